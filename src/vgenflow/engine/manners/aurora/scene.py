"""Scenes: what stands behind the words: a shore under curtains, dawn over ridges, a planet's rim."""

from dataclasses import replace

from vgenflow.engine.drawing import Layer, Painting, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.easing import eased
from vgenflow.engine.layouts.motion import Nodes
from vgenflow.engine.manners.aurora.land import Planet, Ridges
from vgenflow.engine.manners.aurora.light import Curtain, Lamp, Sky
from vgenflow.engine.manners.aurora.tones import tone
from vgenflow.engine.paintings import Radial

_COOL = ("#3FEBB4", "#2FB4E6", "#3C66E6", "#8A4FD6")
_WARM = ("#FFB27A", "#C9785A", "#6A4668", "#2E3358")
_DRIFT = 0.009
"""How far curtains slide in a scene, as a share of the width."""
_SLOW = 6
"""Frames for which soft light stands: a tenth of a pixel a frame, and all that lies over it, can wait."""
_GLIDE = 3
"""The same for the lamp, and for light that is fading up."""
_COME_MS = 1400
"""How long light takes to come up."""
_WAY = 1.6
"""How far the lamp goes in a second, in units: two pixels of 1080 at a time."""


def seed_of(board: Board) -> int:
    """Chance of this scene."""
    return board.stage.seed * 131 + board.stage.number * 7


def page_of(board: Board) -> Rect:
    """The whole frame."""
    return Rect(0, 0, board.grid.width, board.grid.height)


def sky(board: Board, horizon: float, stars: int = 0) -> None:
    """The ground of a page; `horizon` in pixels."""
    if board.sketch:
        return
    low = board.style.day.tints[1] if len(board.style.day.tints) > 1 else board.colors.surface
    recipe = Sky(seed_of(board) if stars else 0, board.style.day.background, low, horizon / board.unit, stars)
    page = page_of(board)
    board.still(Layer((Painting(recipe, page, board.unit, opaque=True),), page))


def curtain(
    board: Board,
    focus: float,
    hem: float,
    tall: float,
    strength: float,
    *,
    warm: bool = False,
    seed: int | None = None,
) -> None:
    """Rays that fade up and then slide; `focus` is a share of the width, `hem` and `tall` are pixels.

    Those of one `seed` look alike in all scenes, and are painted once.
    """
    if board.sketch:
        return
    width, unit = board.grid.width, board.unit
    spare = round(2 * _DRIFT * width)
    area = Rect(-spare, 0, width + 2 * spare, min(board.grid.height, hem + 0.4 * tall))
    share = (focus * width + spare) / area.w
    spread = 0.42 if board.grid.wide else 0.62
    first, second, third, last = _WARM if warm else _COOL
    recipe = Curtain(
        seed_of(board) + 3 if seed is None else seed,
        round(share, 4),
        hem / unit,
        tall / unit,
        (tone(board, first), tone(board, second), tone(board, third), tone(board, last)),
        strength,
        spread,
    )
    layer = Layer((Painting(recipe, area, unit),), area)
    fade, frames = board.time(_COME_MS), max(1, board.frames)

    def at(frame: int) -> Nodes:
        way = motion.held(frame, _SLOW) / frames
        return (replace(layer, alpha=_come(frame, fade), dx=round(_DRIFT * width * way, 2)),)

    board.moving(at, board.frames, motion.kept)


def _come(frame: int, fade: int) -> float:
    """Alpha of light that is up after `fade` frames."""
    return round(min(1.0, (motion.held(frame, _GLIDE) + 1) / fade), 3)


def night(board: Board, horizon: float, focus: float, *, strength: float = 2.6, tall: float = 34.0) -> None:
    """A shore under curtains, with a lamp that travels along it; `horizon` in pixels."""
    if board.sketch:
        return
    unit, grid = board.unit, board.grid
    sky(board, horizon, 70)
    hem = horizon - (0.86 if grid.wide else 0.8) * tall * unit
    curtain(board, focus, hem, (1.0 if grid.tall else 1.05) * hem, strength)
    _land(board, horizon, focus, tall)
    _lamp(board, horizon - 0.5 * unit)


def _rock(board: Board) -> str:
    tints = board.style.day.tints
    return tints[2] if len(tints) > 2 else board.colors.surface


def _land(board: Board, horizon: float, focus: float, tall: float) -> None:
    unit, grid = board.unit, board.grid
    top = max(0.0, round(horizon - 1.15 * tall * unit))
    area = Rect(0, top, grid.width, grid.height - top)
    recipe = Ridges(
        seed_of(board),
        (horizon - top) / unit,
        tall,
        rim=tone(board, "#8FD6E8"),
        rock=_rock(board),
        dark="#04080E",
        focus=round(focus, 3),
    )
    board.still(Layer((Painting(recipe, area, unit),), area))


def _lamp(board: Board, y: float) -> None:
    """It goes `_WAY` units a second, always to the right, and has come over the middle half-way."""
    unit, seconds = board.unit, board.frames / float(board.stage.rate.fraction)
    wide, high = 40 * unit, 9 * unit
    begin = max(-0.4 * wide, 0.62 * board.grid.width - 0.75 * wide - _WAY / 2 * seconds * unit)
    area = Rect(round(begin), round(y - high / 2), round(wide), round(high))
    layer = Layer((Painting(Lamp(board.colors.accent), area, unit),), area)
    step, fade = _WAY * unit / float(board.stage.rate.fraction), board.time(1000)

    def at(frame: int) -> Nodes:
        held = motion.held(frame, _GLIDE)
        return (replace(layer, alpha=_come(frame, fade), dx=round(step * held, 1)),)

    board.moving(at, board.frames, motion.kept)


