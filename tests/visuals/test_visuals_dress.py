"""Dressing a storyboard: music by mood and seed, icons only where sure, credit where it is due."""

import json

import pytest

from tests.support.drawn import assets
from tests.support.drawn import style as style_of
from tests.support.engine_film import PICTURE, editorial, film_assets
from vgenflow.kit.content import digest
from vgenflow.kit.time import Rate
from vgenflow.packs import Packs, default_data_dir
from vgenflow.stages.visuals import IconSet, Likeness, Track, Wardrobe, dress
from vgenflow.stages.visuals.icons import name_for
from vgenflow.stages.visuals.lexicon import CHINESE, ENGLISH
from vgenflow.stages.visuals.music import choose
from vgenflow.story.assets import Asset
from vgenflow.story.document import Document, Figure, Origin, Paragraph
from vgenflow.story.storyboard import Scene, Storyboard
from vgenflow.studio.models import embedding

PHOTO = Asset(digest=digest(PICTURE), kind="picture", media_type="image/png", width=480, height=320)


def asset(name: str, kind: str = "music", **fields) -> Asset:
    return Asset(digest=digest(name.encode()), kind=kind, media_type="audio/ogg", title=name, **fields)


KINDS = (("calm", "acoustic"), ("calm", "electronic"), ("bright", "electronic"), ("sad", "acoustic"))
TRACKS = tuple(
    Track(asset(f"{mood} {i}", licence="MIT", machine_made=True), (mood,))
    for mood in ("calm", "bright")
    for i in range(5)
)


@pytest.fixture(scope="module")
def icons() -> IconSet:
    packed = Packs(default_data_dir() / "packs").file("icons.tabler")
    data = packed.path.read_bytes()
    return IconSet.parse(data, Asset(digest=packed.digest, kind="icon", media_type="application/json"))


def document(language="en", **fields) -> Document:
    figure = Figure(id="b2", asset=PHOTO.digest, caption="A carriage in Graz", credit="Photo: Eva Kranz")
    return Document(
        language=language,
        title="The quiet return of the night train",
        origin=Origin(kind="link", address="https://example.org/trains", site="Example", author="J. Weber"),
        blocks=(Paragraph(id="b1", text="Trains return."), fields.pop("figure", figure)),
        assets=(fields.pop("photo", PHOTO),),
    )


def storyboard(*texts: str, sources=("The quiet return of the night train, Example",)) -> Storyboard:
    items = [{"text": text} for text in texts or ("Bring a suitcase", "Find your bed")]
    scenes = (
        Scene(id="s1", lines=("l1",), layout="title", props={"headline": "Night trains", "picture": None}),
        Scene(id="s2", lines=("l2",), layout="bullets", props={"heading": "Why", "items": items}),
        Scene(id="s3", lines=("l3",), layout="picture", props={"asset": PHOTO.digest, "headline": "In Graz"}),
        Scene(id="s4", lines=(), layout="end", props={"sources": list(sources), "credits": ["example.org"]}),
    )
    return Storyboard(template="editorial", aspect="16:9", seed=3, scenes=scenes)


def dressed(board: Storyboard, of: Document, *, style=None, **wardrobe) -> Storyboard:
    return dress(
        board,
        of,
        style or editorial(),
        Wardrobe(**wardrobe),
        width=1920,
        height=1080,
        rate=Rate(30),
        captions=True,
        assets=film_assets() if style is None else assets(style.name),
    )


def test_music_follows_mood_and_seed():
    assert choose(TRACKS, ("bright",), 1).moods == ("bright",)
    assert choose(TRACKS, ("unheard of", "calm"), 1).moods == ("calm",)
    assert choose(TRACKS, ("calm",), 4) == choose(TRACKS[::-1], ("calm",), 4)
    assert len({choose(TRACKS, ("calm",), seed).asset.digest for seed in range(20)}) > 2
    assert choose((), ("calm",), 1) is None


def test_music_is_played_on_what_the_style_asks_for():
    tracks = [Track(asset(f"{i}"), (mood,), played) for i, (mood, played) in enumerate(KINDS * 3)]
    for seed in range(12):
        found = choose(tracks, ("calm", "bright"), seed, "electronic")
        assert (found.moods, found.instruments) == (("calm",), "electronic")
        assert choose(tracks, ("sad",), seed, "electronic").moods == ("sad",)  # the mood counts for more
    assert {choose(tracks, ("calm",), seed).instruments for seed in range(30)} == {"acoustic", "electronic"}


