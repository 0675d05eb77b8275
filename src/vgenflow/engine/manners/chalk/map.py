"""Map: a geography lesson. Coasts drawn by hand, land rubbed with the flat side, places crossed in yellow."""

from dataclasses import dataclass

import numpy as np

from vgenflow.engine.drawing import Box, Layer, Painting, Rect, Rows
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.entrances import unveiling
from vgenflow.engine.layouts.map import MapProps
from vgenflow.engine.layouts.motion import Enter
from vgenflow.engine.manners.chalk.slate import LEDGE, Rubbed
from vgenflow.engine.manners.chalk.strokes import CORAL, GREEN, PULL, SKY, YELLOW, Sketch, tint
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.shared.map import Hand, charted, page_of, ringing, whole_pixels
from vgenflow.engine.mapping import Sheet
from vgenflow.engine.mapping.outlines import Points
from vgenflow.engine.mapping.sheet import drawn, filled
from vgenflow.engine.paintings import Grain, Wipe
from vgenflow.engine.paintings.ground import Field, places, smooth

_RADIUS = 1.2
_TURNS = (GREEN, CORAL, SKY)


@dataclass(frozen=True, slots=True)
class Veiled:
    """Chalk that thins out towards the top of the board, where the heading stands."""

    rubbed: bool
    clear: float
    """Down to here, in units, there is none."""

    def paint(self, width: int, height: int, unit: float) -> Field:
        """(height, width)."""
        recipe = Rubbed(17, 0.42, 0.04) if self.rubbed else Grain(71, 0.15, 0.42, 0.3, least=0.42)
        _, y = places(width, height, unit)
        made = recipe.paint(width, height, unit)
        grain = made.whole() if isinstance(made, Rows) else made
        return np.asarray(grain * smooth((y - self.clear) / 9), np.float32)


def lay(props: MapProps, board: Board) -> None:
    """Draw it in this manner's hand."""
    charted(props, board, HAND)


def _frame(board: Board, top: float) -> Rect:  # noqa: ARG001 - as `Hand.frame` has it
    """The board above its ledge."""
    return Rect(0, 0, board.grid.width, board.grid.height - 2 * round(LEDGE * board.unit / 2))


def _base(board: Board, sheet: Sheet) -> None:
    """Land in a light rub, dashed borders, coasts in two strokes that do not quite meet."""
    page, unit, ink = sheet.page, board.unit, board.colors.ink
    clear = 0.8 * (board.grid.top / unit)
    soft, hard = (Painting(Veiled(kind, clear), page, unit) for kind in (True, False))
    rub = Layer((filled(sheet.land, page, tint(board, GREEN), 0.3),), page, mask=soft)
    loose = tuple(_strayed(line, 0.22 * unit, 5) for line in sheet.shores)
    tight = tuple(_strayed(line, 0.1 * unit, 9) for line in sheet.shores)
    lines = Layer(
        (
            drawn(sheet.borders, page, ink, max(1.2, 0.2 * unit), 0.5, (1.1 * unit, 0.9 * unit)),
            drawn(loose, page, ink, max(1.0, 0.2 * unit), 0.45),
            drawn(tight, page, ink, max(1.6, 0.38 * unit), 0.95),
        ),
        page,
        mask=hard,
    )
    wipe = Painting(Wipe(20, 0.14, 2.0, 3.0, 4), page, unit)
    board.act(Enter((rub, lines), 0, board.time(1300), PULL, unveiling(wipe, 0.05), motion.kept))


def _strayed(line: Points, much: float, seed: int) -> Points:
    """A line as a hand follows it: it strays, in waves several corners long."""
    rng = np.random.default_rng(seed + len(line))
    knots = rng.uniform(-much, much, (max(2, len(line) // 4 + 2), 2))
    at = np.linspace(0, len(knots) - 1, len(line))
    return line + np.stack([np.interp(at, np.arange(len(knots)), knots[:, i]) for i in (0, 1)], axis=1)


def _area(board: Board, sheet: Sheet, number: str, start: int, chosen: bool) -> None:
    """Rubbed in with the flat side, its edge gone over."""
    unit, page = board.unit, sheet.page
    color = tint(board, YELLOW) if chosen else tint(board, _TURNS[int(number) % 3 if number.isdigit() else 0])
    body = filled(sheet.country(number), page, color, 0.92)
    rim = drawn(
        tuple(_strayed(line, 0.12 * unit, 3) for line in sheet.outline(number)),
        page,
        color,
        max(1.6, 0.42 * unit),
    )
    area = rim.bounds
    if area.w < 2 or area.h < 2:
        return
    soft = Painting(Rubbed(23, 0.36, 0.12), page, unit)
    hard = Painting(Grain(71, 0.15, 0.42, 0.3, least=0.42), page, unit)
    layers = (Layer((body,), area, mask=soft), Layer((rim,), area, mask=hard))
    box = whole_pixels(area)
    wipe = Painting(Wipe(35, 0.16, 2.4, 4.0, 6), box, unit)
    board.act(Enter(layers, start, board.time(800), PULL, unveiling(wipe, 0.05), motion.kept))


def _pin(board: Board, x: float, y: float, start: int, chosen: bool) -> None:
    """A cross; a circle around the one that matters."""
    unit, r = board.unit, 0.8 * _RADIUS * board.unit
    color = tint(board, YELLOW) if chosen else board.colors.ink
    sketch = Sketch(unit)
    sketch.tip([(x - r, y - r), (x + r, y + r)], color, 0.55)
    sketch.tip([(x + r, y - 0.95 * r), (x - 0.9 * r, y + r)], color, 0.55)
    if chosen:
        sketch.round(x, y, 2.1 * r, color, 0.42)
    sketch.enter(board, start, 350)
    if not chosen:
        ringing(board, x, y, 1.2 * r, color, start + board.time(900))


def _way(board: Board, sheet: Sheet, way: tuple[Points, ...], start: int) -> None:
    """Dashes with the tip, an arrow at the end."""
    unit, color = board.unit, tint(board, YELLOW)
    for part in way:
        line = _strayed(part, 0.3 * unit, 7)
        path = drawn([line], sheet.page, color, 0.5 * unit, dash=(2.2 * unit, 1.3 * unit))
        area = whole_pixels(path.bounds, unit)
        hard = Painting(Grain(71, 0.15, 0.42, 0.3, least=0.42), page_of(board), unit)
        angle = 0.0 if part[0, 0] <= part[-1, 0] else 180.0
        wipe = Painting(Wipe(angle, 0.05, 2.0, 3.0, 4), area, unit)
        board.act(
            Enter(
                (Layer((path,), area, mask=hard),),
                start,
                board.time(900),
                PULL,
                unveiling(wipe, 0.03),
                motion.kept,
            )
        )


def _label(board: Board, rect: Rect, start: int, chosen: bool, inside: bool) -> Ground:  # noqa: ARG001
    """The slate shows through where it was wiped."""
    colors, unit = board.colors, board.unit
    ink = tint(board, YELLOW) if chosen else colors.ink
    if not board.sketch:
        wiped = Layer((Box(rect, colors.background, 0.9, 1.2 * unit),), rect, blur=0.5 * unit)
        how = motion.fading
        board.act(Enter((wiped,), start, board.time(250), PULL, how, motion.kept))
    return Ground(ink, colors.ink, ink, colors.background)


HAND = Hand(
    frame=_frame, base=_base, area=_area, pin=_pin, way=_way, label=_label, radius=1.6 * _RADIUS, size=5.6,
    role="text", pad=0.4,
)  # fmt: skip
"""Its own."""
