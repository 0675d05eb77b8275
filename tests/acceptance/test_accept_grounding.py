"""Every line can be found in its source, and says no number and no name that is not there."""

import re
from functools import cache
from pathlib import Path

import pytest

from tests.acceptance.finished import Finished
from tests.support.cli_runs import ROOT
from tests.support.voices import packs
from vgenflow.providers.adapters.minilm import MiniLm
from vgenflow.sandbox import decode_picture
from vgenflow.stages.importing import Source, pictures_beside, read
from vgenflow.stages.writing import WriteRequest, ground, write
from vgenflow.story.document import Document, Quote, Table
from vgenflow.story.script import Line, Script

ARTICLES, PAGES = ROOT / "tests" / "writing" / "articles", ROOT / "tests" / "importing" / "pages"
SOURCES = (
    *(ROOT / "examples" / name for name in ("night-trains.md", "city-trees.html", "tea.zh.txt")),
    *(ARTICLES / name for name in ("octopus.md", "heat_pump.md", "interview.md", "ev_zh.md")),
    *(PAGES / name for name in ("encyclopedia.html", "news.html", "zh_news.html")),
)
"""Pages and drafts of many kinds."""
MORE = sorted({*ARTICLES.glob("*.md"), *PAGES.glob("*.html")} - {*SOURCES, ARTICLES / "short.md"})
FORMAL = {"In", "First", "Then", "Next", "Finally"}
"""The words of ours that may begin a line."""


@cache
def embedding() -> MiniLm:
    return MiniLm(packs().path("minilm.onnx"), packs().path("minilm.tokenizer"))


@pytest.mark.parametrize(
    "path",
    [*SOURCES, *(pytest.param(path, marks=pytest.mark.slow) for path in MORE)],
    ids=lambda path: path.name,
)
def test_a_script_says_what_its_source_says(path: Path) -> None:
    given = Source("file", path.name, path.read_bytes())
    open_local = pictures_beside(path)
    source = read(given, fetch=None, open_local=open_local, decode_picture=decode_picture).document
    vectors = embedding() if source.language == "en" else None
    check(write(source, WriteRequest(seconds=60), embedding=vectors), source)


def test_a_finished_video_says_what_its_source_says(finished: Finished) -> None:
    check(finished.project.script, finished.project.document)


def check(script: Script, source: Document) -> None:
    """By the product's own check, and by a simpler one that knows nothing of it."""
    assert ground(script, source) == ()
    for line in script.lines:
        assert line.spans, line.caption
        evidence = " ".join(told(line, source))
        strange = [sign for sign in re.findall(r"\d+(?:[.,:]\d+)*", line.caption) if sign not in evidence]
        strange += [name for name in names(line.caption) if name.lower() not in evidence.lower()]
        assert not strange, (line.caption, strange)


def told(line: Line, source: Document) -> list[str]:
    """The texts of a line's spans, with what stands over or under them."""
    found = []
    for span in line.spans:
        block = source.block(span.block)
        assert 0 <= span.start < span.end <= len(block.text)
        found.append(block.text[span.start : span.end])
        if isinstance(block, Quote):
            found.append(block.attribution)
        if isinstance(block, Table):
            found += [block.caption, *block.header]
    return found


def names(caption: str) -> list[str]:
    """Words in Latin capitals."""
    found = re.findall(r"(?<![\w’'])[A-Z][A-Za-z’']+", caption)
    return [name for name in found if name not in FORMAL]
