"""The docs: every command and link in them is real, every decision page has its number."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main

from vgenflow.cli.app import app

ROOT = Path(__file__).resolve().parents[2]
DECISIONS = ROOT / "docs" / "decisions"
COMMAND = re.compile(r"\./run(?P<words>(?: +[^\s`|;&#)]+)*)")
LINK = re.compile(r"\[[^\]]*\]\((?!https?://|mailto:|#)([^)\s]+)\)")
HOSTS = ("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "npmjs" + ".com", "deb.debian" + ".org")
PLACES = ("/wo" + "rk/", "/ro" + "ot/", "/opt" + "/pypi")
TEXT_SUFFIXES = {
    "",
    ".cfg",
    ".css",
    ".html",
    ".in",
    ".json",
    ".lock",
    ".md",
    ".py",
    ".sh",
    ".toml",
    ".txt",
    ".yml",
}


def pages() -> list[Path]:
    """Every page of documentation."""
    return [
        *ROOT.glob("*.md"),
        *sorted((ROOT / "docs").rglob("*.md")),
        *sorted((ROOT / "examples").glob("*.md")),
    ]


def committed() -> list[Path]:
    """Every file that belongs to the project, tracked or about to be."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.splitlines()
    return [ROOT / name for name in listed if (ROOT / name).is_file()]


def commands_in(page: Path) -> Iterator[list[str]]:
    """The words behind each `./run` of a page."""
    for match in COMMAND.finditer(page.read_text(encoding="utf-8")):
        yield match["words"].split()


@pytest.fixture(scope="module")
def listed() -> set[str]:
    """The commands that `./run --help` lists."""
    said = subprocess.run(
        [sys.executable, ROOT / "run", "--help"], capture_output=True, text=True, check=True
    ).stdout
    return set(re.findall(r"^  ([a-z][\w-]*)  ", said, re.MULTILINE))


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_is_listed_and_takes_the_options_shown(page: Path, listed: set[str]) -> None:
    door = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    for words in commands_in(page):
        names = [word for word in words if re.fullmatch(r"[a-z][\w-]*", word)]
        if not words or words[0].startswith("-") or words[0].isupper():
            continue
        assert words[0] in listed, f"{page.name}: ./run {' '.join(words)}"
        command = door.get(words[0])
        if command is None:
            continue
        if hasattr(command, "commands"):
            command = command.commands[names[1]] if len(names) > 1 else command
        options = {name for parameter in command.params for name in parameter.opts} | {"--help"}
        shown = {word.strip("[]").split("=")[0] for word in words if word.strip("[]").startswith("--")}
        assert shown <= options, f"{page.name}: ./run {' '.join(words)}"


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target.split("#")[0]).exists(), f"{page.name} links to {target}"


def test_decision_pages_are_numbered_once_and_say_their_number() -> None:
    numbers: dict[str, str] = {}
    for page in DECISIONS.glob("*.md"):
        if page.name == "dependencies.md":
            continue
        match = re.fullmatch(r"(\d{4})-[a-z0-9-]+\.md", page.name)
        assert match, page.name
        assert match[1] not in numbers, f"{page.name} and {numbers[match[1]]}"
        numbers[match[1]] = page.name
        head = re.match(r"# 0*(\d+)\b", page.read_text(encoding="utf-8"))
        assert head, f"{page.name} does not start with its number"
        assert int(head[1]) == int(match[1]), page.name
    assert numbers


def test_decision_numbers_lie_in_a_range_of_the_first_page() -> None:
    table = (DECISIONS / "0001-record-decisions.md").read_text(encoding="utf-8")
    ranges = [
        range(int(first), int(last) + 1) for first, last in re.findall(r"\| (\d{4})[–-](\d{4}) \|", table)
    ]
    for page in DECISIONS.glob("[0-9]*.md"):
        assert any(int(page.name[:4]) in span for span in ranges), page.name


def test_no_file_names_a_registry_or_a_place_of_one_machine() -> None:
    found = []
    for path in committed():
        if path.suffix in TEXT_SUFFIXES:
            text = path.read_text(encoding="utf-8", errors="replace")
            found += [f"{path.relative_to(ROOT)}: {word}" for word in (*HOSTS, *PLACES) if word in text]
    assert not found


def test_files_stay_small_and_nothing_is_called_utils() -> None:
    for path in (ROOT / "src").rglob("*.py"):
        assert path.stem not in {"utils", "helpers", "misc", "common"}, path
        generated = path.parent.name == "versions"
        assert generated or len(path.read_text(encoding="utf-8").splitlines()) <= 600, path


def test_nothing_of_others_is_committed() -> None:
    assets = {".bin", ".flac", ".mp3", ".mp4", ".onnx", ".opus", ".otf", ".ttf", ".wav", ".woff", ".woff2"}
    assert not [path for path in committed() if path.suffix in assets and "tests" not in path.parts]
