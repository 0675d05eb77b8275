"""Examples in the API's description, put together from those of the fields."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

EXAMPLE_ID: Final = "01kaxg7w3nq5t8v2m4r6p9d0ce"
_DEEPEST: Final = 8
_BY_FORMAT: Final[Mapping[str, str]] = {
    "date": "2026-03-01",
    "date-time": "2026-03-01T12:00:00Z",
    "duration": "PT2M",
    "password": "correct horse battery staple",
    "uri": "https://example.org/article",
}

Schema = Mapping[str, Any]


def example(schema: Schema, schemas: Mapping[str, Schema], name: str = "", depth: int = 0) -> Any:  # noqa: ANN401
    """A value that `schema` allows: as it says itself, else made of its parts.

    `schemas` are what references lead to; `name` is the field's, which tells ids from other words.
    """
    schema = _followed(schema, schemas)
    stated = _stated(schema)
    if stated or depth >= _DEEPEST:
        return stated[0] if stated else None
    choices = schema.get("anyOf") or schema.get("oneOf")
    if choices:
        return example(choices[0], schemas, name, depth)
    if "properties" in schema or schema.get("type") == "object":
        return {
            each: None if _is_left_out(field, each, schema) else example(field, schemas, each, depth + 1)
            for each, field in schema.get("properties", {}).items()
        }
    return _plain(schema, schemas, name, depth)


def _stated(schema: Schema) -> Sequence[Any]:
    """What the schema says itself: an example, the only value, the default, the choices; the best first."""
    single = [schema[word] for word in ("example", "const", "default") if word in schema]
    return [*schema.get("examples", ()), *single, *schema.get("enum", ())]


def _is_left_out(field: Schema, name: str, schema: Schema) -> bool:
    """Whether a field may be left out or null, and gives no example of what else it may be."""
    is_free = name not in schema.get("required", ()) and {"type": "null"} in field.get("anyOf", ())
    return is_free and not _stated(field)


def _plain(schema: Schema, schemas: Mapping[str, Schema], name: str, depth: int) -> Any:  # noqa: ANN401
    kind = schema.get("type")
    if kind == "array":
        if "prefixItems" in schema:
            return [example(each, schemas, name, depth + 1) for each in schema["prefixItems"]]
        few = max(1, schema.get("minItems", 1))
        return [example(schema.get("items", {}), schemas, name.removesuffix("s"), depth + 1)] * few
    if kind in ("integer", "number"):
        return schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1)
    if kind == "boolean":
        return True
    if kind == "string":
        return _word(schema, name)
    return None


def _word(schema: Schema, name: str) -> str:
    if schema.get("format") in _BY_FORMAT:
        return _BY_FORMAT[schema["format"]]
    if name == "id" or name.endswith("_id"):
        return EXAMPLE_ID
    return "a" * max(1, schema.get("minLength", 1)) if "minLength" in schema else name or "text"


def _followed(schema: Schema, schemas: Mapping[str, Schema]) -> Schema:
    while "$ref" in schema:
        own = {key: value for key, value in schema.items() if key != "$ref"}
        schema = {**schemas[schema["$ref"].rpartition("/")[2]], **own}
    return schema