def test_music_is_named_labelled_and_listed():
    made = dressed(storyboard(), document(), tracks=TRACKS, voice="Kokoro")
    music = next(item for item in made.assets if item.kind == "music")
    assert made.music == music.digest
    lines = made.scenes[-1].props["credits"]
    assert any(music.title in line and "MIT" in line and "machine-made" in line for line in lines)
    assert any("Kokoro" in line and "machine-made" in line for line in lines)


def test_no_music_is_no_music():
    made = dressed(storyboard(), document(), voice="Kokoro")
    assert made.music is None
    assert not any("Music" in line for line in made.scenes[-1].props["credits"])


def test_every_picture_shown_is_credited_and_listed():
    licensed = PHOTO.model_copy(update={"licence": "CC BY 4.0"})
    made = dressed(storyboard(), document(photo=licensed), tracks=TRACKS)
    line = next(line for line in made.scenes[-1].props["credits"] if line.startswith("Picture"))
    assert "Eva Kranz" in line
    assert "CC BY 4.0" in line
    assert made.assets[0].digest == PHOTO.digest


def test_a_picture_of_unknown_origin_is_not_given_to_the_author():
    figure = Figure(id="b2", asset=PHOTO.digest)
    of = document(figure=figure)
    of = of.model_copy(update={"origin": Origin(kind="file", address="a.md", author="J. Weber")})
    line = next(x for x in dressed(storyboard(), of).scenes[-1].props["credits"] if x.startswith("Picture"))
    assert "Weber" not in line
    assert "from the source" in line


def test_credits_are_set_tighter_before_any_is_dropped():
    long = PHOTO.model_copy(
        update={"credit": "A very long name of an agency " * 4, "licence": "CC BY-SA 4.0"}
    )
    board = storyboard(sources=["A long title of a source that wraps " * 3])
    made = dressed(board, document(photo=long), tracks=TRACKS)
    assert any("agency" in line for line in made.scenes[-1].props["credits"])


def test_chinese_credits_are_chinese():
    made = dressed(storyboard(), document("zh"), tracks=TRACKS, voice="Kokoro")
    assert any(line.startswith("图片：") for line in made.scenes[-1].props["credits"])
    assert any("机器生成" in line for line in made.scenes[-1].props["credits"])


def test_points_get_icons_all_or_none(icons):
    every = dressed(storyboard("Bring a suitcase", "Find your bed"), document(), icons=icons)
    outlines = [item["icon"] for item in every.scenes[1].props["items"]]
    assert len(set(outlines)) == 2
    assert all(outline.startswith("M") for outline in outlines)
    assert any(item.kind == "icon" for item in every.assets)
    some = dressed(storyboard("Bring a suitcase", "Hope for the best"), document(), icons=icons)
    assert all("icon" not in item for item in some.scenes[1].props["items"])
    assert not any(item.kind == "icon" for item in some.assets)
    twice = dressed(storyboard("Bring a suitcase", "Pack the luggage"), document(), icons=icons)
    assert all("icon" not in item for item in twice.scenes[1].props["items"])


def test_every_icon_of_the_lexicon_is_in_the_set(icons):
    assert set(icons.outlines) == set(ENGLISH.values()) | set(CHINESE.values())


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Stop drinking coffee eight hours before bed", "en", "coffee"),
        ("Get daylight in the first hour", "en", "sun"),
        ("Two new trains", "en", "train"),
        ("Cities planted trees", "en", "building-skyscraper"),
        ("A matter of principle", "en", ""),
        ("Training the staff", "en", ""),
        ("合适的\u200b水温", "zh", "temperature"),
        ("用太阳能板\u200b发电", "zh", "solar-panel"),
        ("无从说起", "zh", ""),
    ],
)
def test_an_icon_needs_a_sure_word(text, language, name):
    assert name_for(text, language) == name


def test_only_fonts_the_style_names_are_listed():
    used = next(iter(next(iter(editorial().fonts.values()))))
    fonts = (Asset(digest=used, kind="font", media_type="font/ttf"), asset("other", "font"))
    made = dressed(storyboard(), document(), fonts=fonts)
    assert [item.digest for item in made.assets if item.kind == "font"] == [used]


def test_dressing_is_deterministic_and_keeps_the_rest(icons):
    board, of = storyboard(), document()
    once = dressed(board, of, tracks=TRACKS, icons=icons, voice="Kokoro")
    assert once == dressed(board, of, tracks=TRACKS, icons=icons, voice="Kokoro")
    assert [scene.lines for scene in once.scenes] == [scene.lines for scene in board.scenes]
    assert json.loads(once.model_dump_json())


