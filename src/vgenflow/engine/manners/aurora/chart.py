"""Chart: columns of lit glass with a bright cap, the highlight solid amber; bars and a line of light."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.chart import COURSES, ChartProps
from vgenflow.engine.layouts.series import Series, series_of
from vgenflow.engine.manners.aurora.course import course
from vgenflow.engine.manners.aurora.plots import Names, bars, columns, fitting
from vgenflow.engine.manners.aurora.scene import far
from vgenflow.engine.manners.aurora.words import say, strong, tell


def lay(props: ChartProps, board: Board) -> None:
    """Title at the left of a few columns, else over the drawing; note under it."""
    grid, unit = board.grid, board.unit
    far(board, 0.82, 0.55)
    series = series_of(props)
    top, bottom = grid.head + 2 * unit, grid.bottom
    if props.note:
        bottom -= (9 if grid.tall else 7) * unit
        tell(
            board,
            props.note,
            grid.left,
            bottom + 1.4 * unit,
            grid.measure,
            board.cue("note", 1400),
            size=2.6,
            color=board.colors.muted,
            what="note",
        )
    beside = _beside(props, board, series, top, bottom)
    area = beside or Rect(
        grid.left, _title(props, board, top, grid.measure, 0.3 * grid.room), grid.measure, 0
    )
    area = Rect(area.x, area.y, area.w, bottom - area.y)
    timed = props.kind in COURSES and len(series.values) > 1
    if timed and course(series, area, board, filled=props.kind == "area"):
        return
    names = fitting(series, area, board)
    if props.kind == "bar" or names is None:
        bars(series, area, board)
    else:
        columns(series, area, board, names)


def _beside(props: ChartProps, board: Board, series: Series, top: float, bottom: float) -> Rect | None:
    """Where the drawing stands beside its title; None, and nothing is drawn, where it had better not."""
    grid, unit = board.grid, board.unit
    if not grid.wide or not props.title or len(props.values) > 7 or props.kind == "bar":
        return None
    wide = 0.36 * grid.measure
    title = strong(board, props.title, wide, 0.5 * grid.room, board.scale.section, 4, 6.0)
    area = Rect(grid.left + wide + 5 * unit, top - unit, grid.measure - wide - 5 * unit, bottom - top + unit)
    found: Names | None = fitting(series, area, board)
    if not title.fits or found is None:
        return None
    _title(props, board, top, wide, 0.5 * grid.room)
    return area


def _title(props: ChartProps, board: Board, top: float, wide: float, high: float) -> float:
    if not props.title:
        return top
    lines = 4 if wide < 0.5 * board.grid.measure else 3 if board.grid.tall else 2
    title = strong(board, props.title, wide, high, board.scale.section, lines)
    foot = say(board, title, board.grid.left, top, board.cue("title", 80), what="title")
    unit = props.unit.strip()
    if len(unit) > 1:
        foot = tell(
            board,
            unit,
            board.grid.left,
            foot + 1.4 * board.unit,
            wide,
            board.time(300),
            size=2.8,
            color=board.colors.muted,
            lines=1,
            what="unit",
        )
    return foot + 2.4 * board.unit
