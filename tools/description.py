"""Write the API's description for the front end: `web/openapi.json`, of which `npm run api` makes types.

Without examples and without the problems that every operation shares, which the types do not need.
"""

import json
import tempfile
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
    for item in slim["paths"].values():
        for operation in item.values():
            answers = operation["responses"]
            operation["responses"] = {
                status: answer
                for status, answer in answers.items()
                if status[0] in "123" or status == "default"
            }
    return slim


def _without_examples(node: Any) -> Any:
    if isinstance(node, dict):
        return {
            name: _without_examples(value)
            for name, value in node.items()
            if not (name in {"example", "examples"} and _is_example(name, value, node))
        }
    if isinstance(node, list):
        return [_without_examples(value) for value in node]
    return node


def _is_example(name: str, value: Any, beside: dict[str, Any]) -> bool:
    """Whether it is the keyword, and not a property that happens to be called so."""
    if name == "examples":
        return isinstance(value, list | dict) and "type" not in value
    return "properties" not in beside or not isinstance(value, dict)


if __name__ == "__main__":
    main()
