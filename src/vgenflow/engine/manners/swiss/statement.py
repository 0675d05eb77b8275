"""Statement: two halves on two grounds with a disc on the seam, or one sentence set huge."""

import numpy as np

from vgenflow.engine.drawing import Box, Node, Path, Polygons, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.statement import StatementProps, halves
from vgenflow.engine.manners.swiss.page import beside_or_under, head, set_large
from vgenflow.engine.type import Setting
from vgenflow.engine.type.shaping import plain


def lay(props: StatementProps, board: Board) -> None:
    """A split where the sentence has two short halves."""
    pair = halves(props.text, board.stage.language)
    if pair:
        _split(pair, board)
        return
    grid = board.grid
    head(board, board.stage.title, "")
    top = grid.head + 6.4 * board.unit
    lines = 8 if grid.tall else 5
    text = set_large(board, props.text, grid.measure, grid.bottom - top, 1.05 * board.scale.headline, lines)
    start = board.cue("text", 100)
    board.text(text, grid.left, top, start, what="statement", stagger=80)
    beside_or_under(board, text, top, start + board.time(300))


def _split(pair: tuple[str, str], board: Board) -> None:
    """Dark and light, divided at the middle; what leads in is small, what it comes to is large."""
    grid, unit, style = board.grid, board.unit, board.style
    board.colors = style.day
    dark = (
        Rect(0, 0, grid.width, round(grid.height * 0.46))
        if grid.tall
        else Rect(0, 0, grid.width // 2, grid.height)
    )
    board.enter([Box(dark, style.night.background)], 0, 480, motion.wiping(dark, "left"), motion.kept)
    starts = (board.cue("text", 150), board.cue("turn", 900))
    split = grid.width / 2
    boxes = (
        [
            Rect(grid.left, grid.head, grid.measure, dark.h - grid.head - 4 * unit),
            Rect(grid.left, dark.h + 4 * unit, grid.measure, grid.bottom - dark.h - 4 * unit),
        ]
        if grid.tall
        else [
            Rect(grid.left, grid.head, split - grid.left - 3 * unit, grid.bottom - grid.head),
            Rect(split + 3 * unit, grid.head, grid.right - split - 3 * unit, grid.bottom - grid.head),
        ]
    )
    smalls, bigs = _set(pair, boxes, board)
    for index, (small, big, box) in enumerate(zip(smalls, bigs, boxes, strict=True)):
        colors, start = style.day if index else style.night, starts[index]
        board.text(small, box.x, box.y, start, color=colors.ink, ground=colors.background, what="lead")
        y = box.y + box.h - big.height
        board.text(
            big, box.x, y, start + board.time(160), color=colors.ink, ground=colors.background, what="turn"
        )
    if not grid.tall:
        top = max(box.y + small.height for small, box in zip(smalls, boxes, strict=True))
        bottom = min(box.y + box.h - big.height for big, box in zip(bigs, boxes, strict=True))
        _disc(board, split, top + 2 * unit, bottom - 2 * unit)


def _set(pair: tuple[str, str], boxes: list[Rect], board: Board) -> tuple[list[Setting], list[Setting]]:
    """Of each half what leads in, and what it comes to in one size: the whole half where nothing leads in."""
    parts = list(zip((_parted(text, board.chinese) for text in pair), boxes, strict=True))
    whole = not any(lead for (lead, _), _ in parts)
    share, lines = (0.86 if board.grid.tall else 0.56, 4) if whole else (0.42, 2)
    largest = min(set_large(board, large, box.w, share * box.h, 24, lines).size for (_, large), box in parts)
    smalls = [set_large(board, lead, box.w, 0.34 * box.h, 8.5, 3, 3.4) for (lead, _), box in parts]
    bigs = [
        set_large(board, large, box.w, (share + 0.03) * box.h, largest / board.unit, lines)
        for (_, large), box in parts
    ]
    return smalls, bigs


def _disc(board: Board, x: float, top: float, bottom: float) -> None:
    """On the seam, changing colour on each side, where type leaves it room."""
    radius = min(14 * board.unit, (bottom - top) / 2)
    if radius < 5 * board.unit:
        return
    y = (top + bottom) / 2
    nodes: list[Node] = [
        _half(x, y, radius, -1, board.style.night.ink), _half(x, y, radius, 1, board.style.day.accent)
    ]  # fmt: skip
    area = Rect(x - radius, y - radius, 2 * radius, 2 * radius)
    board.enter(nodes, board.cue("turn", 900), 520, motion.wiping(area, "left"))


def _half(x: float, y: float, radius: float, side: int, color: str) -> Path:
    """Half a disc, left of `x` for -1 and right of it for 1."""
    turn = np.linspace(-np.pi / 2, np.pi / 2, 65)
    points = np.stack([x + side * radius * np.cos(turn), y + radius * np.sin(turn)], axis=1)
    bounds = Rect(x - radius - 1, y - radius - 1, 2 * radius + 2, 2 * radius + 2)
    return Path(Polygons(points.round(2).astype("<f4").tobytes(), (len(points),)), bounds, color)


def _parted(text: str, chinese: bool) -> tuple[str, str]:
    """What leads in, and the last word; Chinese stays whole."""
    bare = plain(text).strip()
    words = bare.split()
    if chinese or len(words) < 2:
        return "", bare
    return " ".join(words[:-1]), words[-1]
