"""Revising: what a person changes in a line, with everything that follows from it kept right."""

from vgenflow.kit.content import digest
from vgenflow.stages.writing import spans
from vgenflow.stages.writing.aligning import aligned
from vgenflow.stages.writing.choice.tidy import flat
from vgenflow.stages.writing.errors import NoPlaceToSplit, TooLong, Unspeakable
from vgenflow.stages.writing.spoken import Spoken, speak
from vgenflow.story.document import Document
from vgenflow.story.script import Line, Link, Support
from vgenflow.story.value import Language

LONGEST: dict[Language, int] = {"en": 800, "zh": 280}
"""Characters of a line."""


def typed(caption: str, language: Language, taken: frozenset[str], section: str = "") -> Line:
    """A line that a person typed. It rests on nothing. Its id comes from its words and is none of `taken`."""
    caption, spoken = _written(caption, language)
    return Line(
        id=name_of(caption, taken),
        caption=caption,
        spoken=spoken.text,
        links=spoken.links,
        spans=(),
        section=section,
        support="none",
    )


def name_of(caption: str, taken: frozenset[str]) -> str:
    """An id for a line of these words."""
    name = f"l{digest(caption.encode())[:10]}"
    number = 1
    while (name if number == 1 else f"{name}-{number}") in taken:
        number += 1
    return name if number == 1 else f"{name}-{number}"


def captioned(line: Line, caption: str, document: Document | None, language: Language) -> Line:
    """The line with another caption. It is said as the caption is, unless a person settled how it is said."""
    caption, written = _written(caption, language)
    if line.spoken_apart:
        spoken, links = line.spoken, aligned(written, line.spoken)
    else:
        spoken, links = written.text, written.links
    changed = line.model_copy(update={"caption": caption, "spoken": spoken, "links": links})
    return changed.model_copy(update={"support": spans.support_of(changed, document)})


def said(line: Line, text: str | None, language: Language) -> Line:
    """The line said in other words than its caption's; None says it as the caption is again."""
    written = speak(line.caption, language)
    if text is None:
        update = {"spoken": written.text, "links": written.links, "spoken_apart": False}
        return line.model_copy(update=update)
    spoken = _written(text, language)[1].text
    links = aligned(written, spoken)
    return line.model_copy(update={"spoken": spoken, "links": links, "spoken_apart": True})


def split_at(
    line: Line, at: int, document: Document | None, language: Language, taken: frozenset[str]
) -> tuple[Line, Line]:
    """Two lines, cut before character `at` of the caption, or before the word that it is in the middle of."""
    at = _between_words(line.caption, at)
    left, right = line.caption[:at].rstrip(), line.caption[at:].lstrip()
    if not left or not right or not _is_said(left, language) or not _is_said(right, language):
        raise NoPlaceToSplit("Choose a place with words on both sides of it.")
    first_spans, second_spans = spans.divided(line, at, document, language)
    halves = (
        line.model_copy(update={"caption": left, "spans": first_spans}),
        line.model_copy(update={"id": name_of(right, taken), "caption": right, "spans": second_spans}),
    )
    says = _halves(line, at, language) if line.spoken_apart else (None, None)
    first, second = (said(half, text, language) for half, text in zip(halves, says, strict=True))
    return _resting(first, line, document), _resting(second, line, document)


def joined(first: Line, second: Line, document: Document | None, language: Language) -> Line:
    """One line that says both. It keeps the first one's id and section."""
    gap = "" if language == "zh" and not _both_latin(first.caption, second.caption) else " "
    caption, spoken = _written(f"{first.caption}{gap}{second.caption}", language)
    apart = first.spoken_apart or second.spoken_apart
    text, links = (
        _after(first, second, len(first.caption) + len(gap)) if apart else (spoken.text, spoken.links)
    )
    return first.model_copy(
        update={
            "caption": caption,
            "spoken": text,
            "links": links,
            "spans": spans.joined(first, second, document),
            "spoken_apart": apart,
            "support": _of_both(first, second),
        }
    )


def _of_both(first: Line, second: Line) -> Support:
    if first.support == second.support:
        return first.support
    return "edited"


def _after(first: Line, second: Line, caption_at: int) -> tuple[str, tuple[Link, ...]]:
    """Two spoken texts one after the other, with their links."""
    spoken_at = len(first.spoken) + 1
    moved = (
        Link(
            caption_start=link.caption_start + caption_at,
            caption_end=link.caption_end + caption_at,
            spoken_start=link.spoken_start + spoken_at,
            spoken_end=link.spoken_end + spoken_at,
        )
        for link in second.links
    )
    return f"{first.spoken} {second.spoken}", (*first.links, *moved)


def _halves(line: Line, at: int, language: Language) -> tuple[str | None, str | None]:
    """What is said for the words before and after `at`; None for a half with nothing of its own to say."""
    border = next(
        (
            link.spoken_start if link.caption_start >= at else link.spoken_end
            for link in line.links
            if link.caption_end > at
        ),
        len(line.spoken),
    )
    parts = line.spoken[:border], line.spoken[border:]
    left, right = (part if _is_said(part, language) else None for part in parts)
    return left, right


def _resting(half: Line, line: Line, document: Document | None) -> Line:
    if line.support == "source" and half.spans:
        return half
    return half.model_copy(update={"support": spans.support_of(half, document)})


def _between_words(caption: str, at: int) -> int:
    """The start of the word that `at` is in the middle of; Chinese may be cut anywhere."""
    inside = 0 < at < len(caption)
    while inside and at > 0 and _is_latin(caption[at - 1]) and _is_latin(caption[at]):
        at -= 1
    return at


def _both_latin(before: str, after: str) -> bool:
    return _is_latin(before[-1:]) and _is_latin(after[:1])


def _is_latin(char: str) -> bool:
    return char.isalnum() and char < "\u2e80"


def _written(text: str, language: Language) -> tuple[str, Spoken]:
    """The text on one line, and how it is said, if it can be."""
    text = flat(text)
    if len(text) > LONGEST[language]:
        raise TooLong(f"A line has at most {LONGEST[language]} characters: split it in two.")
    spoken = speak(text, language)
    if not spoken.text:
        raise Unspeakable("There is nothing in this line that can be said: give it at least one word.")
    return text, spoken


def _is_said(text: str, language: Language) -> bool:
    return bool(speak(text, language).text)
