"""Page: paper and folio, strokes that are drawn, seals that are pressed, columns of Chinese."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from vgenflow.engine.drawing import Box, Layer, Node, Painting, Path, Rect
from vgenflow.engine.layouts import entrances, motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.easing import Curve
from vgenflow.engine.layouts.icons import icon_path
from vgenflow.engine.layouts.motion import Enter
from vgenflow.engine.manners.ink.brush import Paper, Stroke, Worn
from vgenflow.engine.paintings import Wipe
from vgenflow.engine.type import (
    Columns,
    Line,
    Setting,
    Voice,
    fit,
    fit_columns,
    measure_column,
    measure_line,
    place,
)
from vgenflow.engine.type.shaping import plain
from vgenflow.story.template import Role

PULL: Curve = (0.3, 0.0, 0.15, 1.0)
"""How a brush goes: a quick head, a slow dry tail."""
SIGNS = (
    "M19 14.5A8 8 0 1 1 10 5A6.5 6.5 0 0 0 19 14.5Z",
    "M2.5 19L9 7L13 14L15.5 10.5L21.5 19Z",
    "M3 14H21L18 19H6ZM12 14V4L18 12H12",
    "M12 3V21M12 8C9 8 7 6 7 4M12 12C15 12 17 10 17 8M12 17C9 17 7 15 7 13",
)
"""What seals show where nothing is given: a moon, mountains, a boat, a twig; on a grid of 24."""
_DIGITS = "〇一二三四五六七八九"
_TEN = 10
_HAN = re.compile(r"^[\u4e00-\u9fff]{1,4}$")


def paper(board: Board) -> None:
    """Rice paper, by day at any hour."""
    board.colors = board.style.day
    if board.sketch:
        return
    page = Rect(0, 0, board.grid.width, board.grid.height)
    sheet = Painting(Paper(board.colors.background), page, board.unit, opaque=True)
    board.still(Layer((sheet,), page))


def folio(board: Board, *, named: bool = False) -> None:
    """A hairline and two fishtails at the right edge; `named`: with the video's title and the page's number.

    There is none on a phone, where the edge belongs to the platform.
    """
    grid, unit, colors = board.grid, board.unit, board.colors
    if grid.height >= 1.6 * grid.width:
        return
    x, top, foot = round(0.965 * grid.width), 0.09 * grid.height, 0.72 * grid.height
    thin = max(1.0, round(0.12 * unit))
    nodes: list[Node] = [Box(Rect(x, top, thin, foot - top), colors.accent, alpha=0.5)]
    half, high, dent = 0.8 * unit, 1.8 * unit, 0.7 * unit
    upper, lower = top + 0.18 * (foot - top), top + 0.84 * (foot - top)
    middle = x + thin / 2
    box = Rect(middle - half, upper, 2 * half, high)
    nodes.append(
        Path(f"M{box.x} {upper}H{box.x + box.w}V{upper + high}L{middle} {upper + high - dent}"
             f"L{box.x} {upper + high}Z", box, colors.accent)
    )  # fmt: skip
    box = Rect(middle - half, lower, 2 * half, high)
    nodes.append(
        Path(f"M{box.x} {lower + high}H{box.x + box.w}V{lower}L{middle} {lower + dent}L{box.x} {lower}Z",
             box, colors.accent)
    )  # fmt: skip
    board.still(*nodes)
    if not named:
        return
    page = board.stage.number
    number = fit(
        han(page) if board.chinese else str(page), board.voice("label"), 9 * unit, 5 * unit,
        board.reading, board.reading, 1,
    )  # fmt: skip
    board.text(
        number, grid.right - 9 * unit, lower - number.height + high, 0, color=colors.accent, align="right",
        width=9 * unit, what="page",
    )  # fmt: skip
    if board.stage.title.strip():
        voice = board.voice("text-italic")
        room = lower - upper - 4 * unit
        title = fit_columns(plain(board.stage.title), voice, 3 * unit, room, board.reading, board.reading, 1)
        if title.fits:
            columns(
                board, title, grid.right, upper, 0, color=colors.muted, what="title", step=0,
            )  # fmt: skip


def han(number: int) -> str:
    """A number in Chinese up to 99, in figures above: 三, 十二, 二十."""
    if number >= _TEN**2:
        return str(number)
    tens, ones = divmod(number, _TEN)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


@contextmanager
def on_ink(board: Board) -> Iterator[None]:
    """The colours of what stands on ink."""
    colors, board.colors = board.colors, board.style.night
    yield
    board.colors = colors


def inked(board: Board, line: Line, x: float, base: float, size: float, start: int) -> None:
    """A line on its baseline, written from the left."""
    ink = Rect(line.ink.x + x, line.ink.y + base, line.ink.w, line.ink.h)
    board.note(line.text, ink, size, board.colors.ink, board.colors.background)
    seen = Rect(ink.x - board.unit, ink.y - 2, ink.w + 2 * board.unit, ink.h + 4)
    board.enter(place(line, x, base, board.colors.ink), start, 900, motion.wiping(seen, "left"))


def column_room(board: Board) -> float:
    """The right edge of content on a page with a named folio."""
    grid = board.grid
    return grid.right if grid.height >= 1.6 * grid.width else grid.right - 6 * board.unit


def brushed(board: Board, text: str) -> Voice:
    """The brush, if it has every character of a Chinese text; else Song."""
    if not board.chinese:
        return board.voice("display")
    letters = "".join(char for char in text if char >= "\u3400" and char.isalpha())
    line = measure_line(letters, board.voice("display"), 100)
    song = {run.font for run in measure_line(letters, board.voice("text"), 100).runs}
    mixed = any(run.font in song for run in line.runs)
    return board.voice("text") if mixed else board.voice("display")


def role(board: Board, english: Role, chinese: Role) -> Voice:
    """A voice by language: Chinese has typefaces by purpose."""
    return board.voice(chinese if board.chinese else english)


def heading(
    text: str, board: Board, share: float, *, width: float | None = None, top: float | None = None
) -> float:
    """A heading at the top left; returns where the content goes on."""
    grid, unit = board.grid, board.unit
    at = grid.head + 3 * unit if top is None else top
    if not text.strip():
        return at + 2 * unit
    words = text
    title = fit(
        words, brushed(board, plain(text)), grid.measure if width is None else width, share * grid.room,
        board.size(board.scale.section), board.size(3.8), 4 if width or grid.tall else 2,
    )  # fmt: skip
    return board.text(title, grid.left, at, board.cue("heading", 100), what="heading") + 3 * unit


def columns(
    board: Board, setting: Columns, right: float, top: float, start: int, *, color: str = "",
    ground: str = "", what: str = "text", step: float = 0.0,
) -> float:  # fmt: skip
    """Columns from the right edge on, the second and later ones `step` lower; returns their left edge."""
    color, ground = color or board.colors.ink, ground or board.colors.background
    if not setting.fits:
        missing = "".join(dict.fromkeys(setting.missing))
        board.fault(f"no typeface has {missing}" if missing else f"the {what} is too long")
    for index, column in enumerate(setting.columns):
        x = right - setting.half - index * setting.pitch
        y = top + (step if index else 0.0)
        ink = Rect(column.ink.x + x, column.ink.y + y, column.ink.w, column.ink.h)
        board.note(column.text, ink, setting.size, color, ground)
        seen = Rect(ink.x - board.unit, ink.y - 2, ink.w + 2 * board.unit, ink.h + 4)
        board.enter(
            place(column, x, y, color, board.colors.accent), start + board.time(420 * index) - board.time(1),
            900, motion.wiping(seen, "top"),
        )  # fmt: skip
    return right - setting.width


def stroke(
    board: Board, area: Rect, start: int, recipe: Stroke, *, ms: float = 1200, clip: Rect | None = None
) -> None:
    """A stroke, pulled along its way behind a soft edge."""
    if board.sketch or area.w < 3 or area.h < 3:
        return
    layer = Layer((Painting(recipe, area, board.unit),), area, clip=clip)
    angle = 90.0 if recipe.upright else 0.0
    veil = Painting(Wipe(angle, 0.06, 1.2, 5, recipe.seed), area, board.unit)
    how = entrances.unveiling(veil, 0.05)
    board.act(Enter((layer,), start, board.time(ms), PULL, how, motion.faded))


def bloom(board: Board, nodes: Sequence[Layer], start: int) -> None:
    """Washes that come out of the paper, far ones first."""
    for index, layer in enumerate(nodes):
        board.enter([layer], start + board.time(250 * index + 1) - 1, 1800, motion.fading)


def seal(board: Board, area: Rect, start: int, *, text: str = "", icon: str = "", sign: int = 0) -> None:
    """A seal pressed in cinnabar, with up to four characters, right column first, or a pictogram."""
    unit, colors = board.unit, board.colors
    nodes: list[Node] = []
    if not board.sketch:
        chip = Worn(colors.accent, board.stage.seed % 97 + round(area.x), min(0.5, 0.07 * area.w / unit), 0.8)
        nodes.append(Layer((Painting(chip, area, unit),), area))
    if _HAN.match(text):
        nodes += _carved(board, text, area)
    else:
        side = 0.62 * min(area.w, area.h)
        box = (area.x + (area.w - side) / 2, area.y + (area.h - side) / 2, side)
        weight = max(1.5, 0.085 * side)
        drawn = icon_path(icon, *box, colors.accent_ink, weight) if icon else None
        drawn = drawn or icon_path(SIGNS[sign % len(SIGNS)], *box, colors.accent_ink, weight)
        nodes += [drawn] if drawn else []
    x, y = area.x + area.w / 2, area.y + area.h / 2
    pressed = entrances.popping(x, y, 1.15)
    board.act(Enter(tuple(nodes), start, board.time(180), (0.2, 0.0, 0.0, 1.0), pressed, motion.faded))


def _carved(board: Board, text: str, area: Rect) -> list[Node]:
    """Characters in the cells of a seal: one, two or three in a column, four in two."""
    down = 2 if len(text) == 4 else len(text)
    across = 2 if len(text) == 4 else 1
    pad = 0.11 * area.w
    wide, high = (area.w - 2 * pad) / across, (area.h - 2 * pad) / down
    size = 0.94 * min(wide, high)
    nodes = list[Node]()
    for index, char in enumerate(text):
        line = measure_line(char, board.voice("label"), size)
        x = area.x + area.w - pad - (index // down + 0.5) * wide - line.ink.x - line.ink.w / 2
        y = area.y + pad + (index % down + 0.5) * high - line.ink.y - line.ink.h / 2
        nodes += place(line, x, y, board.colors.accent_ink)
    return nodes


def seal_for(text: str, x: float, y: float, side: float) -> Rect:
    """A square, or as high as a column of two or three characters asks."""
    count = len(text) if _HAN.match(text) else 1
    return Rect(x, y, side, side * {2: 1.75, 3: 2.5}.get(count, 1.0))


def carvable(text: str) -> bool:
    """One to four ideographs."""
    return bool(_HAN.match(text))


_TURNS = re.compile(r"[，、；：,;:]\s*")


def titled(words: str, voice: Voice, width: float, height: float, largest: float, least: float) -> Columns:
    """A title in columns: one for each short clause, without the commas between them."""
    parts = [part for part in _TURNS.split(words) if part]
    if 2 <= len(parts) <= 3 and max(map(len, parts)) <= 9 and words[-1] not in "，、；：":
        size = min(fit_columns(part, voice, width, height, largest, least, 1, 1.3).size for part in parts)
        pitch = 1.3 * size
        lines = tuple(measure_column(part, voice, size) for part in parts)
        half = 0.5 * size
        wide = 2 * half + (len(parts) - 1) * pitch
        shrunk = min(1.0, width / wide)
        if shrunk < 1 and size * shrunk >= least:
            return titled(words, voice, width, height, size * shrunk * 0.999, least)
        if wide <= width and max(line.width for line in lines) <= height:
            return Columns(lines, size, pitch, half, fits=True)
    return fit_columns(words, voice, width, height, largest, least, 3, 1.3)


def note_line(board: Board, text: str, width: float, size: float, lines: int = 2) -> Setting:
    """A quiet line in italics; Chinese in Kai."""
    return fit(
        text, board.voice("text-italic"), width, 2.8 * lines * board.size(size), board.size(size),
        board.reading, lines,
    )  # fmt: skip
