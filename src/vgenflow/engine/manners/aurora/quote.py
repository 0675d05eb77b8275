"""Quote: words at the left; a window that looks out on dusk at the right."""

from vgenflow.engine.drawing import Box, Layer, Painting, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.quote import QuoteProps
from vgenflow.engine.manners.aurora.glass import beam
from vgenflow.engine.manners.aurora.land import Dusk
from vgenflow.engine.manners.aurora.scene import page_of, seed_of, sky, swelling
from vgenflow.engine.manners.aurora.tones import tone
from vgenflow.engine.manners.aurora.words import EMBER, mixed, say, tell
from vgenflow.engine.paintings import Linear, Radial, Rounded
from vgenflow.engine.type.shaping import plain

_MARKS = '“”"「」『』«»„‟'
_LONG = {"en": 150, "zh": 60}
_SKY = ("#39478A", "#5C5AA6", "#A46C9A", "#F09A72", "#FFCB94")
_ROCKS = ("#5A4A82", "#33305E", "#181A36")


def lay(props: QuoteProps, board: Board) -> None:
    """Words, a short warm line, who said it."""
    board.colors = board.style.day
    grid, unit = board.grid, board.unit
    words = props.text.strip().strip(_MARKS).strip() or props.text
    short = len(plain(words)) <= _LONG[board.stage.language]
    sky(board, grid.height)
    wide, top, bottom = grid.measure, grid.head + 4 * unit, grid.bottom
    if short and grid.wide:
        high = min(0.8 * grid.height, grid.bottom - grid.head + 2 * unit)
        area = Rect(grid.right - 0.84 * high, grid.head - unit, 0.84 * high, high)
        wide = area.x - grid.left - 7 * unit
        _window(board, area)
    elif short:
        high = (0.48 if grid.tall else 0.38) * (bottom - grid.head)
        area = Rect(grid.left, grid.head, grid.measure, high)
        _window(board, area)
        top = area.y + high + 5 * unit
    signed = (11 if grid.tall else 9) * unit if props.who or props.role else 0.0
    text = mixed(board, words, wide, bottom - signed - top, board.scale.quote, 10 if grid.tall else 8, 2.9)
    y = top if not grid.wide else top + max(0.0, (bottom - signed - top - text.height) * 0.4)
    foot = say(board, text, grid.left, y, board.cue("text", 150), turn=EMBER, what="quotation")
    if signed:
        _signed(props, board, foot + 3 * unit, wide)


def _signed(props: QuoteProps, board: Board, top: float, wide: float) -> None:
    unit, left, start = board.unit, board.grid.left, board.cue("who", 1300)
    beam(board, Rect(left, top + 1.4 * unit, 6 * unit, 0.5 * unit), start, warm=True, glow=False)
    x, room = left + 8.5 * unit, wide - 8.5 * unit
    who = tell(board, props.who, x, top, room, start, size=3.3, lines=1, what="name")
    later, y = start + board.time(150), who + 0.4 * unit if props.who else top
    tell(board, props.role, x, y, room, later, size=3.0, lines=1, color=board.colors.muted, what="role")


def _window(board: Board, area: Rect) -> None:
    """A round-cornered window with a dark frame, a sill of light, one reflection."""
    if board.sketch:
        return
    unit, page = board.unit, page_of(board)
    area = Rect(round(area.x), round(area.y), round(area.w), round(area.h))
    stops = (
        (0.0, tone(board, "#FF9A5A"), 0.3),
        (0.45, tone(board, "#A85A32"), 0.14),
        (1.0, tone(board, "#A85A32"), 0.0),
    )
    warm = Radial(
        stops, (area.x + 0.3 * area.w) / page.w, (area.y + 0.7 * area.h) / page.h, 0.9 * area.h / page.w
    )
    swelling(board, Layer((Painting(warm, page, unit),), page))
    radius, rim = 0.17 * min(area.w, area.h), 2.0 * unit
    view = Rect(area.x + rim, area.y + rim, area.w - 2 * rim, area.h - 2 * rim)
    frame = Layer(
        (
            Box(area, "#0B111A", radius=radius),
            Box(
                Rect(area.x + 0.5 * unit, area.y + 0.5 * unit, area.w - unit, area.h - unit),
                "#161D28",
                radius=radius,
            ),
            Box(
                Rect(area.x + unit, area.y + unit, area.w - 2 * unit, area.h - 2 * unit),
                "#05070B",
                radius=radius,
            ),
        ),
        area,
    )
    shine = Linear(
        (
            (0, "#FFFFFF", 0.0),
            (0.3, "#FFFFFF", 0.0),
            (0.301, "#FFFFFF", 0.1),
            (0.46, "#FFFFFF", 0.04),
            (0.461, "#FFFFFF", 0.0),
            (1, "#FFFFFF", 0.0),
        ),
        24.0,
    )
    sky, rocks = (tuple(tone(board, color) for color in colors) for colors in (_SKY, _ROCKS))
    bar = Rect(view.x, view.y + 0.27 * view.h, view.w, 0.5 * unit)
    glass = Layer(
        (
            Painting(Dusk(seed_of(board), sky, tone(board, "#FFF3DC"), rocks), view, unit),
            Box(bar, "#10131F"),
            Painting(shine, view, unit),
        ),
        view,
        mask=Painting(Rounded((radius - rim) / unit), view, unit),
    )
    board.still(frame)
    board.enter([glass], 0, 1400, motion.fading, motion.kept)
