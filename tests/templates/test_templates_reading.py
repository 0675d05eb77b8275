"""`template.json`: strict in what it takes, and described by a schema that bounds everything."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from vgenflow.story.template import TINTS, Template
from vgenflow.templates import BadTemplate, load, names, reading

SCHEMA = Path(__file__).parents[2] / "docs" / "guide" / "template.schema.json"


def told(name: str = "editorial") -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(reading.written(load(name)))
    return whole


def changed(path: str, value: object) -> bytes:
    whole = told()
    *inner, last = path.split(".")
    place = whole
    for name in inner:
        place = place[name]
    place[last] = value
    return json.dumps(whole).encode()


@pytest.mark.parametrize("name", names())
def test_what_is_written_is_read_again(name):
    assert reading.read_template(reading.written(load(name))) == load(name)


def test_the_schema_in_the_guide_is_this_releases():
    """Made by `./run templates schema`."""
    assert SCHEMA.read_bytes() == reading.schema()


def _nodes(node: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(node, dict):
        yield path, node
        for name, value in node.items():
            yield from _nodes(value, f"{path}/{name}")
    if isinstance(node, list):
        for value in node:
            yield from _nodes(value, path)


def test_every_value_in_the_schema_is_bounded():
    for path, node in _nodes(json.loads(reading.schema()), ""):
        match node.get("type"):
            case "string":
                assert {"pattern", "enum", "const"} & set(node), path
            case "integer" | "number":
                bounds = {"minimum", "exclusiveMinimum"} & set(node), {"maximum", "const"} & set(node)
                assert "const" in node or all(bounds), path
            case "array":
                assert "maxItems" in node, path
            case "object" if "properties" in node:
                assert node["additionalProperties"] is False, path
            case "object":
                assert "propertyNames" in node or "maxProperties" in node, path


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("day.ink", "red", "day.ink"),
        ("day.ink", "url(#a)", "day.ink"),
        ("day.tints", ["#000000"] * 17, "day.tints"),
        ("day.tints", [], "draws with 7, not 0"),
        ("title", "https://example.org", "title"),
        ("title", "../../etc", "title"),
        ("title", "{{7*7}}", "title"),
        ("title", "a" * 61, "title"),
        ("name", "Mine", "name"),
        ("name", "../x", "name"),
        ("radius", 1e9, "radius"),
        ("scale.headline", 1e9, "scale.headline"),
        ("motion.enter_ms", 10**400, "motion.enter_ms|too large|cannot be read"),
        ("motion.enter_ms", "5", "motion.enter_ms"),
        ("motion.curve_in", [0, 0, 9, 1], "motion.curve_in"),
        ("motion.curve_in", [0, 0, 1], "motion.curve_in"),
        ("motion.text", "explode", "motion.text"),
        ("manner", "__import__", "manner"),
        ("music_moods", ["^(a+)+$"], "music_moods"),
        ("fonts.display", ["/usr/share/fonts/a.ttf"], "fonts.display"),
        ("fonts.display", ["font.." + "/" * 9], "fonts.display"),
        ("fonts.display", [], "fonts.display"),
        ("fonts.script", ["font.emoji"], "fonts"),
        ("settings", {"display": {"features": ["liga=1"]}}, "settings.display.features"),
        ("version", 2, "version"),
        ("further", 1, "further"),
        ("day.shader", "x", "day.shader"),
        ("$schema", "https://example.org/schema.json", "schema"),
        ("night", None, "night"),
    ],
)
def test_what_a_template_may_not_hold_is_refused_by_its_place(path, value, words):
    with pytest.raises(BadTemplate, match=words):
        reading.read_template(changed(path, value))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"", "line 1"),
        (b"{", "line 1"),
        (b"[]", "no object"),
        (b'"x"', "no object"),
        (b"\xff\xfe{}", "cannot be read"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 20 + b"1" + b"}" * 20, "nested too deeply"),
        (b'{"name": "a", "name": "b"}', "stands twice"),
        (changed("radius", 0).replace(b'"radius": 0', b'"radius": NaN'), "NaN is no number"),
        (changed("radius", 0).replace(b'"radius": 0', b'"radius": -Infinity'), "-Infinity is no number"),
        (changed("radius", 0).replace(b'"radius": 0,', b'"radius": 1e999,'), "radius|too large"),
        (b" " * (reading.MOST_JSON + 1), "larger than"),
    ],
)
def test_text_that_is_no_template_is_refused(text, words):
    with pytest.raises(BadTemplate, match=words):
        reading.read_template(text)


def test_fonts_of_every_needed_role_are_asked_for():
    whole = told()
    del whole["fonts"]["text"]
    with pytest.raises(BadTemplate, match="none for text"):
        reading.read_template(json.dumps(whole).encode())


@pytest.mark.parametrize("name", names())
def test_a_manner_draws_with_as_many_tints_as_its_template_has(name):
    template: Template = load(name)
    assert TINTS[template.manner] == len(template.day.tints) == len(template.night.tints)
