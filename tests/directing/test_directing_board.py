"""Storyboards of real drafts: every scene fits, rhythm holds, layouts are what the content asks for."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.directing.directing_cases import NAMES, SIZES, assets, board, directed, document, script
from tests.editing.editing_cases import style, utterance
from tests.support.engine_film import editorial
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.contract import Stage
from vgenflow.engine.layouts.statement import halves
from vgenflow.kit.time import Rate
from vgenflow.stages.directing import NothingToShow
from vgenflow.stages.directing.beats import seconds_of
from vgenflow.stages.directing.phrases import phrases
from vgenflow.stages.directing.series import series
from vgenflow.stages.editing import edit
from vgenflow.story.document import Document, Figure, Heading, ListBlock, Origin, Paragraph, Span, Table
from vgenflow.story.narration import Narration
from vgenflow.story.script import Line, Link, Script
from vgenflow.story.storyboard import Scene
from vgenflow.story.timeline import Clip

LISTS = {"bullets", "steps", "timeline", "trio"}
"""Layouts that may stay while items come in (decision 0083)."""
BOARDS = [
    *((name, None, "16:9") for name in NAMES),
    *((name, 60, "9:16") for name in NAMES[::2]),
    *(pytest.param(name, 60, "9:16", marks=pytest.mark.slow) for name in NAMES[1::2]),
]


def layouts(name: str, seconds: int | None = None) -> list[str]:
    return [scene.layout for scene in board(name, seconds).scenes]


def announcing(name: str, seconds: int | None) -> set[str]:
    """Lines that only read a heading out, or lead to what follows."""
    headings = {block.id for block in document(name).blocks if isinstance(block, Heading)}
    lines = script(name, seconds).lines
    return {
        line.id
        for line in lines
        if line.caption.endswith((":", "：")) or {span.block for span in line.spans} <= headings
    }


def showing(name: str, words: str, seconds: int | None = None) -> Scene:
    """The scene during which a line with these words is said."""
    lines = {line.id: line.caption for line in script(name, seconds).lines}
    return next(s for s in board(name, seconds).scenes if any(words in lines[key] for key in s.lines))


@pytest.mark.parametrize(("name", "seconds", "aspect"), BOARDS)
def test_every_scene_is_valid_and_fits(name, seconds, aspect):
    made, (width, height) = board(name, seconds, aspect), SIZES[aspect]
    for number, scene in enumerate(made.scenes, 1):
        title, total = script(name, seconds).title, len(made.scenes)
        language = document(name).language
        stage = Stage(width, height, Rate(30), language, editorial(), 7, title, number, total, True)
        layout = LAYOUTS[scene.layout]
        props = layout.props.model_validate(scene.props)
        fit = layout.measure(props, stage, assets(name))
        assert fit.fits, f"{scene.layout}: {fit.reason}"
        assert {cue.element for cue in scene.cues} <= set(layout.elements(props))
        for other in scene.alternatives:
            assert LAYOUTS[other.layout].props.model_validate(other.props)
            assert other.layout != scene.layout


@pytest.mark.parametrize(("name", "seconds", "aspect"), BOARDS)
def test_scenes_carry_every_line_once_in_order(name, seconds, aspect):
    said: list[str] = []
    for scene in board(name, seconds, aspect).scenes:
        if scene.since:
            assert said[-1] == scene.lines[0]
        said.extend(scene.lines[1:] if scene.since else scene.lines)
        leads = bool(scene.lines) and scene.lines[0] in announcing(name, seconds)
        assert len(scene.lines) <= (5 if scene.layout in LISTS else 3) + leads
        assert scene.reason
    assert said == [line.id for line in script(name, seconds).lines]


@pytest.mark.parametrize(("name", "seconds", "aspect"), BOARDS)
def test_rhythm(name, seconds, aspect):
    kinds = [scene.layout for scene in board(name, seconds, aspect).scenes]
    assert kinds[0] == "title"
    assert kinds[-1] == "end"
    assert kinds.count("title") == kinds.count("end") == 1
    assert not any(a == b == c != "statement" for (a, b), (_, c) in pairwise(pairwise(kinds)))
    assert ("statement",) * 4 not in {tuple(kinds[i : i + 4]) for i in range(len(kinds))}
    assert len(set(kinds)) >= 5


@pytest.mark.parametrize(("name", "seconds", "aspect"), BOARDS)
def test_neighbours_of_a_kind_are_told_apart_at_a_glance(name, seconds, aspect):
    language = document(name).language
    for scene, following in pairwise(board(name, seconds, aspect).scenes):
        if scene.layout == following.layout == "statement":
            pages = [halves(s.props["text"], language) or s.props["night"] for s in (scene, following)]
            assert pages[0] != pages[1]
        if scene.layout == following.layout == "number":
            assert len({(s.props["share"] is None, bool(s.props["context"])) for s in (scene, following)}) > 1


@pytest.mark.parametrize("seconds", [None, 60])
def test_parts_of_one_list_hold_about_as_many_items(seconds):
    scenes = board("puncture.md", seconds).scenes
    counts = [len(scene.props["items"]) for scene in scenes if scene.layout == "steps"]
    assert counts == [3, 3]


@pytest.mark.parametrize(("name", "seconds", "aspect"), BOARDS)
def test_no_scene_is_far_too_long_or_short(name, seconds, aspect):
    lines = {line.id: line for line in script(name, seconds).lines}
    scenes = board(name, seconds, aspect).scenes[:-1]
    for scene, following in zip(scenes, (*scenes[1:], None), strict=True):
        total = 0.0
        for key in scene.lines:
            line, since, until = lines[key], 0, len(lines[key].caption)
            if key == scene.lines[0]:
                since = scene.since
            if following and following.since and following.lines[0] == key:
                until = following.since
            total += seconds_of(line.spoken, document(name).language) * (until - since) / len(line.caption)
        longest = max(9.4, 7.2 * len(scene.lines)) if scene.layout in LISTS else 9.4
        assert 2.2 <= total <= longest, scene.lines


def first_content(clip: Clip, rate: Rate) -> float:
    """Seconds into a scene at which something enters that does more than announce; 0 if nothing waits."""
    layout = LAYOUTS[clip.layout]
    names = layout.elements(layout.props.model_validate(clip.props))
    content = [name for name in names if name not in layout.leads]
    return float(min((clip.cues.get(name, 0) for name in content), default=0) / rate.fraction)


@pytest.mark.parametrize(("name", "seconds", "aspect"), BOARDS)
@settings(max_examples=8, deadline=None)
@given(pace=st.floats(0.6, 1.6), rate=st.sampled_from([Rate(24), Rate(30000, 1001), Rate(60)]))
def test_no_page_stands_empty_at_any_pace(name, seconds, aspect, pace, rate):
    said, usual = script(name, seconds), {"en": 17.0, "zh": 4.9}[document(name).language]
    spoken = Narration(utterances=tuple(utterance(each, pace=usual * pace) for each in said.lines))
    width, height = SIZES[aspect]
    shown = board(name, seconds, aspect)
    made = edit(said, shown, spoken, style(), rate=rate, width=width, height=height, captions=True)
    for clip in made.clips:
        assert first_content(clip, rate) <= 1.2, (clip.layout, clip.cues)


@pytest.mark.parametrize("name", ["news.md", "tea.md"])
def test_equal_input_gives_an_equal_board(name):
    assert directed(document(name), script(name), name=name) == board(name)


def test_what_is_said_decides_what_is_shown():
    assert showing("news.md", "1.2 million").layout == "number"
    assert showing("news.md", "Twelve routes").layout == "chart"
    assert showing("news.md", "The plane is faster").layout == "comparison"
    assert showing("news.md", "A bed is the best").layout == "quote"
    assert showing("news.md", "No airport queues").layout in {"bullets", "trio"}
    assert showing("trees.md", "Dig a hole").layout == "steps"
    assert showing("sleep.md", "Stop drinking coffee").layout == "bullets"
    assert showing("tea.md", "用热水温杯").layout == "steps"
    assert showing("tea.md", "茶之为饮").layout == "quote"
    assert "chart" in layouts("tea.md")
    assert "picture" in layouts("trees.md")
    assert "comparison" in layouts("trees.md")


def test_a_number_keeps_its_written_form_and_reads_as_the_sentence():
    props = showing("news.md", "1.2 million").props
    assert props["value"] == "1.2 million"
    assert props["context"] == "up 38% in a year"
    assert "passengers" in str(props["label"])
    assert showing("tea.md", "30亿", 60).props["value"] == "30亿"


def test_a_chart_is_the_table_and_lights_what_is_spoken_of():
    props = showing("news.md", "Twelve routes").props
    assert props["labels"] == ["2016", "2018", "2020", "2022", "2024"]
    assert props["values"] == [12, 19, 25, 41, 58]
    assert props["kind"] == "column"
    assert props["highlight"] == 4


def test_steps_keep_their_numbers_over_two_scenes():
    scenes = [scene for scene in board("puncture.md").scenes if scene.layout == "steps"]
    assert len(scenes) == 2
    assert scenes[0].props.get("first", 1) == 1
    assert scenes[1].props["first"] > len(scenes[0].props["items"])


def test_points_appear_as_they_are_spoken():
    scene = showing("news.md", "No airport queues")
    caption = next(line.caption for line in script("news.md").lines if line.id == scene.lines[-1])
    spoken = [caption[cue.at :].split(",")[0].split()[0].lower() for cue in scene.cues]
    assert spoken == ["no", "no", "a"]


@pytest.mark.parametrize(("name", "seconds", "aspect"), BOARDS)
def test_nothing_is_listed_that_the_source_does_not_list(name, seconds, aspect):
    blocks = {block.id: block for block in document(name).blocks}
    lines = {line.id: line for line in script(name, seconds).lines}
    for scene in board(name, seconds, aspect).scenes:
        if scene.layout == "bullets":
            told = [lines[key] for key in scene.lines]
            from_list = any(isinstance(blocks[s.block], ListBlock) for line in told for s in line.spans)
            assert from_list or any(series(line.caption, document(name).language) for line in told)
            assert scene.props["heading"] != document(name).title


def test_a_bare_small_count_has_no_page_of_its_own():
    of, said = made_up(
        "It all began very quietly one morning in a small town at the sea.",
        "In the Calder Street area there are 4 of them already.",
        "The whole street pays €2,900 for every tree that it plants today.",
    )
    shown = {scene.lines[0]: scene.layout for scene in directed(of, said).scenes if scene.lines}
    assert shown["l2"] == "statement"
    assert shown["l3"] == "number"


def test_words_that_she_says_stand_as_a_quotation():
    of, said = made_up(
        "有人问林秀英，为什么不换一种来钱更快的作物。",
        "村里人在茶园里种下了六千棵树。",
        "她说：“你看，它们还记得自己在山上的样子。”",
        language="zh",
    )
    made = directed(of, said).scenes
    assert made[1].layout == "number"
    assert (made[1].props["value"], made[1].props["label"]) == ("六千棵", "树")
    assert made[2].layout == "quote"
    assert not made[2].props["who"]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("The night train takes nine hours, and a passenger is asleep for seven.", True),
        ("Repair crews want the same tracks at the same dark hours of night.", False),
    ],
)
def test_a_comparison_is_shown_where_a_side_is_named_and_that_side_stands_out(line, shown):
    table = Table(
        id="b3",
        header=("", "Night train", "Plane"),
        rows=(("Hours", "2.5", "4.8"), ("Carbon (kg)", "14", "118")),
    )
    first = Paragraph(id="b1", text="It all began very quietly one morning in a small town at the sea.")
    of, said = made_up(first.text, line, blocks=(first, Paragraph(id="b2", text=line), table))
    compared = [scene for scene in directed(of, said).scenes if scene.layout == "comparison"]
    assert [scene.props["right"] for scene in compared] == (["Night train"] if shown else [])


@pytest.mark.parametrize("name", NAMES)
def test_headlines_are_not_the_narration_pasted(name):
    lines = [line.caption.rstrip(".。") for line in script(name).lines]
    language = document(name).language
    long = {"en": 64, "zh": 34}[language]
    for scene in board(name).scenes:
        text = str(scene.props.get("text", "")).replace("*", "").replace("\u200b", "")
        if scene.layout == "statement" and len(text) > long:
            shorter = [each.text for each in phrases(text, language) if len(each.text) <= long]
            assert text not in lines or not shorter
        assert str(scene.props).count("*") <= 2


def one(caption: str, block: str = "b1", key: str = "l1", **fields) -> Line:
    link = Link(caption_start=0, caption_end=len(caption), spoken_start=0, spoken_end=len(caption))
    span = Span(block=block, start=0, end=len(caption))
    return Line(id=key, caption=caption, spoken=caption, links=(link,), spans=(span,), **fields)


def made_up(*captions: str, blocks=None, **fields) -> tuple[Document, Script]:
    """A document of a paragraph a line, and its script."""
    found = tuple(Paragraph(id=f"b{i}", text=text) for i, text in enumerate(captions, 1))
    lines = tuple(one(text, f"b{i}", f"l{i}") for i, text in enumerate(captions, 1))
    language = fields.pop("language", "en")
    of = Document(
        language=language, title="A plain title", origin=Origin(kind="text"), blocks=blocks or found, **fields
    )
    return of, Script(language=language, title=of.title, lines=lines)


def test_one_line_is_enough():
    kinds = [scene.layout for scene in directed(*made_up("It rained.")).scenes]
    assert kinds == ["title", "end"]


def test_an_empty_script_is_refused():
    of, _ = made_up("It rained.")
    with pytest.raises(NothingToShow):
        directed(of, Script(language="en", title="Empty", lines=()))


@pytest.mark.parametrize("aspect", SIZES)
@pytest.mark.parametrize(
    "hostile",
    [
        "Pneumonoultramicroscopicsilicovolcanoconiosis" * 4 + ".",
        "*" * 30,
        "https://www.example.org/" + "a" * 300,
        "word " * 400,
        "!!! ??? …",
        "🙂 👩‍👩‍👧 مرحبا שלום",
        "12345678901234567890123456789012345678901234567890 people came.",
    ],
)
def test_hostile_lines_still_make_scenes_that_fit(hostile, aspect):
    of, said = made_up("It began quietly one morning.", hostile, "Then it was over for everybody here.")
    made = directed(of, said, aspect)
    assert [key for scene in made.scenes for key in scene.lines][-1] == "l3"


def test_a_figure_without_a_file_is_not_shown():
    figure = Figure(id="b2", caption="A street in Medellín", address="street.png")
    of, said = made_up(
        "A street in Medellín is lined with young trees.", "It is cooler there by far than before."
    )
    of = of.model_copy(
        update={"blocks": (of.blocks[0], figure, of.blocks[1].model_copy(update={"id": "b3"}))}
    )
    assert "picture" not in [scene.layout for scene in directed(of, said).scenes]
