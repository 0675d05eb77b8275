"""Values: a figure large and its unit small behind it, or words as they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from vgenflow.engine.layouts import figures
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.manners.pop.words import say
from vgenflow.engine.type import Setting, fit, fit_together
from vgenflow.story.template import Palette

_TAIL, _GAP = 0.46, 0.14
"""Size of the unit and the room before it, in sizes of the figure."""
_LONGEST_TAIL = 14
_LEAST = 5.0
"""Figures below this size, in hundredths of the short side, stand with their units as words do."""


@dataclass(frozen=True, slots=True)
class Value:
    """A figure with its unit, or a text alone."""

    head: Setting
    tail: Setting | None = None

    @property
    def width(self) -> float:
        """Of both."""
        return self.head.width + (_GAP * self.head.size + self.tail.width if self.tail else 0.0)

    def lay(
        self, board: Board, x: float, middle: float, wide: float, start: int, ground: Palette, *, right: bool
    ) -> None:
        """About the height `middle`, from `x` on or with its end at `x + wide`."""
        left = x + wide - self.width if right and self.tail else x
        top = middle - self.head.height / 2
        say(
            board, self.head, left, top, start, color=ground.ink, ground=ground.background, what="value",
            align="right" if right and not self.tail else "left", width=wide,
        )  # fmt: skip
        if self.tail:
            say(
                board, self.tail, left + self.head.width + _GAP * self.head.size,
                top + self.head.ascent - self.tail.ascent, start + board.time(60), color=ground.ink,
                ground=ground.background, what="value",
            )  # fmt: skip


def values_of(board: Board, texts: Sequence[str], wide: float, high: float) -> list[Value]:
    """All at one size in boxes of one size."""
    parts = [_parted(text) for text in texts]
    voice, named = board.voice("display-italic"), board.voice("display")
    if all(parts):
        broad = max(_width(board, *part) for part in parts if part)
        size = min(board.size(board.scale.value), wide / broad, high / 1.0)
        if size >= board.size(_LEAST):
            small = max(_TAIL * size, board.reading)
            return [
                Value(
                    fit(part[0], voice, 2 * wide, 2 * high, size, size, 1),
                    fit(part[1], named, 2 * wide, 2 * high, small, small, 1) if part[1] else None,
                )
                for part in parts
                if part
            ]
    settings = fit_together(
        texts, voice, [(wide, high)] * len(texts), board.size(0.7 * board.scale.value), board.size(2.4), 4
    )  # fmt: skip
    return [Value(setting) for setting in settings]


def _parted(text: str) -> tuple[str, str] | None:
    """Figure and unit; nothing if it is no single figure."""
    written = figures.parse(text)
    if written is None:
        return None
    head, tail = (written.before + written.digits).strip(), written.after.strip()
    if len(written.before.strip()) > 2 or len(tail) > _LONGEST_TAIL or any(one.isdigit() for one in tail):
        return None
    return (head + tail, "") if tail[:1] in ("%", "％", "°") else (head, tail)


def _width(board: Board, head: str, tail: str) -> float:
    """Of both at a size of one."""
    figure = fit(head, board.voice("display-italic"), 1e5, 1e4, 100, 100, 1).width
    unit = fit(tail, board.voice("display"), 1e5, 1e4, 100, 100, 1).width if tail else 0.0
    return (figure + (_TAIL * unit + 100 * _GAP if tail else 0.0)) / 100 + 0.02
