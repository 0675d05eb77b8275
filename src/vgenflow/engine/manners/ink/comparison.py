"""Comparison: a ruled sheet against a rubbing, line by line."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.comparison import ComparisonProps
from vgenflow.engine.manners.ink.page import brushed, column_room, folio, paper, role, seal
from vgenflow.engine.manners.ink.panels import rubbing, sheet
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.type import Setting, fit_together
from vgenflow.engine.type.shaping import plain

_SEAL = 6.0


def lay(props: ComparisonProps, board: Board) -> None:
    """Names, then rows; labels over the values where there is no room beside them."""
    paper(board)
    folio(board, named=True)
    grid, unit = board.grid, board.unit
    right, gap = column_room(board), (2.6 if grid.tall else 4) * unit
    wide = (right - grid.left - gap) / 2
    top, pad = grid.head + unit, (2.6 if grid.tall else 4) * unit
    most = (100 if grid.tall else 82) * unit
    area = Rect(grid.left, top, wide, min(grid.bottom - top, most))
    count, inner = len(props.rows), wide - 2 * pad
    sealed = 0.0 if grid.tall else (_SEAL + 1.6) * unit
    names = fit_together(
        [plain(props.left), plain(props.right)], brushed(board, plain(props.left + props.right)),
        [(inner, 0.26 * area.h), (inner - sealed, 0.26 * area.h)],
        board.size(8.6), board.size(3.2), 3,
    )  # fmt: skip
    y = top + pad + max([setting.height for setting in names] + [sealed]) + 1.4 * unit
    high = (top + area.h - 0.6 * pad - y) / count
    panels = (area, Rect(grid.left + wide + gap, top, wide, area.h))
    starts = (board.cue("left", 100), board.cue("right", 350))
    grounds = (sheet(board, panels[0], starts[0]), rubbing(board, panels[1], starts[1]))
    for name, panel, ground, start in zip(names, panels, grounds, starts, strict=True):
        board.text(
            name,
            panel.x + pad,
            top + pad,
            start + board.time(150),
            color=ground.ink,
            ground=ground.paper,
            what="name",
        )
    if sealed:
        side = _SEAL * unit
        box = Rect(panels[1].x + wide - pad - side, top + pad, side, side)
        seal(board, box, starts[1] + board.time(900), sign=board.stage.seed)
    _rows(props, board, panels, grounds, y, high, pad)


def _rows(
    props: ComparisonProps, board: Board, panels: tuple[Rect, Rect], grounds: tuple[Ground, Ground],
    top: float, high: float, pad: float,
) -> None:  # fmt: skip
    unit, inner = board.unit, panels[0].w - 2 * pad
    labelled = any(row.label.strip() for row in props.rows)
    above = board.grid.tall or any(len(row.left) > 16 or len(row.right) > 16 for row in props.rows)
    share = 1.0 if above or not labelled else 0.36
    labels = fit_together(
        [row.label for row in props.rows], board.voice("label"),
        [(share * inner - (0 if above else unit), (0.34 if above else 0.9) * high)] * len(props.rows),
        board.size(3.1), board.reading, 2 if above else 3,
    )  # fmt: skip
    over = max(label.height for label in labels) + 0.4 * unit if above and labelled else 0.0
    wide = inner if above or not labelled else 0.62 * inner
    texts = [plain(text) for row in props.rows for text in (row.left, row.right)]
    values = fit_together(
        texts, role(board, "display", "text"), [(wide, high - over - 1.8 * unit)] * len(texts),
        board.size(7.6), board.size(2.4), 5,
    )  # fmt: skip
    thin = max(1.0, round(0.1 * unit))
    for index, row in enumerate(props.rows):
        y, start = top + index * high, board.cue(f"row{index + 1}", 700 + 350 * index)
        for column, (panel, ground) in enumerate(zip(panels, grounds, strict=True)):
            left = panel.x + pad
            line = Box(Rect(left, y, inner, thin), ground.muted, alpha=0.5)
            board.enter([line], start, 600, motion.wiping(line.rect))
            value = values[2 * index + column]
            if row.label.strip():
                at = y + 0.8 * unit if above else y + (high - labels[index].height) / 2
                _put(board, labels[index], left, at, start, ground.muted, ground.paper)
            at = y + over + (high - over - value.height) / 2
            board.text(
                value, left, at, start + board.time(150), color=ground.ink, ground=ground.paper,
                align="left" if above else "right", width=inner, what="value",
            )  # fmt: skip


def _put(board: Board, setting: Setting, x: float, y: float, start: int, color: str, ground: str) -> None:
    board.text(setting, x, y, start, color=color, ground=ground, what="label")