def test_what_is_dressed_can_be_bare_again_and_is_never_dressed_twice(icons):
    board, of = storyboard(), document()
    wardrobe = {"tracks": TRACKS, "icons": icons, "voice": "Kokoro"}
    once = dressed(board, of, **wardrobe)
    assert once.undressed.keys() == {"s2", "s4"}
    assert once.bare() == board
    assert dressed(once, of, **wardrobe) == once
    assert dressed(once, of, voice="Hibari") == dressed(board, of, voice="Hibari")


def test_three_things_get_icons_by_what_they_are(icons):
    items = [
        {"title": title, "text": "Said of it."} for title in ("Coffee", "Beetles and ants", "A broken key")
    ]
    scene = Scene(id="s1", lines=("l1",), layout="trio", props={"heading": "Three", "items": items})
    board = storyboard().model_copy(update={"scenes": (scene, storyboard().scenes[-1])})
    near = Likeness(lambda: embedding(Packs(default_data_dir() / "packs"), "en"))
    shown = dressed(board, document(), icons=icons, likeness=near).scenes[0].props["items"]
    assert [item["icon"] for item in shown] == [icons.outlines[name] for name in ("coffee", "bug", "key")]
    assert [item["text"] for item in shown] == ["Said of it."] * 3
    plain = dressed(board, document(), icons=icons).scenes[0].props["items"]
    assert all("icon" not in item for item in plain)


def test_pictures_of_a_gallery_are_credited():
    shots = [{"asset": PHOTO.digest, "caption": "Graz"}, {"asset": PHOTO.digest, "caption": "Wien"}]
    scene = Scene(id="s1", lines=("l1",), layout="gallery", props={"pictures": shots})
    made = dressed(storyboard().model_copy(update={"scenes": (scene, storyboard().scenes[-1])}), document())
    assert PHOTO.digest in {item.digest for item in made.assets}
    assert any("Eva Kranz" in line for line in made.scenes[-1].props["credits"])


def test_maps_name_whose_data_they_are_drawn_from():
    places = [{"name": "Vienna", "lon": 16.4, "lat": 48.2}]
    board = storyboard()
    with_map = Scene(id="s5", lines=("l4",), layout="map", props={"places": places})
    board = board.model_copy(update={"scenes": (*board.scenes[:-1], with_map, board.scenes[-1])})
    atlas = (
        asset("outlines", kind="atlas", credit="Natural Earth", licence="ISC"),
        asset("cities", kind="atlas", credit="GeoNames", licence="CC-BY-4.0"),
    )
    made = dressed(board, document(), atlas=atlas)
    assert "Map: Natural Earth, GeoNames (CC-BY-4.0)" in made.scenes[-1].props["credits"]
    assert set(atlas) <= set(made.assets)
    assert not any(
        "Map" in line for line in dressed(storyboard(), document(), atlas=atlas).scenes[-1].props["credits"]
    )


def told(*texts: str) -> Storyboard:
    """A cover, statements and the last card."""
    told = (
        Scene(id=f"s{i}", lines=(f"l{i}",), layout="statement", props={"text": t})
        for i, t in enumerate(texts)
    )
    return Storyboard(
        template="chalk",
        aspect="16:9",
        seed=3,
        scenes=(
            Scene(id="cover", lines=("l",), layout="title", props={"headline": "The quiet *night train*"}),
            *told,
            Scene(id="end", lines=(), layout="end", props={"sources": ["Somebody"]}),
        ),
    )


def test_templates_that_draw_what_a_page_speaks_of_get_it(icons):
    board = told("You sleep in *a bed*.", "The bed is short.", "Nothing is known.", "Nothing at all.")
    made = dressed(board, document(), style=style_of("chalk"), icons=icons)
    shown = [scene.props.get("icon", "") for scene in made.scenes]
    train, bed = icons.outlines["train"], icons.outlines["bed"]
    assert shown == [train, bed, train, "", train, train]
    assert icons.asset in made.assets
    assert made.bare() == board


def test_other_templates_get_none(icons):
    made = dressed(told("You sleep in a bed."), document(), style=style_of("swiss"), icons=icons)
    assert not any("icon" in scene.props for scene in made.scenes)
    assert icons.asset not in made.assets


def test_an_icon_that_a_person_chose_or_took_away_stays(icons):
    board = told("You sleep in a bed.", "Fish swim.")
    own = [{"icon": ""}, {"icon": icons.outlines["fish"]}, {}, {}]
    scenes = [
        scene.model_copy(update={"props": {**scene.props, **more}})
        for scene, more in zip(board.scenes, own, strict=True)
    ]
    made = dressed(
        board.model_copy(update={"scenes": tuple(scenes)}), document(), style=style_of("pop"), icons=icons
    )
    assert [scene.props.get("icon") for scene in made.scenes[:3]] == [
        "",
        icons.outlines["fish"],
        icons.outlines["fish"],
    ]
