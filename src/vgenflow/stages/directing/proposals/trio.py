"""Trio: two or three parallel things side by side, each with its name and what is said of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from vgenflow.stages.directing.beats import Beat, Piece
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.chinese.compress import clauses as chinese_clauses
from vgenflow.stages.directing.english.clauses import clauses as english_clauses
from vgenflow.stages.directing.english.words import read
from vgenflow.stages.directing.items import heading_of, listed
from vgenflow.stages.directing.phrases import label, phrases, sentences, turned, width, within
from vgenflow.stages.directing.series import series
from vgenflow.story.storyboard import Cue
from vgenflow.story.value import Language

_TITLE = {"en": 26.0, "zh": 10.0}
_NAME = {"en": 30.0, "zh": 12.0}
"""A whole short sentence that names an item may be a little longer."""
_TEXT = {"en": 90.0, "zh": 30.0}
_MARKS = (": ", "：", " – ", " — ", "——")


@dataclass(frozen=True, slots=True)
class _Idea:
    """One of them: its name, what is said of it (fullest first, may be empty), and where it is spoken."""

    title: str
    texts: tuple[str, ...]
    line: str
    at: int


def trio(beat: Beat) -> Iterator[Candidate]:
    """A list of two or three named things, or a series of three short ones."""
    for block, items in listed(beat):
        if block.ordered or len(items) != len(block.items) or not 2 <= len(items) <= 3:
            continue
        split = [_split(block.items[item.number - 1], beat.language) for item in items]
        found = [each for each in split if each is not None]
        if len(found) < len(items):
            continue
        ideas = [
            _Idea(title, texts, item.piece.line.id, item.at)
            for (title, texts), item in zip(found, items, strict=True)
        ]
        uses = frozenset(f"item:{item.key}" for item in items)
        settings = tuple(_settings(ideas, heading_of(beat, block)))
        told = all(idea.texts for idea in ideas)
        yield Candidate(
            "trio", settings, 0.95 if told else 0.9, "A list of three named things", uses, block.id
        )
    yield from _from_series(beat)


def _split(text: str, language: Language) -> tuple[str, tuple[str, ...]] | None:
    """The name of an item and what is said of it; None if it has no short name."""
    for mark in _MARKS:
        name, found, rest = text.partition(mark)
        if found and 2 <= width(name, language) <= _NAME[language]:
            return label(name, language), _shorter(rest, language)
    first, *more = sentences(text, language)
    if more and 2 <= width(first, language) <= _NAME[language]:
        return label(first, language), _shorter((" " if language == "en" else "").join(more), language)
    return (label(text, language), ()) if width(text, language) <= _TITLE[language] else None


def _shorter(text: str, language: Language) -> tuple[str, ...]:
    """Short forms, those that lose least first."""
    options = within(phrases(text, language), _TEXT[language], language, most=0.5)
    ordered = sorted(options, key=lambda phrase: phrase.loss)
    return tuple(dict.fromkeys(phrase.text for phrase in ordered))


def _from_series(beat: Beat) -> Iterator[Candidate]:
    """Such as "three shapes: crusts, leaves and shrubs", with the clauses that go on about each of them."""
    for number, piece in enumerate(beat.pieces):
        found = series(piece.text, beat.language)
        if found is None or len(found.parts) != 3 or not (found.lead or found.whole):
            continue
        names = [label(part.text, beat.language) for part in found.parts]
        if any(width(name, beat.language) > _TITLE[beat.language] for name in names):
            continue
        said = _said(names, beat.pieces[number + 1 :], beat.language)
        if not said and len(beat.pieces) > number + 1 and number == 0:
            continue
        ideas = [
            _Idea(name, (said[i],) if said else (), piece.line.id, piece.since + part.at)
            for i, (name, part) in enumerate(zip(names, found.parts, strict=True))
        ]
        lead = [turned(found.lead, beat.language)] if found.lead else heading_of(beat, None)
        share = 1.0 if said else piece.seconds / beat.seconds
        yield Candidate(
            "trio",
            tuple(_settings(ideas, lead)),
            0.4 + 0.45 * share + (0.1 if said else 0.0),
            "Three parallel things" + (", and what is said of each" if said else ""),
            frozenset({f"series:{piece.line.id}"}),
            continues=f"series:{piece.line.id}" if said else "",
        )


def _said(names: Sequence[str], pieces: Sequence[Piece], language: Language) -> list[str]:
    """For each name the clause that opens with it, in order; nothing unless every one has its own."""
    found = [clause for piece in pieces for clause in _clauses(piece.text, language)]
    picked: list[str] = []
    for name in names:
        own = next((text for text in found if text.casefold().startswith(name.casefold())), None)
        if own is None or width(own, language) > _TEXT[language]:
            return []
        picked.append(label(own, language))
    return picked


def _clauses(text: str, language: Language) -> Iterator[str]:
    """The clauses of a sentence as they are written; of one joined by "and", its second half too."""
    if language == "zh":
        yield from (clause.text for clause in chinese_clauses(text))
        return
    for clause in english_clauses(read(text)):
        first = (
            clause.words[1] if clause.words[0].kind == "coord" and len(clause.words) > 1 else clause.words[0]
        )
        last = clause.words[-1]
        yield text[first.start : last.start + len(last.text)]
    yield text


def _settings(ideas: Sequence[_Idea], headings: Sequence[str]) -> Iterator[Setting]:
    """The ideas at their fullest, then shorter, then by their names alone."""
    cues = tuple(Cue(element=f"item{i + 1}", line=each.line, at=each.at) for i, each in enumerate(ideas))
    depth = max((len(idea.texts) for idea in ideas), default=0)
    for level in range(depth + 1):
        rows: list[JsonValue] = [
            {"title": idea.title, "text": _at(idea.texts, level) if level < depth else ""} for idea in ideas
        ]
        for heading in dict.fromkeys((*headings, "")):
            yield Setting({"heading": heading, "items": rows}, cues)


def _at(texts: Sequence[str], level: int) -> str:
    return texts[min(level, len(texts) - 1)] if texts else ""
