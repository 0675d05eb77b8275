"""Signs: a brand's logo and credit on pages, in a row of their own where text would be in the way."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from vgenflow.engine.captions import zone
from vgenflow.engine.drawing import Box, Layer, Node, Painting, Path, Picture, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.emblems import Emblem, best, emblem
from vgenflow.engine.layouts.grid import Grid
from vgenflow.engine.layouts.motion import Still
from vgenflow.engine.type import Setting, fit
from vgenflow.story.brand import Logo, Sign
from vgenflow.story.color import luminance
from vgenflow.story.template import Role

FULL = ("title", "end")
"""Pages that bear the sign at full size."""
_WIDE, _HIGH = 30.0, 8.4
"""Room of a logo at full size, in hundredths of the short side."""
_SMALL_WIDE, _SMALL_HIGH = 14.0, 4.0
"""The same of one in a corner."""
_GAP, _AIR = 3.0, 1.2
"""Below a sign, and around it."""
_TOLD = 0.6
"""Share of a logo that must be told from its ground for it to stand there without a plate."""
_PAGE = 0.9
"""Share of the frame from which a layer is the ground itself."""
_PLATES = ("#FFFFFF", "#101010")

New = Callable[[Grid | None], Board]
"""A board with a page laid on it, by a grid of its own or the usual one."""


@dataclass(frozen=True, slots=True)
class Row:
    """Where a sign stands."""

    grid: Grid
    logo: Rect | None
    credit: Setting | None
    credit_at: tuple[float, float] = (0.0, 0.0)

    @property
    def rects(self) -> Iterator[Rect]:
        """What it takes."""
        if self.logo is not None:
            yield self.logo
        if self.credit is not None:
            yield Rect(*self.credit_at, self.credit.width, self.credit.height)


def row_for(kind: str, sign: Sign, sketch: Board, laid: New) -> Row | None:
    """Where a sign stands on a page of that kind; None if it bears none, or if there is no room for it.

    The page as it is laid anyway is tried first (`sketch`), then one that begins below the sign.
    """
    logo = _emblems(sign.logo, sketch)[0] if sign.logo else None
    row = _full(kind, sign, logo, sketch) if kind in FULL else _corner(sign, logo, sketch)
    if row is None or _free(row, sketch):
        return row
    taken = max(rect.y + rect.h for rect in row.rects) + _GAP * sketch.unit - sketch.grid.head
    lower = replace(row.grid, head=row.grid.head + round(taken), top=row.grid.top + round(taken))
    below = laid(lower)
    if below.fit().fits or not sketch.fit().fits:
        row = replace(row, grid=lower)
        return row if _free(row, below) else None
    return None


def put(row: Row, sign: Sign, board: Board, *, full: bool) -> None:
    """Draw a sign where it stands. Nothing of it is drawn on a sketch, but its place is remembered."""
    if row.logo is not None:
        board.mark(row.logo)
    if row.credit is not None:
        board.text(row.credit, *row.credit_at, board.time(300), color=board.colors.ink, what="credit")
    if row.logo is None or sign.logo is None or board.sketch:
        return
    ground = _ground(board, row.logo)
    nodes = tuple(_logo(row.logo, sign.logo, ground, board))
    if full:
        board.enter(nodes, 0, board.style.motion.enter_ms, motion.fading)
    else:
        board.act(Still(nodes))


def _emblems(logo: Logo, board: Board) -> list[Emblem]:
    return [emblem(digest, board.assets) for digest in logo.pictures()]


def _full(kind: str, sign: Sign, logo: Emblem | None, board: Board) -> Row | None:
    """At the page's left, the logo first, on the last page the credit beside or below it."""
    grid, unit = board.grid, board.unit
    place = _fitted(logo, grid.left, grid.head, _WIDE * unit, _HIGH * unit) if logo else None
    if not sign.credit or kind != "end":
        return Row(grid, place, None) if place else None
    left = place.x + place.w + 3.6 * unit if place else grid.left
    beside = grid.right - left >= _WIDE * unit
    x = left if beside else grid.left
    role: Role = "text" if board.style.setting("label").capitals else "label"  # a handle is as it is written
    said = fit(sign.credit, board.voice(role), grid.right - x, 5 * unit, board.size(3.4), board.reading, 1)
    y = place.y + (place.h - said.height) / 2 if place and beside else grid.head
    if place and not beside:
        y = place.y + place.h + 1.5 * unit
    return Row(grid, place, said, (x, max(grid.head, y)))


