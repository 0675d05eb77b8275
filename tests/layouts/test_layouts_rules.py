"""The rules a machine checks hold for every layout, aspect and language."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.drawn import TEXTS, assets, style
from vgenflow.engine.drawing import Rect
from vgenflow.engine.gallery import ASPECTS, check, stage_of
from vgenflow.engine.gallery.check import contrast, problems
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.contract import Fit, TextBox
from vgenflow.templates import names


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("template", names())
def test_samples_keep_the_rules(template, aspect):
    assert check(style(template), assets(template), aspects=[aspect]) == ()


_SOMEWHERE = st.fixed_dictionaries(
    {
        "name": TEXTS.filter(str.strip).map(lambda t: t[:60]),
        "note": TEXTS.map(lambda t: t[:60]),
        "country": st.sampled_from(["", "", "040", "156", "643", "242", "010", "336", "999"]),
        "lon": st.floats(-180, 180),
        "lat": st.floats(-90, 90),
    }
)
"""A place, anywhere."""


def _some(name: str, text: st.SearchStrategy[str]) -> st.SearchStrategy[dict]:
    """Props of a layout, of any texts and counts."""
    words = text.filter(str.strip)
    number = st.floats(-1e12, 1e12, allow_nan=False)
    pairs = st.lists(st.tuples(words, number), min_size=1, max_size=12)
    items = st.lists(st.fixed_dictionaries({"text": words}), min_size=1, max_size=6)
    events = st.fixed_dictionaries({"when": words.map(lambda t: t[:40]), "text": words})
    ideas = st.fixed_dictionaries({"title": words.map(lambda t: t[:60]), "text": text})
    shots = st.fixed_dictionaries({"asset": st.just(assets().picture), "caption": text})
    rows = st.fixed_dictionaries({"label": text.map(lambda t: t[:60]), "left": words, "right": words})
    return {
        "title": st.fixed_dictionaries({"headline": words, "kicker": text, "note": text}),
        "statement": st.fixed_dictionaries({"text": words, "night": st.booleans()}),
        "bullets": st.fixed_dictionaries({"heading": text, "items": items}),
        "steps": st.fixed_dictionaries({"heading": text, "items": items, "first": st.integers(1, 99)}),
        "number": st.fixed_dictionaries(
            {
                "value": words.map(lambda t: t[:60]),
                "lead": text,
                "unit": text.map(lambda t: t[:60]),
                "label": text,
                "context": text,
            }
        ),
        "chart": pairs.flatmap(
            lambda found: st.fixed_dictionaries(
                {
                    "title": text,
                    "kind": st.sampled_from(["column", "bar", "line", "area"]),
                    "labels": st.just([name for name, _ in found]),
                    "values": st.just([value for _, value in found]),
                    "unit": text.map(lambda t: t[:60]),
                    "highlight": st.integers(0, len(found) - 1),
                }
            )
        ),
        "quote": st.fixed_dictionaries({"text": words, "who": text, "role": text}),
        "picture": st.fixed_dictionaries({"headline": text, "note": text, "credit": text}),
        "comparison": st.fixed_dictionaries(
            {
                "left": words.map(lambda t: t[:80]),
                "right": words.map(lambda t: t[:80]),
                "rows": st.lists(rows, min_size=1, max_size=4),
            }
        ),
        "section": st.fixed_dictionaries({"title": words, "mark": text.map(lambda t: t[:8]), "note": text}),
        "question": st.fixed_dictionaries({"text": words, "answer": text}),
        "definition": st.fixed_dictionaries(
            {"term": words.map(lambda t: t[:80]), "hint": text, "meaning": words, "example": text}
        ),
        "timeline": st.fixed_dictionaries(
            {"heading": text, "events": st.lists(events, min_size=2, max_size=7)}
        ),
        "table": st.integers(2, 5).flatmap(
            lambda wide: st.fixed_dictionaries(
                {
                    "heading": text,
                    "columns": st.lists(text, min_size=wide, max_size=wide),
                    "rows": st.lists(st.lists(text, min_size=wide, max_size=wide), min_size=1, max_size=8),
                    "highlight_row": st.none() | st.integers(0, 7),
                    "highlight_column": st.none() | st.integers(0, 4),
                    "note": text,
                }
            )
        ),
        "trio": st.fixed_dictionaries({"heading": text, "items": st.lists(ideas, min_size=2, max_size=3)}),
        "gallery": st.fixed_dictionaries(
            {"heading": text, "pictures": st.lists(shots, min_size=2, max_size=6), "credit": text}
        ),
        "code": st.fixed_dictionaries(
            {
                "program": st.lists(text, min_size=1, max_size=30).map("\n".join).filter(str.strip),
                "language": st.sampled_from(["", "python", "html", "console", "c"]),
                "heading": text,
                "first": st.integers(1, 1_000_000),
            }
        ),
        "map": st.lists(_SOMEWHERE, min_size=1, max_size=8).flatmap(
            lambda found: st.fixed_dictionaries(
                {
                    "heading": text,
                    "places": st.just(found),
                    "route": st.lists(st.integers(0, len(found) - 1), max_size=8),
                    "highlight": st.none() | st.integers(0, len(found) - 1),
                }
            )
        ),
        "end": st.fixed_dictionaries(
            {"sources": st.lists(words, max_size=9), "credits": st.lists(words, max_size=9)}
        ),
    }[name]


@pytest.mark.parametrize("name", LAYOUTS)
@given(data=st.data(), aspect=st.sampled_from(list(ASPECTS)), language=st.sampled_from(["en", "zh"]))
@settings(max_examples=25, deadline=None)
def test_anything_keeps_the_rules(name, data, aspect, language):
    keeps_the_rules(name, data, "editorial", aspect, language)


@pytest.mark.slow
@pytest.mark.parametrize("template", [name for name in names() if name != "editorial"])
@pytest.mark.parametrize("name", LAYOUTS)
@given(data=st.data(), aspect=st.sampled_from(list(ASPECTS)), language=st.sampled_from(["en", "zh"]))
@settings(max_examples=25, deadline=None)
def test_anything_keeps_the_rules_in_every_template(name, template, data, aspect, language):
    keeps_the_rules(name, data, template, aspect, language)


def keeps_the_rules(name, data, template, aspect, language):
    """Any props of a layout break no rule."""
    props = data.draw(_some(name, TEXTS.map(lambda text: text[:80])))
    if name == "picture":
        props["asset"] = assets().picture
    layout, stage = LAYOUTS[name], stage_of(style(template), aspect, language, 3)
    fit = layout.measure(layout.props.model_validate(props), stage, assets())
    assert list(problems(fit, stage)) == []
    assert fit.fits or fit.reason


def test_a_long_name_under_the_last_column_stays_on_the_page():
    layout, stage = LAYOUTS["chart"], stage_of(style(), "9:16", "en", 3)
    props = {"title": "0", "labels": ["0", "000000000000一0《"], "values": [1, 2]}
    fit = layout.measure(layout.props.model_validate(props), stage, assets())
    assert list(problems(fit, stage)) == []


def test_the_rules_find_what_is_wrong():
    stage = stage_of(style(), "16:9", "en", 1)
    good = TextBox("good", Rect(200, 200, 300, 60), 60, "#1B1815", "#F3ECDD")
    bad = {
        "safe": dataclasses.replace(good, rect=Rect(20, 200, 300, 60)),
        "captions": dataclasses.replace(good, rect=Rect(200, 850, 300, 60)),
        "size": dataclasses.replace(good, size=20.0),
        "contrast": dataclasses.replace(good, color="#EDB340"),
    }
    assert list(problems(Fit(True, (good,)), stage)) == []
    for rule, box in bad.items():
        assert [found for found, _ in problems(Fit(True, (box,)), stage)] == [rule]
    overlapping = dataclasses.replace(good, rect=Rect(400, 230, 300, 60))
    assert [found for found, _ in problems(Fit(True, (good, overlapping)), stage)] == ["overlap"]


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
