"""Chart: columns with half-round tops, a ball that hops from top to top; capsules; a line with balls."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.chart import COURSES, ChartProps
from vgenflow.engine.layouts.series import series_of
from vgenflow.engine.manners.pop.charts import bars, columns, line
from vgenflow.engine.manners.pop.scenery import disc
from vgenflow.engine.manners.pop.words import large, say
from vgenflow.engine.type import fit


def lay(props: ChartProps, board: Board) -> None:
    """Title, unit, note; the drawing between them."""
    grid, unit = board.grid, board.unit
    series = series_of(props)
    disc(board, 12 * unit, grid.height + 6 * unit, 46 * unit)
    top, right = grid.head + unit, grid.left
    if props.title.strip():
        wide = grid.measure if not grid.wide else 0.62 * grid.measure
        title = large(board, props.title, wide, 0.26 * grid.room, board.scale.section, 3 if grid.tall else 2)
        top = say(board, title, grid.left, top, board.cue("title", 80), what="title") + 1.2 * unit
        right = grid.left + title.width
    if props.unit.strip():
        counted = fit(
            props.unit, board.voice("label"), grid.measure, 4.8 * unit, board.size(3.8), board.reading, 1
        )  # fmt: skip
        top = say(board, counted, grid.left, top, board.time(200), what="unit") + unit
        right = max(right, grid.left + counted.width)
    bottom = grid.bottom
    if props.note:
        note = fit(
            props.note, board.voice("label"), grid.measure, 6 * unit, board.size(2.8), board.reading, 2
        )
        bottom -= note.height + 1.2 * unit
        say(board, note, grid.left, bottom + 1.2 * unit, board.cue("note", 900), what="note")
    area = Rect(grid.left, grid.head, grid.measure, bottom - grid.head)
    words = Rect(grid.left, grid.head, right - grid.left, top - grid.head)
    if props.kind in COURSES and len(series.values) > 1:
        room = Rect(area.x, top + unit, area.w, bottom - top - unit)
        if line.lay(series, room, board, filled=props.kind == "area"):
            return
    level = None if props.kind == "bar" else columns.fitting(series, area, board)
    if level is None:
        bars.lay(series, Rect(area.x, top + unit, area.w, bottom - top - unit), board)
    else:
        columns.lay(series, area, words, board, level)
