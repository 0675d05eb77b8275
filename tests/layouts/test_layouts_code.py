"""Program text on a page: readable colours, verbatim text, light that follows the words."""

import itertools

import pytest
from pygments.lexers import get_all_lexers

from tests.support.drawn import assets, style
from vgenflow.engine.drawing import Box, Glyphs, Layer
from vgenflow.engine.gallery import stage_of
from vgenflow.engine.gallery.programs import samples
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.shades import apart
from vgenflow.engine.layouts.tokens import LANGUAGES, title_of, tokens
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.shared.program import KINDS, band_color, kind_colors
from vgenflow.story.color import contrast
from vgenflow.templates import names

PYTHON = samples("usual", "en", "")["code"]


def page(template="editorial", cues=None, aspect="16:9", **props):
    layout = LAYOUTS["code"]
    made = layout.props.model_validate({**PYTHON, **props})
    return layout.compose(made, stage_of(style(template), aspect, "en", 3), assets(template), 150, cues or {})


def glyphs(drawing):
    for node in drawing.nodes:
        for one in node.children if isinstance(node, Layer) else (node,):
            if isinstance(one, Glyphs):
                yield one


def test_tokens_make_up_the_text_and_know_the_language():
    text = 'def f(x):\n\treturn "a" + x  # 注释'
    lines = tokens(text, "python")
    assert ["".join(part for _, part in line) for line in lines] == [
        "def f(x):",
        '    return "a" + x  # 注释',
    ]
    kinds = {part.strip(): kind for line in lines for kind, part in line}
    assert kinds["def"] == "keyword"
    assert kinds["f"] == "name"
    assert kinds['"a"'] == "string"
    assert kinds["# 注释"] == "comment"


@pytest.mark.parametrize("language", ["", "no such language", "python", "js", "html", "json", "console"])
def test_no_language_changes_the_text(language):
    text = "<a b='c'>*d* \\ {0: 'x', **e}\n\n  $ ls -la\n```\n'''open"
    lines = tokens(text, language)
    assert "\n".join("".join(part for _, part in line) for line in lines) == text


def test_languages_have_names():
    assert (title_of("js"), title_of("py"), title_of(""), title_of("qqq")) == ("JavaScript", "Python", "", "")


@pytest.mark.parametrize("template", names())
def test_colours_are_readable_on_paper_and_light_and_the_keyword_stands_out(template):
    look = style(template)
    for colors in (look.day, look.night, *look.grounds):
        paper = colors.background
        ground = Ground(colors.ink, colors.muted, colors.accent, paper)
        band = band_color(colors, ground)
        found = dict(zip(KINDS, kind_colors(colors, ground, band), strict=True))
        assert all(contrast(color, under) >= 4.5 for color in found.values() for under in (paper, band))
        assert apart(found["comment"], found["plain"]) > 0.04


def test_templates_colour_programs_differently():
    seen = {name: tuple(sorted({run.color for run in glyphs(page(name).at(125))})) for name in names()}
    assert all(one != other for one, other in itertools.combinations(seen.values(), 2))


def test_every_character_is_drawn():
    shown = "".join(run.text for run in glyphs(page().at(125)))
    for line in PYTHON["program"].splitlines():
        assert "".join(line.split()) in shown.replace(" ", "")


def test_the_line_that_is_spoken_of_is_lit_and_hands_the_light_on():
    made = page(cues={"line3": 40, "line7": 90})
    wide = [
        [n for n in made.at(frame).nodes if isinstance(n, Box) and n.rect.w > 1500 and 20 < n.rect.h < 100]
        for frame in (30, 60, 125)
    ]
    before, third, seventh = wide
    assert before == []
    assert len(third) == len(seventh) == 1
    assert third[0].rect.y < seventh[0].rect.y


def test_the_same_frames_are_the_same_objects_once_all_stands():
    made = page()
    assert made.at(125) is made.at(126)


def test_a_long_line_goes_on_and_a_long_program_is_refused():
    layout, stage = LAYOUTS["code"], stage_of(style(), "9:16", "en", 3)
    long = layout.props.model_validate({"program": "call(" + "argument, " * 20 + ")", "language": "python"})
    much = layout.props.model_validate({"program": "\n".join(["row"] * 90)})
    assert layout.measure(long, stage, assets()).fits
    assert not layout.measure(much, stage, assets()).fits
    assert layout.measure(much, stage, assets()).boxes


def test_a_grammar_that_was_not_tried_and_lines_that_take_long_are_plain():
    assert {kind for line in tokens("a = b", "aspectj") for kind, _ in line} == {"plain"}
    assert {kind for line in tokens('x = "' + "a" * 500 + '"', "python") for kind, _ in line} == {"plain"}
    assert "keyword" in {kind for line in tokens("import x", "python") for kind, _ in line}
    names = {lexer[0] for lexer in get_all_lexers()}
    assert names >= LANGUAGES
