"""Number: lettered digits with their word, and a row of figures that counts them, the growth in yellow."""

import re
from dataclasses import dataclass, replace

from vgenflow.engine.drawing import Painting, Rect
from vgenflow.engine.layouts import figures, motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.entrances import unveiling
from vgenflow.engine.layouts.motion import Enter
from vgenflow.engine.layouts.number import NumberProps
from vgenflow.engine.manners.chalk.lettering import hand, handed, lettered
from vgenflow.engine.manners.chalk.scenery import scene
from vgenflow.engine.manners.chalk.slate import slate
from vgenflow.engine.manners.chalk.strokes import PULL, YELLOW, Sketch, around, drawn, line, tint, wandering
from vgenflow.engine.paintings import Wipe
from vgenflow.engine.type import Setting, fit

_MOST, _LEAST = 20, 5
_SHORT = {"en": 44, "zh": 16}
"""Characters that stand beside the digits on a square page."""
_PEOPLE = re.compile(
    r"people|passenger|person|traveller|traveler|citizen|resident|visitor|user|worker|child|student|voter|men\b|"
    r"household|patient|customer|member|[人名位]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Row:
    """How many figures, how many of them yellow, what one stands for; `people` or blocks."""

    count: float
    yellow: float
    step: float
    people: bool


def lay(props: NumberProps, board: Board) -> None:
    """Lead, digits with their word and label, then the row under a brace."""
    slate(board)
    grid, unit = board.grid, board.unit
    top = grid.head
    if props.lead:
        top = (
            hand(
                board,
                props.lead,
                grid.left,
                top,
                grid.measure,
                board.cue("lead", 80),
                size=5.6,
                lines=3 if grid.tall else 2,
                color=board.colors.muted,
                what="lead",
            )
            + 2 * unit
        )
    row = _row(props)
    under = ((0.52 if grid.wide else 0.5 if grid.tall else 0.42) if row else 0.12) * (grid.bottom - top)
    foot = _figure(props, board, top, grid.bottom - under - top)
    _below(props, board, row, foot + 2.4 * unit)


def _row(props: NumberProps) -> _Row | None:
    """Figures for what can be counted; None for years, ordinals, clock times and small numbers."""
    written = figures.parse(props.value)
    if written is None or any(mark in props.value for mark in ":/–-−第"):
        return None
    after, share = (written.after + props.unit).strip(), props.share or 0.0
    if after[:2] in ("st", "nd", "rd", "th"):
        return None
    if after.startswith(("%", "％", "per cent", "percent")) and 0 < written.value <= 100:
        return _Row(10, written.value / 10, 10, False)
    whole = written.decimals == 0 and "," not in written.digits
    if (whole and 1500 <= written.value <= 2100 and not after) or written.total < _LEAST:
        return None
    step = figures.round_step(written.total, _MOST)
    said = props.unit + props.label + written.after
    return _Row(written.total / step, written.total / step * share, step, bool(_PEOPLE.search(said)))


def _parts(props: NumberProps) -> tuple[str, str]:
    """Digits with their signs, and the word or short unit after them."""
    value, short = props.value.strip(), props.unit.strip()
    if len(short) > 4 or short in value or short in props.label:
        short = ""
    written = figures.parse(value)
    if written is None:
        return value, short
    after = written.after.strip()
    if after[:1] and after[0] in "%％‰°+":
        return written.before + written.digits + after, ""
    if short[:1] and short[0] in "%％‰°" and not after:
        return written.before + written.digits + short, ""
    return written.before + written.digits, f"{after} {short}".strip()


def _figure(props: NumberProps, board: Board, top: float, room: float) -> float:
    """Digits, their word in italics and the label at their right or under them; returns the foot."""
    grid, unit = board.grid, board.unit
    digits, word = _parts(props)
    label = props.label.strip() or (props.unit.strip() if len(props.unit.strip()) > 4 else "")
    start, later = board.cue("value", 250 if props.lead else 80), board.cue("label", 700)
    short = len(word + label) <= _SHORT[board.stage.language]
    beside = bool(word or label) and (grid.wide or (short and not grid.tall))
    share = 0.56 if beside else 1.0
    high = room if beside else (0.62 if word or label else 1.0) * room
    shown = fit(
        digits,
        board.voice("display"),
        share * grid.measure,
        high,
        board.size(board.scale.number),
        board.size(9),
        1,
    )
    if not shown.fits:
        whole = f"{props.value} {props.unit if len(props.unit) <= 4 else ''}".strip()
        shown = fit(whole, board.voice("display"), grid.measure, 0.6 * room, board.size(16), board.size(4), 4)
        beside, word = False, ""
    foot = lettered(board, shown, grid.left, top, start, what="number")
    x = grid.left + shown.width + 0.1 * shown.size + 2 * unit if beside else grid.left
    wide, y = grid.right - x, top if beside else foot + 1.6 * unit
    bottom = top + room if not beside else max(foot, top + 0.8 * room)
    said = handed(board, label, wide, size=6.2, lines=3, high=0.5 * (bottom - y), least=2.8)
    spare = bottom - y - (said.height + 1.4 * unit if label else 0.0)
    if word:
        name = fit(word, board.voice("display-italic"), wide, spare, board.size(20), board.size(3.4), 2)
        if beside:
            y += max(0.0, min(foot - top, bottom - top) - name.height - said.height - 1.4 * unit) * 0.5
        y = board.text(name, x, y, start + board.time(350), what="unit") + 1.4 * unit
    elif beside:
        y = max(y, foot - said.height - 0.16 * shown.size)
    if label:
        y = board.text(said, x, y, later, what="label")
    return max(foot, y)


def _below(props: NumberProps, board: Board, row: _Row | None, top: float) -> None:
    """The row with the context over its brace, else the context and a drawing."""
    grid, unit, later = board.grid, board.unit, board.cue("context", 1100)
    said = handed(
        board,
        props.context,
        grid.measure,
        size=6.0,
        lines=3,
        high=max(unit, 0.5 * (grid.bottom - top)),
        least=2.8,
    )
    keyed = _key(props, board, row)
    room = (
        grid.bottom
        - top
        - (said.height + 5 * unit if said.lines else 2 * unit)
        - (5.4 * unit if keyed else 0)
    )
    if row is None or room < 6 * unit:
        if said.lines:
            board.text(said, grid.left, top, later, color=board.colors.accent, what="context")
            top += said.height + 2 * unit
        scene(board, Rect(grid.left, top, grid.measure, grid.bottom - top), later)
        return
    area = _placed(
        row, board, Rect(grid.left, top + (said.height + 4.4 * unit if said.lines else 0), grid.measure, room)
    )
    if said.lines:
        _context(said, row, board, area, top, later)
    _draw(row, board, area)
    if keyed:
        hand(
            board,
            keyed,
            grid.left,
            area.y + area.h + 2 * unit,
            grid.measure,
            board.time(1300),
            size=3.8,
            lines=1,
            color=board.colors.muted,
            what="key",
        )


def _context(said: Setting, row: _Row, board: Board, area: Rect, top: float, start: int) -> None:
    """What to compare it with, over a brace on the yellow figures if there are any."""
    left, right = board.grid.left, area.x + area.w
    reach = area.w * row.yellow / row.count if row.yellow else 0.0
    x = max(left, right - max(reach, said.width)) if reach else left
    board.text(said, x, top, start, color=board.colors.accent, what="context")
    if reach > 0 and area.h < 18 * board.unit:
        _brace(board, right - reach, right, area.y - 0.8 * board.unit, start)


def _key(props: NumberProps, board: Board, row: _Row | None) -> str:
    """What one figure stands for."""
    if row is None:
        return ""
    written = figures.parse(props.value)
    sign = (
        "%"
        if row.step == 10
        and row.count == 10
        and written
        and written.total <= 100
        and "%" in props.value + props.unit
        else ""
    )
    if sign:
        return "一格 = 10%" if board.chinese else "one block = 10%"
    if row.step == 1:
        return ""
    words = figures.step_words(row.step, board.chinese)
    if board.chinese:
        return f"一{'个小人' if row.people else '格'} = {words}"
    return f"one {'figure' if row.people else 'block'} = {words}"


def _placed(row: _Row, board: Board, room: Rect) -> Rect:
    """The rectangle of the row in its room: in two lines on a tall page."""
    across, down = _shape(row, board)
    pitch = min(room.w / across, room.h / down / (1.24 if row.people else 1.08), 15 * board.unit)
    return Rect(room.x, room.y, pitch * across, pitch * down * (1.24 if row.people else 1.08))


def _shape(row: _Row, board: Board) -> tuple[int, int]:
    count = -(-row.count // 1)
    down = 2 if board.grid.tall and count > 8 else 1
    return int(-(-count // down)), down


def _draw(row: _Row, board: Board, area: Rect) -> None:
    """Each figure in its turn, the yellow ones last; a figure that both share is split to scale."""
    if board.sketch:
        return
    across, down = _shape(row, board)
    pitch, high = area.w / across, area.h / down
    white, start = row.count - row.yellow, board.cue("value", 250)
    whole = int(-(-row.count // 1))
    for color, low, up, after in (
        (board.colors.ink, 0.0, white, 500),
        (tint(board, YELLOW), white, row.count, 1200),
    ):
        for tier in range(down):
            sketch, left, right = Sketch(board.unit), float(whole), 0.0
            for index in range(tier * across, min(whole, (tier + 1) * across)):
                if index + 1 <= low + 0.02 or index >= up - 0.02:
                    continue
                column = index - tier * across
                x, y = area.x + (column + 0.5) * pitch, area.y + (tier + 1) * high
                _one(sketch, row.people, x, y, 0.36 * pitch, color)
                begin = x - 0.5 * pitch + max(0.0, low - index) * pitch
                left, right = (
                    min(left, begin) if right else begin,
                    x - 0.5 * pitch + min(1.0, up - index) * pitch,
                )
            if right:
                _shown(
                    board,
                    sketch,
                    Rect(left, area.y + tier * high - 2, right - left, high + 4),
                    start + board.time(after),
                )
    if row.people:
        for tier in range(down):
            y = area.y + (tier + 1) * high
            line(
                board,
                [(area.x, y), (area.x + area.w, y - 0.2 * board.unit)],
                board.colors.muted,
                start,
                700,
                0.3,
            )


def _shown(board: Board, sketch: Sketch, clip: Rect, start: int) -> None:
    """Only what is inside `clip`: figures that are split go on in the other colour."""
    layers = tuple(replace(layer, clip=clip) for layer in sketch.layers(board))
    wipe = Painting(Wipe(0, 0.1, 2.0), around([layer.bounds for layer in layers]), board.unit)
    board.act(Enter(layers, start, board.time(700), PULL, unveiling(wipe, 0.03), motion.kept))


def _one(sketch: Sketch, people: bool, x: float, foot: float, half: float, color: str) -> None:
    """A figure without a face, or a block."""
    if not people:
        block = [(x - half, foot - 2 * half), (x + half, foot - 2 * half), (x + half, foot), (x - half, foot)]
        sketch.side(block, color)
        sketch.tip(block, color, 0.36, closed=True)
        return
    bust = [
        (x - 0.84 * half, foot - 0.12 * half),
        (x - 0.84 * half, foot - 0.8 * half),
        (x - 0.5 * half, foot - 1.34 * half),
        (x + 0.5 * half, foot - 1.34 * half),
        (x + 0.84 * half, foot - 0.8 * half),
        (x + 0.84 * half, foot - 0.12 * half),
    ]
    sketch.side(bust, color)
    sketch.tip(bust, color, 0.36, closed=True)
    sketch.round(x, foot - 2.14 * half, 0.58 * half, color, 0.36)


def _brace(board: Board, left: float, right: float, y: float, start: int) -> None:
    """A brace over the figures that grew."""
    unit, middle = board.unit, (left + right) / 2
    points = [
        (left, y),
        (left + 0.6 * unit, y - 1.2 * unit),
        (middle - unit, y - 1.3 * unit),
        (middle, y - 2.6 * unit),
        (middle + unit, y - 1.3 * unit),
        (right - 0.6 * unit, y - 1.2 * unit),
        (right, y),
    ]
    drawn(board, [wandering(points, unit)], board.colors.accent, start + board.time(250), 420, 0.42)
