"""Number: the figure a sentence is about, set as large as the frame, with what it counts."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pydantic import JsonValue

from vgenflow.language.english import PREPOSITIONS
from vgenflow.stages.directing.beats import Beat, Piece
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.chinese.figures import around as chinese_around
from vgenflow.stages.directing.english.figures import Around
from vgenflow.stages.directing.english.figures import around as english_around
from vgenflow.stages.directing.figures import Figure, figures
from vgenflow.story.document import ListBlock
from vgenflow.story.storyboard import Cue

_WHEN = re.compile(r"(?:In|By|Since) \d{4}\b")
_GROWTH = re.compile(
    r"\b(?:up|rise[sn]?|rose|grew|grow[ns]?|growth|increased?|gain(?:ed)?|more|higher|jump(?:ed)?|faster)\b|增长|上升|增加|提高|上涨",
    re.IGNORECASE,
)
_LOSS = re.compile(
    r"\b(?:down|fall(?:en|s)?|fell|drop(?:ped|s)?|decline[ds]?|cut|lower|cheaper|less|fewer|lost)\b|下降|减少|降低|下跌",
    re.IGNORECASE,
)


_LATE, _SOON = 0.08, 2.0
"""What it costs for each second that the number stands there before it is said, after the first ones."""
_BARE = 10
"""A count below it, with no unit, says too little to have a page."""


def number(beat: Beat) -> Iterator[Candidate]:
    """One candidate a figure; the heaviest one of each line is what the line is about."""
    for index, piece in enumerate(beat.pieces):
        earlier = sum(before.seconds for before in beat.pieces[:index])
        found = figures(piece.text, beat.language)
        if not found:
            continue
        for figure in found:
            text = _around(piece.text, figure, found, beat)
            if text is None:
                continue
            share = piece.seconds / beat.seconds
            listed = any(isinstance(beat.source(span.block), ListBlock) for span in piece.line.spans)
            rivals = sum(other.weight >= figure.weight for other in found) - 1
            score = (
                0.3
                + 0.6 * figure.weight * (0.5 + 0.5 * share)
                - 0.1 * rivals
                - 0.2 * text.leaning
                - 0.25 * text.minor
                - 0.3 * listed
                - _LATE * max(0.0, earlier + _until(piece, figure) - _SOON)
                - 0.3 * (figure.measure == "count" and figure.amount < _BARE)
            )
            yield Candidate(
                layout="number",
                settings=tuple(_settings(piece, figure, text)),
                score=score - max(0.0, beat.seconds - 6.5) * 0.06,
                reason=f"The sentence is about a number: {piece.text[figure.start : figure.end]}",
                uses=frozenset({f"number:{piece.line.id}:{piece.since + figure.start}"}),
            )


def _until(piece: Piece, figure: Figure) -> float:
    """Seconds of a piece before its figure is said, about."""
    return piece.seconds * figure.start / max(1, len(piece.text))


def _around(text: str, figure: Figure, found: tuple[Figure, ...], beat: Beat) -> Around | None:
    return (
        chinese_around(text, figure, found) if beat.language == "zh" else english_around(text, figure, found)
    )


def _settings(piece: Piece, figure: Figure, text: Around) -> Iterator[Setting]:
    """The number with all that stands around it, then with less; without a lead if the layout has none."""
    whole = piece.line.caption[piece.since : piece.until]
    at = piece.since + len(whole) - len(whole.lstrip()) + figure.start
    cues = (Cue(element="value", line=piece.line.id, at=at), Cue(element="label", line=piece.line.id, at=at))
    folded = _folded(text)
    shapes = (text, replace(text, context=""), folded, replace(folded, context=""))
    for shape in dict.fromkeys(shapes):
        props: dict[str, JsonValue] = {
            "value": figure.written,
            "unit": text.counted,
            "label": shape.label,
            "context": shape.context,
            "share": _share(piece.text, figure),
        }
        if shape.lead:
            props["lead"] = shape.lead
        beside = Cue(element="context", line=piece.line.id, at=_context_at(piece, at, shape.context))
        yield Setting(props, (*cues, beside) if shape.context else cues)


def _folded(text: Around) -> Around:
    """The lead beside the number or joined to its label: "Asphalt can reach … by early afternoon"."""
    if text.lead and text.label and text.counted:
        when = _WHEN.match(text.lead)
        label = (
            f"{text.label} {when[0][0].lower()}{when[0][1:]}"
            if when and when[0][3:] not in text.label
            else text.label
        )
        return replace(text, lead="", label=label, context=text.context or text.lead)
    if text.lead and text.label:
        return replace(text, lead="", label=f"{text.lead} … {text.label}")
    bare = text.lead.removesuffix(" for")
    open_end = bare.rsplit(" ", 1)[-1] in PREPOSITIONS
    return replace(text, lead="", label=(f"{bare} …" if open_end else bare) or text.label)


def _context_at(piece: Piece, at: int, context: str) -> int:
    """Where the context is spoken, if after the number; else with it."""
    found = piece.line.caption.find(context, at)
    return found if found >= 0 else at


def _share(text: str, figure: Figure) -> float | None:
    """The part of a whole that a percentage stands for; for growth, the part that is new."""
    if figure.measure != "percent" or not 0 < figure.amount <= 100:
        return None
    near = text[max(0, figure.start - 24) : figure.end + 16]
    if _GROWTH.search(near) and not _LOSS.search(near):
        return round(figure.amount / (100 + figure.amount), 4)
    return round(figure.amount / 100, 4)
