"""Dress: a storyboard gets its music, icons, credits and the list of all it uses."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue, ValidationError

from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.contract import Stage
from vgenflow.engine.ports import AssetSource
from vgenflow.kit.time import Rate
from vgenflow.stages.visuals.credits import credit_lines
from vgenflow.stages.visuals.icons import IconSet, subjects
from vgenflow.stages.visuals.lands import Lands
from vgenflow.stages.visuals.likeness import Likeness
from vgenflow.stages.visuals.music import Track, choose
from vgenflow.stages.visuals.signs import sign_assets
from vgenflow.story.assets import Asset
from vgenflow.story.document import Document
from vgenflow.story.storyboard import Scene, Storyboard
from vgenflow.story.template import SUBJECTS, Style

_ICONIC = {"bullets": "text", "trio": "title"}
"""Layouts whose items may carry icons, and the text of an item that says what it is."""
_SPOKEN_OF = {
    "title": ("headline",),
    "statement": ("text",),
    "section": ("title", "note"),
    "question": ("text",),
    "quote": ("text",),
    "number": ("label", "unit", "lead"),
    "definition": ("term", "meaning"),
    "end": (),
}
"""Layouts that may show what they speak of, and the texts that say it; the last card the first of all."""
_AGAIN = 3
"""Scenes after which the same thing may be shown again."""


@dataclass(frozen=True, slots=True)
class Wardrobe:
    """What is at hand to dress a storyboard with."""

    tracks: tuple[Track, ...] = ()
    """Empty for a video without music."""
    icons: IconSet | None = None
    likeness: Likeness | None = None
    """Finds icons by what a text means, where no word of it is known."""
    fonts: tuple[Asset, ...] = ()
    """Typefaces; those the style names are listed."""
    atlas: tuple[Asset, ...] = ()
    """What maps are drawn from: listed, and named on the last card, where there is one."""
    voice: str = ""
    """Who speaks, e.g. "Kokoro"; always labelled as machine-made."""


def dress(  # noqa: PLR0913
    storyboard: Storyboard,
    document: Document,
    style: Style,
    wardrobe: Wardrobe,
    *,
    width: int,
    height: int,
    rate: Rate,
    captions: bool,
    assets: AssetSource,
) -> Storyboard:
    """The storyboard with music, icons beside its points, credits on its last card and its assets.

    What was dressed before comes out as if it had not been.
    """
    storyboard = storyboard.bare()
    track = choose(wardrobe.tracks, style.music_moods, storyboard.seed, style.music_instruments)
    music = track.asset if track else None
    pictures = _pictures(storyboard, document)
    told = _subjects(storyboard, document, style, wardrobe, assets)
    outlines = wardrobe.icons.outlines.values() if wardrobe.icons else ()
    has_land = any(subject and subject not in outlines for subject in told)
    atlas = wardrobe.atlas if has_land or any(scene.layout == "map" for scene in storyboard.scenes) else ()
    lines = tuple(credit_lines(document, pictures, music, wardrobe.voice, atlas))

    def dressed(number: int, scene: Scene, subject: str) -> Scene:
        seed, total = storyboard.seed, len(storyboard.scenes)
        stage = Stage(
            width, height, rate, document.language, style, seed, document.title, number, total, captions
        )
        if scene.layout in _ICONIC:
            scene = _first_fit(scene, _with_icons(scene, wardrobe, document), stage, assets)
        elif scene.layout == "end":
            scene = _first_fit(scene, _with_credits(scene, lines), stage, assets)
        if subject:
            scene = _first_fit(scene, iter([{**scene.props, "icon": subject}]), stage, assets)
        return scene

    scenes = tuple(
        dressed(number, scene, subject)
        for number, (scene, subject) in enumerate(zip(storyboard.scenes, told, strict=True), 1)
    )
    changed = {
        before.id: before.props
        for before, after in zip(storyboard.scenes, scenes, strict=True)
        if after is not before
    }
    iconic = any(subject in outlines for subject in told if subject) or any(
        scene.id in changed and scene.layout in _ICONIC for scene in scenes
    )
    fonts = {digest for digests in style.fonts.values() for digest in digests}
    used = (
        *pictures,
        *([music] if music else []),
        *atlas,
        *([wardrobe.icons.asset] if iconic and wardrobe.icons else []),
        *sign_assets(style, assets),
        *(font for font in sorted(wardrobe.fonts, key=lambda font: font.digest) if font.digest in fonts),
    )
    return storyboard.model_copy(
        update={
            "scenes": scenes,
            "music": music.digest if music else None,
            "assets": used,
            "undressed": changed,
        }
    )


def _pictures(storyboard: Storyboard, document: Document) -> list[Asset]:
    """The document's pictures that scenes show, in the order they are first seen."""
    known = {asset.digest: asset for asset in document.assets}
    shown = (digest for scene in storyboard.scenes for digest in _shown(scene))
    return [known[digest] for digest in dict.fromkeys(shown) if isinstance(digest, str) and digest in known]


