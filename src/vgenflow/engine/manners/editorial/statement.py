"""Statement: one strong sentence, or two halves of one on a spread of night and day."""

import re
from dataclasses import dataclass

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.statement import StatementProps, halves
from vgenflow.engine.manners.editorial.chrome import oxford_rule, running
from vgenflow.engine.manners.editorial.views import beneath, view
from vgenflow.engine.type import Setting, fit
from vgenflow.engine.type.shaping import plain

_LEAST = 4.4


def lay(props: StatementProps, board: Board) -> None:
    """A spread if the sentence has two short halves, else one large text."""
    pair = halves(props.text, board.stage.language)
    if pair:
        _spread(pair, board)
        return
    grid, unit = board.grid, board.unit
    running(board)
    width = grid.measure if grid.tall else 0.94 * grid.measure
    high = (0.56 * grid.room if grid.tall else 0.64 * grid.room) - unit
    text = fit(
        props.text, board.voice("display"), width, high, board.size(board.scale.giant * 0.86),
        board.size(_LEAST), 8 if grid.tall else 5,
    )  # fmt: skip
    start = board.cue("text", 150)
    foot = board.text(text, grid.left, grid.top + 1.5 * unit, start, what="statement")
    beneath(board, foot, grid.left + text.width, start=start + board.time(200))


def _spread(pair: tuple[str, str], board: Board) -> None:
    """Night on the first page, day on the second, one line of ground through both."""
    grid = board.grid
    board.colors = board.style.day
    if grid.tall:
        middle = 2 * round(0.43 * grid.height / 2)
        pages = (Rect(0, 0, grid.width, middle), Rect(0, middle, grid.width, grid.height - middle))
    else:
        middle = grid.width // 2
        pages = (Rect(0, 0, middle, grid.height), Rect(middle, 0, grid.width - middle, grid.height))
    starts = (board.cue("text", 150), board.cue("turn", 900))
    sides = [
        _Half.of(text, page, index == 0, board)
        for index, (text, page) in enumerate(zip(pair, pages, strict=True))
    ]
    small, giant = min(side.lead(board).size for side in sides), min(side.turn(board).size for side in sides)
    for side, start in zip(sides, starts, strict=True):
        _half(side, small, giant, start, board)


@dataclass(frozen=True, slots=True)
class _Half:
    """One page of a spread: where its rule and its words stand."""

    words: tuple[str, str]
    page: Rect
    night: bool
    left: float
    right: float
    top: float
    content: float
    room: float

    @classmethod
    def of(cls, text: str, page: Rect, night: bool, board: Board) -> "_Half":
        """Measures of the half."""
        grid, unit = board.grid, board.unit
        inner = 3 * unit
        left = grid.left if night or grid.tall else page.x + inner
        right = page.x + page.w - inner if night and not grid.tall else grid.right
        top = grid.head if night or not grid.tall else page.y + 2.4 * unit
        content = top + (4 if grid.tall else 10) * unit
        bottom = page.y + page.h if night and grid.tall else grid.bottom
        share = 0.9 if night and grid.tall else 0.76 if grid.tall else 0.6
        return cls(
            _turn(text, board.chinese), page, night, left, right, top, content, share * (bottom - content)
        )

    def lead(self, board: Board, size: float | None = None) -> Setting:
        """The words before the turn."""
        largest, least = (board.size(11), board.size(4)) if size is None else (size, size)
        return fit(
            self.words[0], board.voice("display"), self.right - self.left, 0.4 * self.room, largest, least, 2
        )

    def turn(self, board: Board, size: float | None = None) -> Setting:
        """The giant end."""
        largest, least = (board.size(board.scale.giant), board.size(5)) if size is None else (size, size)
        spare = self.room - self.lead(board).height - board.unit
        return fit(self.words[1], board.voice("display"), self.right - self.left, spare, largest, least, 2)


def _half(side: _Half, small: float, giant: float, start: int, board: Board) -> None:
    colors = board.style.night if side.night else board.style.day
    if side.night:
        board.still(Box(side.page, colors.background))
    place_view(side.page, side.content + side.room, side.night, start, board)
    oxford_rule(board, side.left, side.top, side.right - side.left, start, colors.ink)
    lead, turn = side.lead(board, small), side.turn(board, giant)
    foot = board.text(lead, side.left, side.content, start, color=colors.ink, ground=colors.background)
    gap = 1.2 * board.unit if side.words[0] else 0.0
    board.text(
        turn, side.left, foot + gap, start + board.time(180), color=colors.ink, ground=colors.background
    )


def place_view(page: Rect, top: float, night: bool, start: int, board: Board) -> None:
    """Moon over the night page, sun over the day page, on one level."""
    grid = board.grid
    if grid.tall and night:
        return
    horizon = (0.7 if grid.tall else 0.785) * grid.height
    low = page.y + page.h
    area = Rect(page.x, top + board.unit, page.w, low - top - board.unit)
    view(board, area, horizon, start=start, bare=True, night=night, clip=page, clear=page.x)


def _turn(text: str, chinese: bool) -> tuple[str, str]:
    """Lead-in and giant end: the marked run if it ends the half, else the last word."""
    marked = re.fullmatch(r"(.*?)\s*(\*[^*]+\*)([.!?。！？]?)", text.strip())
    if marked:
        return marked[1], marked[2] + marked[3]
    bare = plain(text).strip()
    if chinese:
        return "", bare
    words = bare.split()
    return " ".join(words[:-1]), f"*{words[-1]}*"
