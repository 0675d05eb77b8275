"""Chart: columns, bars or a line from zero, drawn as strokes that could be counted."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.chart import COURSES, ChartProps
from vgenflow.engine.layouts.series import Series, series_of
from vgenflow.engine.manners.editorial.charts.area import Area
from vgenflow.engine.manners.editorial.charts.bars import bars
from vgenflow.engine.manners.editorial.charts.columns import columns, columns_fit
from vgenflow.engine.manners.editorial.charts.curve import curve
from vgenflow.engine.manners.editorial.chrome import running
from vgenflow.engine.type import fit

_SIDE = 6
"""With up to so many columns the title stands beside them."""


def lay(props: ChartProps, board: Board) -> None:
    """Title beside or over the drawing."""
    grid, unit = board.grid, board.unit
    running(board)
    series = series_of(props)
    beside = props.kind == "column" and grid.wide and len(props.values) <= _SIDE and bool(props.title)
    top, left = grid.top, grid.left
    start = board.cue("title", 100)
    if beside:
        wide = 0.25 * grid.measure
        title = fit(
            props.title,
            board.voice("display"),
            wide,
            0.6 * grid.room,
            board.size(board.scale.section),
            board.size(5),
            5,
        )
        beside = title.fits
        if beside:
            board.text(title, grid.left, top + 0.8 * unit, start, what="title")
            left = grid.left + max(0.2 * grid.measure, title.width + 3 * unit)
    if not beside and props.title:
        title = fit(
            props.title,
            board.voice("display"),
            grid.measure,
            0.24 * grid.room,
            board.size(board.scale.section * 0.85),
            board.size(4),
            3 if grid.tall else 2,
        )
        top = board.text(title, grid.left, top + 0.5 * unit, start, what="title") + 2 * unit
    bottom = grid.bottom
    if props.note:
        noted = fit(
            props.note,
            board.voice("text-italic"),
            (left - grid.left - 2 * unit) if beside else grid.measure,
            7 * unit,
            board.size(board.scale.credit),
            board.reading,
            3 if beside else 2,
        )
        foot = bottom - noted.height - (6 * unit if beside else 0)
        board.text(noted, grid.left, foot, board.cue("note", 900), color=board.colors.muted, what="note")
        bottom = bottom if beside else foot - 1.2 * unit
    area = Area(left, top, grid.right, bottom, key_left=grid.left if beside else None)
    _draw(props, series, area, board)


def _draw(props: ChartProps, series: Series, area: Area, board: Board) -> None:
    timed = props.kind in COURSES and len(series.values) > 2
    if timed and curve(series, area, board):
        return
    if props.kind == "bar" or not columns_fit(series, area, board):
        bars(series, area, board)
    else:
        columns(series, area, board)
