"""Picture: full bleed; red tab, white strap with the headline, black strip with the credit."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.picture import PictureProps
from vgenflow.engine.layouts.plates import plate
from vgenflow.engine.manners.signal.blocks import block, chip, display, lay_on
from vgenflow.engine.manners.signal.scene import scrim


def lay(props: PictureProps, board: Board) -> None:
    """The picture, navy at its foot, the lower third on it."""
    grid, unit, colors = board.grid, board.unit, board.colors
    plate(board, props.asset, Rect(0, 0, grid.width, grid.height))
    scrim(board, Rect(0, 0.5 * grid.height, grid.width, 0.5 * grid.height), "bottom")
    start, black = board.cue("headline", 300), board.style.night.background
    strip = " · ".join(text for text in (props.note, props.credit) if text)
    under = 8.4 * unit if strip else 0.0
    if not props.headline:
        chip(
            board, strip, grid.left, grid.bottom - under, grid.measure, start, ink=colors.ink, ground=black,
            size=2.8, what="credit",
        )  # fmt: skip
        return
    high = (0.46 if grid.tall else 0.36) * grid.room
    setting = display(
        board, props.headline.replace("*", ""), grid.measure - 4.4 * unit, high, 9.6 if grid.wide else 9,
        6 if grid.tall else 3, 3.0,
    )  # fmt: skip
    tall = setting.height + 2.6 * unit
    area = Rect(grid.left, grid.bottom - under - tall, setting.width + 4.4 * unit, tall)
    block(board, Rect(0, area.y, area.x, tall), colors.accent, start)
    lay_on(
        board, setting, area, start + board.time(80), ink=black, ground=colors.ink, pad=2.0, what="headline"
    )
    if strip:
        chip(
            board, strip, grid.left, area.y + tall, grid.measure, start + board.time(220), ink=colors.ink,
            ground=black, size=2.8, what="credit", pad=2.0,
        )  # fmt: skip
