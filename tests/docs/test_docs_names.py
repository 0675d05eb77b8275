"""The pages that follow something through the code name files and things that are there."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "vgenflow"
PAGES = sorted((ROOT / "docs" / "develop").glob("*.md"))
PLACES = (ROOT, SOURCE, SOURCE / "engine")
CODE = re.compile(r"`([^`\n]+)`")
FILE = re.compile(r"[\w./-]+\.(?:py|c|json|lock|md)")
NAME = re.compile(r"[A-Za-z_]\w*(?:\.[a-z_]\w*)?")


def prose(page: Path) -> str:
    """A page without its blocks of code."""
    return re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)


def defined() -> set[str]:
    """Everything that the engine, `kit` and `story` define; methods as `Class.name`."""
    found = set[str]()
    for room in ("engine", "kit", "story"):
        for path in (SOURCE / room).rglob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                if isinstance(node, ast.FunctionDef | ast.ClassDef):
                    found.add(node.name)
                elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                    found.add(node.id)
                if isinstance(node, ast.ClassDef):
                    own = [member.name for member in node.body if isinstance(member, ast.FunctionDef)]
                    found.update(f"{node.name}.{name}" for name in own)
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_on_the_page_is_there(page):
    named = [word for word in CODE.findall(prose(page)) if FILE.fullmatch(word) and not word.startswith("/")]
    if page.stem.startswith("follow"):
        assert named
    missing = [word for word in named if not any((place / word).exists() for place in PLACES)]
    assert not [word for word in missing if not any(SOURCE.rglob(word))]


def test_every_name_in_follow_a_frame_is_there():
    names = set(CODE.findall(prose(ROOT / "docs" / "develop" / "follow-a-frame.md")))
    wanted = {name for name in names if NAME.fullmatch(name) and not FILE.fullmatch(name)}
    assert len(wanted) > 30
    assert not wanted - defined() - {"number"}


def test_each_file_that_is_named_with_a_thing_has_it():
    """`thing` (`file`) and `thing` … in brackets after it: the thing is defined there."""
    text = " ".join(prose(ROOT / "docs" / "develop" / "follow-a-frame.md").split())
    pairs = re.findall(r"`([A-Za-z_][\w.]*)` \(`([\w/]+\.py)`\)", text)
    assert len(pairs) > 15
    for thing, file in pairs:
        source = (SOURCE / "engine" / file).read_text(encoding="utf-8")
        for part in thing.split("."):
            assert re.search(rf"\b(?:def|class) {part}\b", source), f"{thing} is not in {file}"