def dawn(board: Board, horizon: float, start: int) -> None:
    """Dark ridges whose valley lights up warm from frame `start` on; `horizon` in pixels."""
    if board.sketch:
        return
    unit, grid = board.unit, board.grid
    sky(board, horizon, 60)
    curtain(board, 0.5, horizon - 8 * unit, 0.7 * horizon, 0.3, warm=True)
    glow = Rect(0, round(horizon - 46 * unit), grid.width, round(60 * unit))
    reach = (0.36 if grid.wide else 0.6) * grid.width
    light = Radial(
        (
            (0, tone(board, "#FF9A5A"), 0.62),
            (0.3, tone(board, "#B0583A"), 0.4),
            (0.65, tone(board, "#4A2A3A"), 0.16),
            (1, "#101828", 0.0),
        ),
        0.5,
        46 / 60,
        reach / grid.width,
        44 * unit / grid.width,
    )
    layer = Layer((Painting(light, glow, unit),), glow)
    rise, lift = board.time(1600), 8 * unit

    def at(frame: int) -> Nodes:
        held = motion.held(frame, _GLIDE)
        share = eased((0.3, 0.0, 0.3, 1.0), min(1.0, max(0, held - start + 1) / rise))
        if share >= 1:
            return (layer,)
        return (replace(layer, alpha=round(0.12 + 0.88 * share, 3), dy=round((1 - share) * lift, 1)),)

    board.moving(at, start + rise + _GLIDE, motion.kept)
    top = round(horizon - 30 * unit)
    area = Rect(0, top, grid.width, grid.height - top)
    recipe = Ridges(
        seed_of(board),
        34.0,
        30.0,
        rim=board.colors.accent,
        rock=tone(board, "#20130E"),
        dark="#060609",
        focus=0.5,
        ranks=1,
        valley=0.78,
        lake=False,
    )
    board.still(Layer((Painting(recipe, area, unit),), area))


def planet(board: Board, top: float) -> None:
    """A planet's rim under the page, a sun at its right shoulder or, in every second scene, at its left.

    `top` of the rim is in pixels.
    """
    sky(board, board.grid.height, 110)
    if board.sketch:
        return
    unit, grid = board.unit, board.grid
    radius = (1.08 if grid.wide else 1.35) * grid.width / unit * 0.72
    page = page_of(board)
    aside = 0.34 if grid.wide else 0.3
    recipe = Planet(
        grid.width / unit / 2,
        top / unit + radius,
        radius,
        (0.5 + (aside if board.stage.number % 2 == 0 else -aside)) * grid.width / unit,
        tone(board, "#3E6FE0"),
        tone(board, "#9FDCFF"),
        tone(board, "#FFB066"),
        "#02040A",
    )
    layer = Layer((Painting(recipe, page, unit),), page)
    fade = board.time(_COME_MS)
    board.moving(lambda frame: (replace(layer, alpha=_come(frame, fade)),), fade, motion.kept)
    x, y = recipe.sun * unit, recipe.rise * unit
    side = 56 * unit
    glow = Rect(round(x - side), round(y - side), round(2 * side), round(2 * side))
    warm = Radial(
        (
            (0.0, tone(board, "#FFB066"), 0.34),
            (0.3, tone(board, "#C8743A"), 0.16),
            (1.0, tone(board, "#5A3A2A"), 0.0),
        )
    )
    swelling(board, Layer((Painting(warm, glow, unit),), glow))


def swelling(board: Board, layer: Layer) -> None:
    """Light that grows for as long as the scene lasts."""
    fade, frames = board.time(_COME_MS), max(1, board.frames)

    def at(frame: int) -> Nodes:
        alpha = _come(frame, fade) * (0.4 + 0.6 * motion.held(frame, _SLOW) / frames)
        return (replace(layer, alpha=round(alpha, 3)),)

    board.moving(at, board.frames, motion.kept)


def far(board: Board, focus: float = 0.75, strength: float = 0.45) -> None:
    """A quiet page: curtains far away; on a tall page a low shore below the captions."""
    sky(board, (0.8 if board.grid.tall else 1.0) * board.grid.height, 0)
    # two nights in turns
    seed = board.stage.seed * 131 + board.stage.number % 2
    curtain(board, focus, 0.52 * board.grid.height, 0.6 * board.grid.height, strength, seed=seed)
    if board.grid.tall:
        foreland(board, board.grid.bottom + board.unit, 0)


def foreland(board: Board, foot: float, start: int) -> None:
    """Low ridges on the lower edge, where there is room below `foot`."""
    unit, grid = board.unit, board.grid
    tall = min(20.0, (grid.height - foot) / unit - 14)
    if board.sketch or tall < 6:
        return
    top = round(grid.height - (tall + 8) * unit)
    area = Rect(0, top, grid.width, grid.height - top)
    recipe = Ridges(
        seed_of(board),
        tall + 2,
        0.9 * tall,
        rim=tone(board, "#8FD6E8"),
        rock=_rock(board),
        dark="#04080E",
        focus=0.75,
        lake=True,
    )
    board.enter([Layer((Painting(recipe, area, unit),), area)], start, 1400, motion.fading, motion.kept)
