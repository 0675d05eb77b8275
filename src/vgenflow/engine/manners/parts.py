"""Parts: what a manner lends to the pages it shares with others."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Literal, Protocol

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.story.template import Role
from vgenflow.story.value import Digest


@dataclass(frozen=True, slots=True)
class Ground:
    """Colours of text on a surface."""

    ink: str
    muted: str
    accent: str
    paper: str
    """What the text stands on."""


class Heading(Protocol):
    """Sets a page's heading."""

    def __call__(self, text: str, board: Board, share: float) -> float:
        """In at most `share` of the content's height; returns where the content goes on."""
        ...


class Rule(Protocol):
    """Draws a level line."""

    def __call__(self, board: Board, x: float, y: float, width: float, start: int, *, strong: bool) -> None:
        """From `x` on; `strong` for the one that matters."""
        ...


class Panel(Protocol):
    """Lays a surface that text stands on: a card, a block, a wiped patch, or nothing but paper."""

    def __call__(self, board: Board, area: Rect, start: int, *, chosen: bool) -> Ground:
        """`chosen` for the one that matters; returns the colours of what stands on it."""
        ...


class Mark(Protocol):
    """Draws what stands before an item: its icon, or its number."""

    def __call__(self, board: Board, area: Rect, icon: str, number: int, start: int, *, chosen: bool) -> None:
        """In a square; `icon` is path data on a grid of 24, or empty."""
        ...


class Plate(Protocol):
    """Shows a picture in this manner's frame and treatment."""

    def __call__(self, board: Board, digest: Digest, area: Rect, start: int, until: int) -> None:
        """Filling `area`, its frame included; it comes nearer from `start` until `until`."""
        ...


@dataclass(frozen=True, slots=True)
class Parts:
    """A manner's own ways, by what they are for."""

    open: Callable[[Board], None]
    """Ground and running head of an inner page."""
    heading: Heading
    rule: Rule
    panel: Panel
    mark: Mark
    plate: Plate
    backdrop: Callable[[Board, float, float, int], None]
    """What a page of few words shows under its text: given the text's foot, its right end, and the start."""
    pad: float
    """Between a panel's edge and its text, in hundredths of the short side."""
    lit: Literal["accent", "light", "ink"] = "accent"
    """Colour of type that stands out."""
    numeral: Role = "display"
    """Role of dates, numbers and marks that lead an item."""
    stress: Role = "display"
    """Role of a term or an answer that stands out."""

    def color(self, board: Board) -> str:
        """The colour of type that stands out."""
        found: str = getattr(board.colors, self.lit)
        return found


@cache
def parts_of(manner: str) -> Parts:
    """The parts of a manner. Raises ModuleNotFoundError."""
    parts: Parts = import_module(f"{__package__}.{manner}.parts").PARTS
    return parts
