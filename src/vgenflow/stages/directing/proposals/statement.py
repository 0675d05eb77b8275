"""Statement: one strong sentence, edited down. It can always be had, so it never scores high."""

from collections.abc import Iterator

from vgenflow.stages.directing.beats import DEPENDENT, Beat, Piece
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.phrases import Phrase, phrases, turned, width, within

_LIMIT = {"en": 64.0, "zh": 22.0}
_BEST = {"en": (14.0, 44.0), "zh": (6.0, 15.0)}
"""Between these lengths a statement is strong."""
_FRAGMENT = 0.3


def statement(beat: Beat) -> Iterator[Candidate]:
    """One candidate a piece: the strongest short form of what it says."""
    for piece in beat.pieces:
        options = phrases(piece.text, beat.language)
        ladder = _ladder(options, beat)
        if not ladder:
            continue
        best = ladder[0]
        share = piece.seconds / beat.seconds
        score = _strength(best, beat) * (0.45 + 0.55 * share) - max(0.0, beat.seconds - 5.5) * 0.06
        score -= _FRAGMENT if _depends(piece) else 0.0
        yield Candidate(
            layout="statement",
            settings=tuple(
                Setting({"text": turned(phrase.text, beat.language), "night": False}) for phrase in ladder
            ),
            score=max(0.05, score),
            reason=_reason(piece, best),
            uses=frozenset({f"said:{best.text}"}),
        )


def _depends(piece: Piece) -> bool:
    """Whether a piece is only the end of a sentence: "…, how long it took"."""
    words = piece.text.split()
    lows = [word.strip(",").lower() for word in words[:2]]
    first = lows[1] if lows[:1] in (["and"], ["or"], ["but"]) and len(lows) > 1 else lows[0] if lows else ""
    return piece.since > 0 and first in DEPENDENT


def _ladder(options: tuple[Phrase, ...], beat: Beat) -> tuple[Phrase, ...]:
    """The best form first, then shorter ones; the whole sentence if there is nothing shorter."""
    limit = _LIMIT[beat.language]
    fitting = within(options, limit, beat.language) or within(options, limit, beat.language, most=0.85)
    if not fitting:
        shortest = sorted(options, key=lambda phrase: width(phrase.text, beat.language))
        return tuple(shortest[:1])
    first = max(fitting, key=lambda phrase: _strength(phrase, beat))
    shorter = sorted((p for p in fitting if len(p.text) < len(first.text)), key=lambda p: -len(p.text))
    return (first, *shorter)


def _strength(phrase: Phrase, beat: Beat) -> float:
    """Short, whole and standing on its own."""
    low, high = _BEST[beat.language]
    cells = width(phrase.text, beat.language)
    length = max(0.0, (low - cells) / low) * 0.25 + max(0.0, (cells - high) / high) * 0.35
    return max(0.05, 0.62 - 0.5 * phrase.loss - length - (0.34 if phrase.backward else 0.0))


def _reason(piece: Piece, best: Phrase) -> str:
    kept = "as it is said" if best.loss < 0.01 else "edited down"
    return f"A short strong sentence ({kept}): {piece.text[:60]}"