def _shown(scene: Scene) -> Iterator[JsonValue]:
    """What a scene shows by digest: its picture, or the pictures of a gallery."""
    yield from (scene.props.get(name) for name in ("picture", "asset"))
    shots = scene.props.get("pictures")
    yield from (
        shot.get("asset") for shot in (shots if isinstance(shots, list) else ()) if isinstance(shot, dict)
    )


def _with_icons(scene: Scene, wardrobe: Wardrobe, document: Document) -> Iterator[dict[str, JsonValue]]:
    """The scene's props with an icon for every point, if every one has an icon of its own."""
    items = scene.props.get("items")
    if not isinstance(items, list) or not items or wardrobe.icons is None:
        return
    points = [item for item in items if isinstance(item, dict)]
    texts = [str(item[_ICONIC[scene.layout]]) for item in points]
    outlines = wardrobe.icons.outlines_for(texts, document.language, wardrobe.likeness)
    if len(texts) == len(items) and all(outlines) and len(set(outlines)) == len(outlines):
        listed: list[JsonValue] = [
            {**item, "icon": outline} for item, outline in zip(points, outlines, strict=True)
        ]
        yield {**scene.props, "items": listed}


def _subjects(
    storyboard: Storyboard, document: Document, style: Style, wardrobe: Wardrobe, assets: AssetSource
) -> tuple[str, ...]:
    """For each scene the outline of what it speaks of; empty where the style or the layout shows none."""
    if style.manner not in SUBJECTS:
        return tuple("" for _ in storyboard.scenes)
    lands, shown = Lands(document, style, assets), list[str]()
    for scene in storyboard.scenes:
        shown.append(_subject(scene, shown, wardrobe, lands, document))
    return tuple(shown)


def _subject(scene: Scene, shown: Sequence[str], wardrobe: Wardrobe, lands: Lands, document: Document) -> str:
    """The outline of what a scene speaks of, if it may show one; not one that was chosen, or shown of late.

    A thing, else the country that it is about, else what the video is about.
    """
    if scene.layout not in _SPOKEN_OF or "icon" in scene.props:
        return ""
    if scene.layout == "end":
        return next(filter(None, shown), "")
    texts = [str(scene.props.get(name) or "") for name in _SPOKEN_OF[scene.layout]]
    known = wardrobe.icons.outlines if wardrobe.icons is not None else {}
    found = [known.get(name, "") for text in texts for name in subjects(text, document.language)]
    own = (each for each in (*found, *map(lands.named, texts)) if each and each not in shown[-_AGAIN:])
    about = next(iter(shown[:-1]), "")
    return next(own, about if about not in shown[-1:] else "")


def _with_credits(scene: Scene, lines: Sequence[tuple[str, ...]]) -> Iterator[dict[str, JsonValue]]:
    """The closing card's props with credits after its link, fullest first; the link gives way first."""
    link = scene.props.get("credits")
    options = list(dict.fromkeys(lines))
    for kept in (link if isinstance(link, list) else [], []):
        for option in options:
            yield {**scene.props, "credits": [*kept, *option]}


def _first_fit(
    scene: Scene, options: Iterator[Mapping[str, JsonValue]], stage: Stage, assets: AssetSource
) -> Scene:
    """The scene with the first props that fit, or the scene as it is."""
    layout = LAYOUTS[scene.layout]
    for props in options:
        try:
            valid = layout.props.model_validate(dict(props))
        except ValidationError:
            continue
        if layout.measure(valid, stage, assets).fits:
            return scene.model_copy(update={"props": dict(props)})
    return scene
