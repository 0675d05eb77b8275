"""Phonemes as the numbers the speech models take, in portions a model can say in one breath."""

import functools
import json
from collections.abc import Sequence
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from vgenflow.providers.adapters.reading import Piece

_PAUSES = frozenset(";:,.!?—…")


@functools.cache
def alphabet() -> dict[str, int]:
    """The number of every phoneme both local models know."""
    text = (resources.files("hibari") / "assets" / "vocab.json").read_text("utf-8")
    return {str(sound): int(number) for sound, number in json.loads(text).items()}


def known(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with only phonemes of the alphabet; a piece left with none is dropped."""
    sounds = alphabet()
    kept = (Piece("".join(s for s in p.phonemes if s in sounds), p.start, p.end) for p in pieces)
    return tuple(piece for piece in kept if piece.phonemes)


def encoded(pieces: Sequence[Piece]) -> NDArray[np.int64]:
    """Numbers of the phonemes between the two zeros that start and end a call, shape (1, n + 2)."""
    sounds = alphabet()
    return np.array([[0, *(sounds[sound] for piece in pieces for sound in piece.phonemes), 0]], np.int64)


def portions(pieces: Sequence[Piece], longest: int) -> list[tuple[Piece, ...]]:
    """The pieces in runs of at most `longest` phonemes, split near the middle: at a pause, else a space."""
    lengths = np.cumsum([len(piece.phonemes) for piece in pieces])
    if not pieces:
        return []
    if lengths[-1] <= longest or len(pieces) == 1:
        return [tuple(pieces)]
    cut = _cut(pieces, lengths)
    return portions(pieces[:cut], longest) + portions(_after_space(pieces[cut:]), longest)


def _cut(pieces: Sequence[Piece], lengths: NDArray[np.int64]) -> int:
    """How many pieces the first half has."""
    middle = lengths[-1] / 2
    inner = range(1, len(pieces))
    pauses = [i for i in inner if pieces[i - 1].phonemes in _PAUSES and lengths[i - 1] > middle / 4]
    pauses = [i for i in pauses if lengths[-1] - lengths[i - 1] > middle / 4]
    spaces = [i for i in inner if pieces[i - 1].phonemes == " "]
    return min(pauses or spaces or inner, key=lambda i: abs(float(lengths[i - 1]) - middle))


def _after_space(pieces: Sequence[Piece]) -> Sequence[Piece]:
    return pieces[1:] if pieces and pieces[0].phonemes == " " else pieces