def _corner(sign: Sign, logo: Emblem | None, board: Board) -> Row | None:
    """Small, in the corner at the upper right."""
    if not sign.corner or logo is None:
        return None
    grid, unit = board.grid, board.unit
    place = _fitted(logo, 0, grid.head, _SMALL_WIDE * unit, _SMALL_HIGH * unit)
    return Row(grid, replace(place, x=round(grid.right - place.w)), None)


def _fitted(logo: Emblem, x: float, y: float, wide: float, high: float) -> Rect:
    scale = min(wide / logo.width, high / logo.height)
    return Rect(round(x), round(y), max(2, round(logo.width * scale)), max(2, round(logo.height * scale)))


def _free(row: Row, board: Board) -> bool:
    """Nothing of the sign is over text or captions."""
    taken = [box.rect for box in board.fit().boxes]
    if board.stage.captions:
        taken.append(zone(board.stage.width, board.stage.height))
    air = _AIR * board.unit
    return not any(_meet(_wider(rect, air), other) for rect in row.rects for other in taken)


def _logo(place: Rect, logo: Logo, ground: str | None, board: Board) -> Iterator[Node]:
    """The variant that is told from the ground, on a plate if none is, or if the ground is many."""
    emblems = _emblems(logo, board)
    chosen = _variant(logo, emblems, ground) if ground else None
    if chosen is None or not (chosen.opaque or chosen.told_from(ground or "") >= _TOLD):
        plates = (board.colors.background, board.colors.surface, *_PLATES)
        best_of = [(best(emblems, plate), plate) for plate in plates]
        chosen, paper = next(
            (pair for pair in best_of if pair[0].told_from(pair[1]) >= _TOLD),
            max(best_of, key=lambda pair: pair[0].told_from(pair[1])),
        )
        if not chosen.opaque:
            area = _wider(place, min(_AIR * board.unit, 0.22 * place.h))
            yield Box(area, paper, radius=min(board.style.radius * board.unit, 0.3 * area.h))
    yield Layer((Painting(chosen, place, board.unit),), place)


def _variant(logo: Logo, emblems: list[Emblem], ground: str) -> Emblem:
    """The one meant for such a ground, if it is told from it; else the best."""
    meant = (logo.on_light if luminance(ground) > 0.18 else logo.on_dark) or logo.picture
    first = next(each for each in emblems if each.digest == meant)
    return first if first.told_from(ground) >= _TOLD else best(emblems, ground)


def _ground(board: Board, place: Rect) -> str | None:
    """The one colour below a place once the page has settled; None if there are several."""
    color: str | None = board.colors.background
    for node in board.settled():
        bounds = _bounds(node)
        if not _meet(bounds, _wider(place, 2)):
            continue
        if isinstance(node, Box) and node.alpha >= 1 and _holds(bounds, place):
            color = node.color
        elif bounds.w * bounds.h < _PAGE * board.stage.width * board.stage.height:
            color = None
    return color


def _bounds(node: Node) -> Rect:
    match node:
        case Box():
            return node.rect
        case Picture():
            return node.target
        case Path():
            return replace(node.bounds, x=node.bounds.x + node.dx, y=node.bounds.y + node.dy)
        case Layer():
            return replace(node.bounds, x=node.bounds.x + node.dx, y=node.bounds.y + node.dy)
        case _:
            return replace(node.bounds, x=node.bounds.x + node.x, y=node.bounds.y + node.y)


def _wider(rect: Rect, by: float) -> Rect:
    return Rect(rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by)


def _meet(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.x + other.w
        and other.x < one.x + one.w
        and one.y < other.y + other.h
        and other.y < one.y + one.h
    )


def _holds(one: Rect, other: Rect) -> bool:
    return (
        one.x <= other.x
        and one.y <= other.y
        and one.x + one.w >= other.x + other.w
        and one.y + one.h >= other.y + other.h
    )
