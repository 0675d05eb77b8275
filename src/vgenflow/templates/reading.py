"""`template.json`: the data of a template as text, read strictly and written plainly."""

import json
from typing import Any

from pydantic import ValidationError

from vgenflow.story.template import Template
from vgenflow.templates.errors import BadTemplate

MOST_JSON = 256_000
"""Bytes of a `template.json`."""
MOST_DEPTH = 8
SCHEMA = "template.schema.json"
"""The file that describes it, for editors: what `$schema` may say."""


def read_template(text: bytes, *, name: str = "") -> Template:
    """A template out of its JSON, called `name` if that is given. Raises `BadTemplate` with the reason.

    Unknown fields, NaN, repeated names and anything deeper or longer than a template is are refused.
    """
    if len(text) > MOST_JSON:
        raise BadTemplate(f"template.json is larger than {MOST_JSON // 1000} kB.")
    try:
        told = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise BadTemplate(f"template.json cannot be read: {_plainly(error)}.") from error
    if not isinstance(told, dict) or _depth(told) > MOST_DEPTH:
        raise BadTemplate("template.json is no template: it is nested too deeply, or no object.")
    if told.pop("$schema", SCHEMA) != SCHEMA:
        raise BadTemplate(f"$schema in template.json can only be “{SCHEMA}”.")
    if name:
        told["name"] = name
    try:
        return Template.model_validate_json(json.dumps(told), strict=True)
    except (ValidationError, ValueError) as error:
        raise BadTemplate(f"template.json: {_first(error)}") from error


def written(template: Template) -> bytes:
    """`template.json`: UTF-8, two spaces, fields in the order of the schema."""
    told = {"$schema": SCHEMA, **template.model_dump(mode="json")}
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def schema() -> bytes:
    """The JSON Schema (2020-12) of `template.json`."""
    told = Template.model_json_schema()
    told["properties"] = {"$schema": {"const": SCHEMA}, **told["properties"]}
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "VGenFlow template, version 1",
    }
    return (
        json.dumps({**head, **told, "title": head["title"]}, ensure_ascii=False, indent=1) + "\n"
    ).encode()


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no number")


def _depth(value: Any) -> int:  # noqa: ANN401 - any JSON
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max(map(_depth, children), default=0)


def _plainly(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"line {error.lineno}, character {error.colno}: {error.msg[0].lower()}{error.msg[1:]}"
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error)


def _first(error: Exception) -> str:
    if not isinstance(error, ValidationError):
        return "a number in it is too large."
    first = error.errors(include_input=False, include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"] if part not in _UNSEEN)[:120]
    message = first["msg"][0].lower() + first["msg"][1:]
    return f"“{where}”: {message}." if where else f"it {message.removeprefix('value error, ')}."


_UNSEEN = ("literal['']", "constrained-str")
"""Parts of places that name branches of a type, not fields."""
