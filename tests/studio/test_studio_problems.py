"""Whatever the server refuses, the studio says in both languages what to do next."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SERVER = ROOT / "src" / "vgenflow"
WORDS = ROOT / "web" / "src" / "locales"
COMMAND_LINE = {"backup", "output", "restore", "serving", "settings", "source"}
"""First parts of codes that only a terminal shows: of commands, and of a server that does not start."""
LOGGED = {"api.broken", "api.error", "api.request"}
"""Names of what is logged, not codes."""
OF_THE_PAGES = {"broken", "other", "telling", "unreadable", "studio.offline", "run.cancelled", "run.failed"}
"""What the pages themselves say."""
LITERAL = re.compile(r"(api|job)\.[a-z-]+")
"""Codes that are written out where they are answered with."""


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_code_has_its_words_and_no_words_are_without_one(language: str) -> None:
    codes = {code for code in codes_of_the_server() if code.partition(".")[0] not in COMMAND_LINE}
    assert len(codes) > 150, "they are no longer found"
    told = set(words(language))
    assert sorted(codes - told) == [], "without words in problems.json"
    assert sorted(told - codes - OF_THE_PAGES) == [], "words for what is never answered"


def test_they_say_what_to_do_or_that_nothing_need_be_done() -> None:
    for language, end in (("en", "."), ("zh", "。")):
        for code, text in words(language).items():
            assert code in {"other", "telling"} or text.endswith(end), (code, text)
            assert "!" not in text, "plain, exact, calm"


@cache
def codes_of_the_server() -> set[str]:
    """The codes of all classes of errors, and those that are written out."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in SERVER.rglob("*.py")]
    return {code for tree in trees for node in ast.walk(tree) for code in _codes(node)} - LOGGED


def words(language: str) -> dict[str, str]:
    """Words for people by the code they are for."""
    groups = json.loads((WORDS / language / "problems.json").read_text(encoding="utf-8"))
    return dict(_flat(groups, ""))


def _codes(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.ClassDef):
        for line in node.body:
            match line:
                case (
                    ast.Assign(targets=[ast.Name(id="code")], value=ast.Constant(value=str() as code))
                    | ast.AnnAssign(target=ast.Name(id="code"), value=ast.Constant(value=str() as code))
                ):
                    yield code
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and LITERAL.fullmatch(node.value):
        yield node.value


def _flat(group: dict[str, object], before: str) -> Iterator[tuple[str, str]]:
    for name, below in group.items():
        if isinstance(below, dict):
            yield from _flat(below, f"{before}{name}.")
        else:
            yield f"{before}{name}", str(below)
