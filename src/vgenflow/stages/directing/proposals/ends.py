"""Ends: the cover that opens a video and the card of sources that closes it."""

import re
from collections.abc import Iterator

from pydantic import JsonValue

from vgenflow.stages.directing.beats import Beat
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.phrases import phrases, turned, width, within
from vgenflow.story.document import Document, Figure, Heading
from vgenflow.story.value import Language

_HEADLINE = {"en": 58.0, "zh": 18.0}
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_LINK = 48
_HEADING: dict[Language, str] = {"en": "Sources", "zh": "来源"}
_DATE = re.compile(r"^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_SPLIT = re.compile(r"\s*(?:[:|–—]|：|｜| - )\s*")


def title(beat: Beat, headline: str) -> Iterator[Candidate]:
    """The cover: the video's title, where it comes from, and a picture of the source's, if it has one.

    That is the picture the page names as its own, else one that stands before the first heading. With it
    goes the plain cover, which leaves the picture to a scene of its own.
    """
    long = max(0.0, beat.seconds - 6.5) * 0.08
    once = frozenset({"title"})
    picture = _cover(beat.document)
    if picture is not None:
        settings = _covers(beat.document, headline, picture)
        shown = once if picture == beat.document.cover else once | {f"picture:{picture}"}
        yield Candidate(
            "title", tuple(settings), 0.95 - long, "The video opens with its title and picture", shown
        )
    settings = _covers(beat.document, headline, None)
    yield Candidate("title", tuple(settings), 0.9 - long, "The video opens with its title", once)


def _covers(document: Document, headline: str, picture: str | None) -> Iterator[Setting]:
    for text in _headlines(headline, document.language):
        props: dict[str, JsonValue] = {
            "headline": turned(text, document.language),
            "kicker": document.origin.site,
            "note": written(document.origin.published, document.language) or document.origin.author,
            "picture": picture,
        }
        for less in ({}, {"note": ""}, {"note": "", "kicker": ""}):
            yield Setting({**props, **less})


def _cover(document: Document) -> str | None:
    """The page's own picture, else the first before the first heading that is not its title."""
    pictures = {asset.digest for asset in document.assets if asset.kind == "picture"}
    if document.cover in pictures:
        return document.cover
    for block in document.blocks:
        if isinstance(block, Heading) and block.text.strip() != document.title.strip():
            return None
        if isinstance(block, Figure) and block.asset in pictures:
            return block.asset
    return None


def _headlines(text: str, language: Language) -> Iterator[str]:
    """The title, then its own shorter forms: the part before the colon, its compressions."""
    limit = _HEADLINE[language]
    plain = text.replace("*", "").strip()
    if width(plain, language) <= limit:
        yield plain
    head, *rest = [part for part in _SPLIT.split(plain) if part]
    if rest and width(head, language) * (2 if language == "zh" else 1) >= 8:
        yield head
    for phrase in within(phrases(head, language), limit, language):
        yield phrase.text
    yield plain
    words = plain.split()
    for count in range(len(words) - 1, 2, -1):
        yield " ".join(words[:count])


def end(document: Document) -> Candidate:
    """The closing card: where everything comes from. Credits are added when the video is dressed."""
    settings = [
        Setting(
            {"heading": _HEADING[document.language], "sources": [source], "credits": [link] if link else []}
        )
        for source, link in _sources(document)
    ]
    return Candidate("end", tuple(settings), 1.0, "The video closes with its sources", frozenset({"end"}))


def _sources(document: Document) -> Iterator[tuple[str, str]]:
    """The source as it is cited and its link, then with less and less of them."""
    origin, language = document.origin, document.language
    comma = "，" if language == "zh" else ", "
    by = [part for part in (origin.author, origin.site, written(origin.published, language)) if part]
    link = re.sub(r"^https?://(?:www\.)?", "", origin.address).rstrip("/") if origin.kind == "link" else ""
    if len(link) > _LINK:
        link = link.split("/", 1)[0]
    yield comma.join([document.title, *by]), link
    for title in (document.title, *(phrase.text for phrase in phrases(document.title, language))):
        yield comma.join([title, *by[:2]]), link
        yield title, link
    yield origin.site or link or document.title[:24], ""


def written(date: str, language: Language) -> str:
    """An ISO date as it is written out, as exact as it is given."""
    match = _DATE.match(date)
    if match is None:
        return ""
    year, month, day = match[1], int(match[2] or 0), int(match[3] or 0)
    if not 1 <= month <= 12:
        return f"{year}年" if language == "zh" else year
    if language == "zh":
        return f"{year}年{month}月" + (f"{day}日" if day else "")
    return f"{day} {_MONTHS[month - 1]} {year}" if day else f"{_MONTHS[month - 1]} {year}"
