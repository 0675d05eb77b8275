"""Gallery: pictures in a grid that crops the least, each with its words under it."""

from itertools import pairwise

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.gallery import GalleryProps
from vgenflow.engine.layouts.plates import loss, size_of
from vgenflow.engine.manners.parts import parts_of
from vgenflow.engine.manners.shared.items import start_of
from vgenflow.engine.type import fit, fit_together

_GAP = 2.0
"""Between pictures, in hundredths of the short side."""


def lay(props: GalleryProps, board: Board) -> None:
    """Heading, pictures, credit."""
    grid, unit, parts = board.grid, board.unit, parts_of(board.style.manner)
    parts.open(board)
    top = parts.heading(props.heading, board, 0.2)
    bottom = grid.bottom
    if props.credit:
        credit = fit(
            props.credit, board.voice("text-italic"), grid.measure, 6 * unit, board.size(board.scale.credit),
            board.reading, 2,
        )  # fmt: skip
        bottom -= credit.height + 1.2 * unit
        later = board.cue("credit", 1500)
        board.text(credit, grid.left, bottom + 1.2 * unit, later, color=board.colors.muted, what="credit")
    slots = _slots(props, board, Rect(grid.left, top, grid.measure, bottom - top))
    voice, size = board.voice("text"), board.size(board.scale.credit * 1.1)
    captions = fit_together(
        [shot.caption for shot in props.pictures], voice, [(slot.w, 0.4 * slot.h) for slot in slots], size,
        board.reading, 4,
    )  # fmt: skip
    deepest = max(caption.height for caption in captions)
    under = deepest + 1.6 * unit if any(caption.lines for caption in captions) else 0.0
    for index, (shot, slot, caption) in enumerate(zip(props.pictures, slots, captions, strict=True)):
        start, until = start_of(board, "picture", index), board.frames
        if index + 1 < len(slots):
            until = start_of(board, "picture", index + 1)
        parts.plate(board, shot.asset, Rect(slot.x, slot.y, slot.w, slot.h - under), start, until)
        if caption.lines:
            y = slot.y + slot.h - under + unit
            board.text(caption, slot.x, y, start + board.time(250), what=f"caption {index + 1}")


def _slots(props: GalleryProps, board: Board, area: Rect) -> list[Rect]:
    """The rows of pictures, all of one height, that cut the least away."""
    sizes = [size_of(shot.asset, board.assets) for shot in props.pictures]
    count, gap = len(sizes), _GAP * board.unit
    best, found = float("inf"), list[Rect]()
    for rows in range(1, min(count, 4) + 1):
        cuts = [round(count * i / rows) for i in range(rows + 1)]
        high = (area.h - gap * (rows - 1)) / rows
        slots = list[Rect]()
        for row, (first, last) in enumerate(pairwise(cuts)):
            shapes = [width / height for width, height in sizes[first:last]]
            spare, x = area.w - gap * (last - first - 1), area.x
            for shape in shapes:
                wide = spare * min(max(shape, 0.5), 2.2) / sum(min(max(s, 0.5), 2.2) for s in shapes)
                slots.append(Rect(x, area.y + row * (high + gap), wide, high))
                x += wide + gap
        cost = sum(loss(*size, slot) for size, slot in zip(sizes, slots, strict=True))
        if cost < best:
            best, found = cost, slots
    return found
