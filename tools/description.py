"""Write the API's description for the front end: `web/openapi.json`, of which `npm run api` makes types.

Without examples and without the problems that every operation shares, which the types do not need.
"""

import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vgenflow.api.app import create_app
from vgenflow.studio.house import House
from vgenflow.studio.settings import Settings, load_server

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "web" / "openapi.json"


def main() -> None:
    """Write the file."""
    TARGET.write_text(json.dumps(described(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def described() -> dict[str, Any]:
    """The description, less what types do not need."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        house = House(Settings(folder, folder, folder, 1), load_server(folder, environment={}))
        whole: dict[str, Any] = create_app(house).openapi()
    slim: dict[str, Any] = _without_examples(whole)
    for operation in _operations(slim):
        operation["responses"] = {
            status: answer
            for status, answer in operation["responses"].items()
            if status[0] in "123" or status == "default"
        }
    _say_what_answers_hold(slim)
    return slim


def _operations(described: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for item in described["paths"].values():
        yield from item.values()


def _say_what_answers_hold(slim: dict[str, Any]) -> None:
    """In answers, what has a default is always there; in what only requests hold, it may be left out."""
    schemas = slim["components"]["schemas"]
    open_names = {name for operation in _operations(slim) for name in _named(operation["responses"])}
    answered: set[str] = set()
    while open_names:
        name = open_names.pop()
        answered.add(name)
        open_names |= _named(schemas[name]) - answered
    for name in answered:
        properties = schemas[name].get("properties", {})
        with_default = {field for field, told in properties.items() if "default" in told}
        if with_default:
            schemas[name]["required"] = sorted({*schemas[name].get("required", ()), *with_default})


def _named(node: object) -> set[str]:
    """The schemas that a part of the description refers to."""
    return set(re.findall(r"#/components/schemas/([\w.-]+)", json.dumps(node)))


def _without_examples(node: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(node, dict):
        return {
            name: _without_examples(value)
            for name, value in node.items()
            if not (name in {"example", "examples"} and _is_example(name, value, node))
        }
    if isinstance(node, list):
        return [_without_examples(value) for value in node]
    return node


def _is_example(name: str, value: object, beside: dict[str, Any]) -> bool:
    """Whether it is the keyword, and not a property that happens to be called so."""
    if name == "examples":
        return isinstance(value, list | dict) and "type" not in value
    return "properties" not in beside or not isinstance(value, dict)


if __name__ == "__main__":
    main()
