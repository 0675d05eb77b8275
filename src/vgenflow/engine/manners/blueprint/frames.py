"""Frames: pictures in two blues behind squared lines, in an ink frame with crosses on its corners."""

from vgenflow.engine.drawing import Layer, Painting, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.plates import even, plate
from vgenflow.engine.manners.blueprint.pen import DIMENSION, FRAME, GRID, box, draw, strokes, tint
from vgenflow.engine.paintings import Grid
from vgenflow.story.value import Digest


def framed(board: Board, digest: Digest, area: Rect, start: int, until: int) -> None:
    """A picture that fills `area` with its frame, nearer from `start` until `until`."""
    if board.sketch or area.w < 8 * board.unit or area.h < 8 * board.unit:
        return
    unit, colors = board.unit, board.colors
    seen = even(area)
    plate(board, digest, seen, start, until)
    squares = Painting(Grid(tint(board, GRID), 24 / 10.8, alpha=0.12, major_alpha=0.2), seen, unit)
    board.enter([Layer((squares,), seen)], start, 300, motion.fading)
    draw(board, [box(board, seen, colors.ink, FRAME)], start, 700)
    right, foot, arm = seen.x + seen.w, seen.y + seen.h, 1.6 * unit
    lines = [
        line
        for x in (seen.x, right)
        for y in (seen.y, foot)
        for line in (((x - arm, y), (x + arm, y)), ((x, y - arm), (x, y + arm)))
    ]
    board.enter(
        [strokes(board, lines, colors.accent, DIMENSION)], start + board.time(500), 200, motion.fading
    )
