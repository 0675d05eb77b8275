"""Comparison: a ledger of two columns, with strokes of one unit a row under the numbers."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import figures, motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.comparison import ComparisonProps, Row
from vgenflow.engine.manners.editorial.chrome import running
from vgenflow.engine.manners.editorial.strokes import counting, upright
from vgenflow.engine.type import Setting, fit_together


def lay(props: ComparisonProps, board: Board) -> None:
    """Names over columns, then the rows between hairlines."""
    grid, unit = board.grid, board.unit
    running(board)
    labelled = any(row.label for row in props.rows)
    margin = (0.0 if grid.tall or not labelled else 0.135) * grid.measure
    columns = _columns(board, margin)
    head = min(16 * unit, 0.2 * grid.room)
    sheet = Rect(
        columns[1].x - 1.8 * unit,
        grid.top - 0.6 * unit,
        grid.right - columns[1].x + 1.8 * unit,
        grid.room + 0.6 * unit,
    )
    board.enter(
        [Box(sheet, board.colors.surface)],
        board.cue("right", 250),
        700,
        motion.wiping(sheet, "bottom"),
        motion.kept,
    )
    names = fit_together(
        [props.left, _turned(props.right, board.chinese)], board.voice("display"),
        [(c.w, head - 2.4 * unit) for c in columns], board.size(10.5), board.size(3.4), 2,
    )  # fmt: skip
    for name, column, what, ms in zip(names, columns, ("left", "right"), (100, 350), strict=True):
        ground = board.colors.surface if what == "right" else ""
        base = grid.top + head - 2.2 * unit - name.height
        board.text(name, column.x, base, board.cue(what, ms), ground=ground, what="name")
    top = grid.top + head
    board.rule(grid.left, top - 0.5 * unit, grid.measure, round(0.5 * unit), board.colors.ink, 0)
    _rows(props.rows, board, columns, top, labelled)


def _turned(name: str, chinese: bool) -> str:
    """In italics, where there are any."""
    bare = name.replace("*", "")
    return bare if chinese else f"*{bare}*"


def _columns(board: Board, margin: float) -> tuple[Rect, Rect]:
    grid, unit = board.grid, board.unit
    gap = 4 * unit
    wide = (grid.measure - margin - gap - 1.8 * unit) / 2
    left = grid.left + margin
    return Rect(left, grid.top, wide, grid.room), Rect(left + wide + gap, grid.top, wide, grid.room)


def _rows(
    rows: tuple[Row, ...], board: Board, columns: tuple[Rect, Rect], top: float, labelled: bool
) -> None:
    grid, unit, count = board.grid, board.unit, len(rows)
    high = min((grid.bottom - top) / count, 27 * unit)
    counts = [_counted(row) for row in rows]
    over = 4.6 * unit if grid.tall and labelled else 0.0
    strokes = 4.6 * unit
    texts = [text for row in rows for text in (row.left, row.right)]
    rooms = [high - over - (strokes if counted else 0) - 1.6 * unit for counted in counts for _ in range(2)]
    boxes = [(columns[i % 2].w - (0 if i % 2 == 0 else 1.2 * unit), room) for i, room in enumerate(rooms)]
    values = fit_together(
        texts, board.voice("display"), boxes, board.size(board.scale.value), board.size(2.8), 3
    )
    beside = (columns[0].x - grid.left - 1.5 * unit, 0.7 * high)
    label_box = (grid.measure, 3.8 * unit) if grid.tall else beside
    labels = fit_together(
        [row.label for row in rows], board.voice("text-italic"),
        [label_box] * count,
        board.size(3.3), board.reading, 1 if grid.tall else 3,
    )  # fmt: skip
    for index, row in enumerate(rows):
        y, start = top + index * high, board.cue(f"row{index + 1}", 600 + 350 * index)
        if index:
            board.rule(grid.left, y, grid.measure, max(1, round(0.12 * unit)), board.colors.muted, start, 700)
        if row.label:
            board.text(labels[index], grid.left, y + (0.9 if grid.tall else 2.2) * unit, start, what="label")
        _pair(values[2 * index : 2 * index + 2], counts[index], columns, y + over, high - over, board, start)


def _pair(
    settings: tuple[Setting, ...], counted: tuple[float, float] | None, columns: tuple[Rect, Rect],
    y: float, high: float, board: Board, start: int,
) -> None:  # fmt: skip
    """The two values of a row with their strokes."""
    unit = board.unit
    block = max(setting.height for setting in settings) + (4.2 * unit if counted else 0)
    top = y + max(0.9 * unit, (high - block) / 2)
    for side, (setting, column) in enumerate(zip(settings, columns, strict=True)):
        ground = board.colors.surface if side else ""
        when = start + board.time(200 * side)
        foot = board.text(setting, column.x, top, when, ground=ground, what="value")
        if counted:
            foot = top + max(s.height for s in settings)
            _strokes(counted[side], max(counted), column, foot + 0.9 * unit, bool(side), board, when)


def _counted(row: Row) -> tuple[float, float] | None:
    """Strokes for left and right; None if they are not numbers of one unit."""
    left, right = figures.parse(row.left), figures.parse(row.right)
    if left is None or right is None:
        return None
    if any(mark in row.left + row.right for mark in (":", "/", "–")) or _unit(left) != _unit(right):
        return None
    totals = left.total, right.total
    if min(totals) <= 0 or max(totals) / min(totals) > 400:
        return None
    step = figures.round_step(max(totals), 40)
    if max(totals) <= 40 and left.decimals == right.decimals == 0:
        step = 1.0
    return totals[0] / step, totals[1] / step


def _unit(written: figures.Written) -> str:
    """Currency before and first word after, without the word for thousands."""
    words = written.after.strip().split()
    if words and figures.scale_of(words[0]) != 1.0:
        words = words[1:]
    return (written.before.strip()[-1:] + (words[0] if words else "")).lower().strip(".,;*")


def _strokes(count: float, most: float, column: Rect, y: float, lit: bool, board: Board, start: int) -> None:
    """Strokes of the row's unit; the right side's stand on a lamp."""
    unit = board.unit
    pitch = min(0.97 * column.w / max(most, 1), 2.2 * unit)
    weight, high = min(0.34 * pitch, 0.3 * unit), 2.6 * unit
    path = upright(
        column.x + 0.3 * unit,
        y,
        high,
        pitch,
        weight,
        max(count, 0.1),
        board.colors.ink if lit else board.colors.muted,
    )
    if path is None:
        return
    if lit:
        block = Rect(column.x, y - 0.3 * unit, path.bounds.w + 0.5 * unit, high + 0.6 * unit)
        board.enter([Box(block, board.colors.light)], start + board.time(900), 500, motion.wiping(block))
    board.enter([path], start + board.time(150), 900, counting(path.bounds, count))
