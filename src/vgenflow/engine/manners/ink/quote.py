"""Quote: words in italics after a red mark beside a moon window; in Chinese on a ruled letter."""

import math

from vgenflow.engine.drawing import Box, Node, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.quote import QuoteProps
from vgenflow.engine.manners.ink.page import columns, folio, paper, role, seal, seal_for
from vgenflow.engine.manners.ink.scene import moon_window
from vgenflow.engine.type import fit, fit_columns
from vgenflow.engine.type.shaping import plain

_MARKS = '“”"「」『』«»„‟'
_LONG = {"en": 170, "zh": 60}
_SEAL = 5.6


def lay(props: QuoteProps, board: Board) -> None:
    """The words, who said them, a window."""
    paper(board)
    folio(board)
    words = plain(props.text).strip().strip(_MARKS).strip()
    if not (board.chinese and board.grid.wide and _letter(words, props, board)):
        _across(words, props, board)


def _across(words: str, props: QuoteProps, board: Board) -> None:
    grid, unit = board.grid, board.unit
    window = grid.wide and len(words) <= _LONG[board.stage.language]
    wide = (0.58 if window else 0.95 if grid.wide else 1.0) * grid.measure
    top = grid.head + 7 * unit
    signed = 13 * unit if props.who or props.role else 0.0
    room = grid.bottom - top - signed
    if not window:
        room *= 0.72 if grid.tall else 1.0
    text = fit(
        words, role(board, "display-italic", "text-italic"), wide, room,
        board.size(board.scale.quote), board.size(3.4),
        12 if grid.tall else 8,
    )  # fmt: skip
    start = board.cue("text", 200)
    mark = fit("“", board.voice("display"), 20 * unit, 30 * unit, board.size(17), board.size(17), 1)
    if not board.chinese and mark.lines:
        line = mark.lines[0]
        board.text(
            mark, grid.left - line.ink.x, grid.head - mark.ascent - line.ink.y, start,
            color=board.colors.accent, what="mark",
        )  # fmt: skip
    foot = board.text(text, grid.left, top + unit, start + board.time(200), what="quotation")
    y = foot + 3.4 * unit
    if signed:
        _signed(props, board, y, wide)
    if window:
        side = min(0.32 * grid.measure, 0.74 * grid.room)
        x = grid.right - side - 2 * unit
        area = Rect(round(x), round(grid.head + 4 * unit), round(side), round(side))
        moon_window(board, area, 0, board.stage.seed)
        return
    left = y + signed + 2 * unit
    side = min(grid.bottom - left, 0.6 * grid.measure)
    if side > 22 * unit:
        area = Rect(round(grid.right - side), round(left), round(side), round(side))
        moon_window(board, area, 0, board.stage.seed)


def _signed(props: QuoteProps, board: Board, top: float, width: float) -> None:
    """A seal, the name, the role."""
    grid, unit = board.grid, board.unit
    side = _SEAL * unit
    later = board.cue("who", 1400)
    seal(board, Rect(grid.left, top, side, side), later + board.time(500), sign=board.stage.seed + 1)
    left, room = grid.left + side + 2.2 * unit, width - side - 2.2 * unit
    name = fit(props.who, board.voice("label"), room, 5 * unit, board.size(3.7), board.reading, 1)
    said = fit(props.role, board.voice("text-italic"), room, 6 * unit, board.size(3.2), board.reading, 2)
    tall = name.height + said.height
    y = top + max(0.0, (side - tall) / 2)
    if name.lines or props.who.strip():
        y = board.text(name, left, y, later, what="name")
    if said.lines or props.role.strip():
        board.text(said, left, y, later + board.time(200), color=board.colors.muted, what="role")


