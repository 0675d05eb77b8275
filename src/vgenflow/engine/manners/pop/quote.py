"""Quote: a cream speech bubble, a great ball whose words they are, the name in a pill."""

from vgenflow.engine.drawing import Box, Path, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.quote import QuoteProps
from vgenflow.engine.manners.pop.emblems import emblem
from vgenflow.engine.manners.pop.scenery import disc
from vgenflow.engine.manners.pop.shapes import circle
from vgenflow.engine.manners.pop.springs import BIG, breathing, gathered, popped
from vgenflow.engine.manners.pop.tones import cream, tint, turn
from vgenflow.engine.manners.pop.words import fill_pill, large, pill_of, say
from vgenflow.engine.type.shaping import plain

_MARKS = '“”"「」『』«»„‟'
_LONG = {"en": 150, "zh": 50}


def lay(props: QuoteProps, board: Board) -> None:
    """The ball at the left and the bubble beside it; on other pages the ball under it."""
    turn(board)
    grid, unit = board.grid, board.unit
    words = plain(props.text).strip().strip(_MARKS).strip()
    short = len(words) <= _LONG[board.stage.language]
    beside = grid.wide and short
    left = grid.left + (0.27 * grid.measure if beside else 0.0)
    pad = 5 * unit
    who = " · ".join(part for part in (props.who.strip(), props.role.strip()) if part)
    named = pill_of(board, who, max(grid.right - left - (0 if beside else 20 * unit), 50 * unit), 4.6, 3)
    signed = named[1].h if who else 0.0
    top = grid.head + unit
    below = 0.0 if beside or not short else 16 * unit
    wide = grid.right - left - 2 * pad
    if beside and len(words) < _LONG[board.stage.language] / 3:
        wide *= 0.84
    room = grid.bottom - top - 2 * pad - signed - below
    text = large(board, words, wide, room, board.scale.quote, 12 if grid.tall else 7, least=3.2)
    bubble = Rect(left, top, max(text.width, min(wide, 40 * unit)) + 2 * pad, text.height + 2 * pad)
    if beside:
        bubble = Rect(
            bubble.x + 0.5 * (grid.right - bubble.x - bubble.w),
            top + 0.3 * max(0.0, room - text.height),
            bubble.w,
            bubble.h,
        )
    if beside:
        r = 27 * unit
        _speaker(board, 0.06 * grid.width + 6 * unit, grid.height - 0.45 * r, r)
        tip = (bubble.x - 7 * unit, min(bubble.y + bubble.h - 1 * unit, grid.height - 1.3 * r))
    else:
        r = 17 * unit
        y = min(bubble.y + bubble.h + signed + 6 * unit + r, grid.height - 0.2 * r)
        _speaker(board, grid.left + 12 * unit, max(y, grid.height - 0.9 * r if not grid.tall else y), r)
        tip = (grid.left + 17 * unit, bubble.y + bubble.h + 5.5 * unit)
    start = board.cue("text", 150)
    _bubble(board, bubble, tip, max(0, start - board.time(100)))
    say(
        board, text, bubble.x + pad, bubble.y + pad, start, color=board.style.day.ink, ground=cream(board),
        what="quotation",
    )  # fmt: skip
    if who:
        setting, size = named
        area = Rect(
            max(grid.left, min(bubble.x + bubble.w - size.w + 2 * unit, grid.right - size.w)),
            bubble.y + bubble.h - 1.6 * unit,
            size.w,
            size.h,
        )
        tilt = -min(2.0, 900 / max(1.0, area.w)) if len(setting.lines) == 1 else 0.0
        fill_pill(
            board, setting, area, board.cue("who", 1300), paper=board.colors.accent, tilt=tilt, what="name"
        )


def _speaker(board: Board, x: float, y: float, radius: float) -> None:
    """A great ball with a halo, half out of the frame."""
    if board.sketch:
        return
    disc(board, x, y, 1.45 * radius)
    paper = tint(board, 0)
    told = emblem(board, x + 0.06 * radius, y - 0.2 * radius, 0.96 * radius, paper)
    spot = circle(x - 0.3 * radius, y - 0.42 * radius, 0.16 * radius, tint(board, 1))
    layer = gathered(circle(x, y, radius, paper), *(told or (spot,)))
    breathing(board, layer, x, y, board.time(120))


def _bubble(board: Board, area: Rect, tip: tuple[float, float], start: int) -> None:
    """Round corners and a tail towards the speaker."""
    if board.sketch:
        return
    unit, paper = board.unit, cream(board)
    x, y = tip
    low = area.y + area.h
    if x < area.x:
        foot = min(low - 6 * unit, y - 2 * unit)
        d = (
            f"M{area.x + 6 * unit:.1f} {foot - 9 * unit:.1f}Q{area.x:.1f} {foot:.1f} {x:.1f} {y:.1f}"
            f"Q{area.x + 4 * unit:.1f} {y:.1f} {area.x + 12 * unit:.1f} {low - 1:.1f}Z"
        )
        top = foot - 10 * unit
        bounds = Rect(x - 2, top, area.x + 14 * unit - x, max(y, low) - top + 4)
    else:
        d = (
            f"M{x - 3 * unit:.1f} {low - unit:.1f}Q{x - 2 * unit:.1f} {low + 2 * unit:.1f} "
            f"{x - 5 * unit:.1f} {y:.1f}Q{x + 3 * unit:.1f} {y:.1f} {x + 6 * unit:.1f} {low - unit:.1f}Z"
        )
        bounds = Rect(x - 6 * unit, low - 2 * unit, 13 * unit, y - low + 4 * unit)
    radius = min(9 * unit, 0.34 * area.h)
    layer = gathered(Box(area, paper, radius=radius), Path(d, bounds, paper))
    popped(board, [layer], start, *tip, spring=BIG)