def _letter(words: str, props: QuoteProps, board: Board) -> bool:
    """A sheet with ruled columns, the words in Kai on them; False, and nothing is drawn, if they are long."""
    grid, unit = board.grid, board.unit
    if sum(char.isascii() for char in words) > 0.3 * len(words):
        return False
    top, high = grid.head + unit, grid.bottom - grid.head - unit
    pad, right = 4.5 * unit, grid.right - 3 * unit
    room, least = high - 2 * pad, board.size(4.2)
    said = fit_columns(words, board.voice("text-italic"), 62 * unit, room, board.size(11), least, 8, 1.7)
    stamped = seal_for(_short(props.who), 0, 0, _SEAL * unit)
    by = "·".join(text for text in (props.who.strip(), props.role.strip()) if text)
    name = fit_columns(
        by,
        board.voice("label"),
        13 * unit,
        room - stamped.h - 2 * unit,
        board.size(4.2),
        board.reading,
        3,
        1.5,
    )
    if not said.fits or (by and not name.fits):
        return False
    pitch = said.pitch
    signed = max(name.width + 2 * unit, _SEAL * unit + 2 * unit) if by else 0.0
    count = max(3, len(said.columns)) + (math.ceil(signed / pitch) if by else 0)
    wide = count * pitch + 2 * pad - (pitch - said.size) + 0.4 * pitch
    sheet = Rect(right - wide, top, wide, high)
    _ruled(board, sheet, pitch, right - pad - said.half - pitch / 2, count)
    start = board.cue("text", 250)
    ground = board.colors.surface
    columns(board, said, right - pad, top + pad, start, ground=ground, what="quotation")
    if by:
        later = board.cue("who", 1400)
        edge = sheet.x + pad + max(name.width, _SEAL * unit)
        columns(
            board,
            name,
            edge,
            top + high - pad - name.height - stamped.h - 2 * unit,
            later,
            ground=ground,
            what="name",
        )
        box = Rect(edge - stamped.w, top + high - pad - stamped.h, stamped.w, stamped.h)
        seal(board, box, later + board.time(700), text=_short(props.who), sign=board.stage.seed + 1)
    _window_beside(board, sheet)
    return True


def _window_beside(board: Board, sheet: Rect) -> None:
    """A moon window at the left of the letter, where there is room."""
    grid, unit = board.grid, board.unit
    side = min(sheet.x - grid.left - 9 * unit, 0.8 * grid.room)
    if side > 24 * unit:
        y = sheet.y + (sheet.h - side) / 2
        area = Rect(round(grid.left + 2 * unit), round(y), round(side), round(side))
        moon_window(board, area, 0, board.stage.seed)


def _short(name: str) -> str:
    """What a seal can hold of a name."""
    return name.strip() if len(name.strip()) <= 4 else ""


def _ruled(board: Board, sheet: Rect, pitch: float, first: float, count: int) -> None:
    """Letter paper: a double cinnabar frame, rules between the columns."""
    unit, colors = board.unit, board.colors
    thick, thin = max(2.0, round(0.28 * unit)), max(1.0, round(0.08 * unit))
    nodes: list[Node] = [Box(Rect(sheet.x + 3, sheet.y + 4, sheet.w, sheet.h), colors.ink, alpha=0.1)]
    nodes.append(Box(sheet, colors.surface))
    for inset, weight in ((0.8 * unit, thick), (1.7 * unit, thin)):
        left, top = sheet.x + inset, sheet.y + inset
        wide, high = sheet.w - 2 * inset, sheet.h - 2 * inset
        nodes += [
            Box(Rect(left, top, wide, weight), colors.accent, alpha=0.75),
            Box(Rect(left, top + high - weight, wide, weight), colors.accent, alpha=0.75),
            Box(Rect(left, top, weight, high), colors.accent, alpha=0.75),
            Box(Rect(left + wide - weight, top, weight, high), colors.accent, alpha=0.75),
        ]
    for index in range(count):
        x = first - index * pitch
        if sheet.x + 2.4 * unit < x < sheet.x + sheet.w - 2.4 * unit:
            high = sheet.h - 3.4 * unit
            nodes.append(Box(Rect(x, sheet.y + 1.7 * unit, thin, high), colors.accent, alpha=0.35))
    board.enter(nodes, 0, 700, motion.fading)
