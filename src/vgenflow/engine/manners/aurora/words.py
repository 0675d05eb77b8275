"""Words: type that rises out of nothing, in gradients of light; two weights in one sentence."""

import re
from collections.abc import Sequence
from itertools import groupby

from vgenflow.engine.drawing import Glyphs, Layer, Node, Painting, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.entrances import How, moved, together
from vgenflow.engine.layouts.motion import bounds_of
from vgenflow.engine.manners.aurora.tones import tone
from vgenflow.engine.paintings import Linear
from vgenflow.engine.type import Setting, face_of, fit, place
from vgenflow.engine.type.shaping import plain
from vgenflow.story.template import Role

Shine = tuple[tuple[str, str], float]
"""Two colours of a gradient and where it goes, in degrees."""
SNOW: Shine = (("#FFFFFF", "#C5DDEC"), 90.0)
EMBER: Shine = (("#FFFBF4", "#FFD3A0"), 90.0)
DAWN: Shine = (("#FFFFFF", "#FFB866"), 0.0)
FROST: Shine = (("#8FB2F2", "#FFFFFF"), 0.0)


_LIGHTS = (SNOW, EMBER, DAWN, FROST)


def lit(board: Board, shine: Shine) -> Shine:
    """A gradient of light in this board's tones; others are of its palette already."""
    (first, last), angle = shine
    return ((tone(board, first), tone(board, last)), angle) if shine in _LIGHTS else shine


def flat(color: str) -> Shine:
    """One colour."""
    return ((color, color), 90.0)


_CLAUSE = re.compile(r"[,;:–—]\s|[，；：、]")
_GAPS = " \u200b"
_FEWEST, _MOST = 0.2, 0.7
"""How much of a sentence may carry its meaning."""


def weighted(text: str) -> str:
    """The text with its `*turn*`: its own, else its last clause, else its second half."""
    if "*" in text or not text.strip():
        return text
    clauses = [found.end() for found in _CLAUSE.finditer(text)]
    spaces = [at for at, char in enumerate(text) if at and char in _GAPS]
    for ends in (clauses, spaces):
        fitting = [end for end in ends if _FEWEST <= 1 - end / len(text) <= _MOST]
        if fitting:
            at = min(fitting, key=lambda end: abs(end / len(text) - 0.5))
            gap = text[at] if text[at] in _GAPS else text[at - 1] if text[at - 1] in _GAPS else ""
            return f"{text[:at].rstrip(_GAPS)}{gap}*{text[at:].strip(_GAPS)}*"
    return text if spaces else f"*{text.strip()}*"


def strong(
    board: Board, text: str, width: float, high: float, largest: float, lines: int, least: float = 3.2
) -> Setting:
    """The heavy weight, fitted; a text's marks are dropped."""
    voice = board.voice("display-italic")
    return fit(plain(text), voice, width, high, board.size(largest), board.size(least), lines)


def mixed(
    board: Board, text: str, width: float, high: float, largest: float, lines: int, least: float = 4.0
) -> Setting:
    """Two weights, fitted: the light one leads in, the heavy one carries the meaning."""
    voice = board.voice("display")
    return fit(weighted(text), voice, width, high, board.size(largest), board.size(least), lines)


def lifted(distance: float) -> How:
    """Rises by `distance` out of nothing."""
    return together(lambda nodes, share: moved(nodes, 0, distance * (1 - share)), motion.fading)


def shone(board: Board, nodes: Sequence[Glyphs], area: Rect, shine: Shine) -> list[Node]:
    """Runs in a gradient that goes through `area`; emoji keep their own colours."""
    plain_runs = [run for run in nodes if face_of(run.font, board.assets).emoji]
    runs = tuple(run for run in nodes if run not in plain_runs)
    if not runs:
        return list(plain_runs)
    boxes = [bounds_of(run) for run in runs]
    left, top = min(box.x for box in boxes) - 2, min(box.y for box in boxes) - 2
    right, foot = max(box.x + box.w for box in boxes) + 2, max(box.y + box.h for box in boxes) + 2
    across = Rect(min(left, area.x), min(top, area.y), 0, 0)
    whole = Rect(
        across.x, across.y, max(right, area.x + area.w) - across.x, max(foot, area.y + area.h) - across.y
    )
    (first, last), angle = lit(board, shine)
    fill = Painting(Linear(((0, first, 1), (1, last, 1)), angle), whole, board.unit)
    return [Layer(runs, Rect(left, top, right - left, foot - top), fill=fill), *plain_runs]


def say(
    board: Board,
    setting: Setting,
    x: float,
    top: float,
    start: int,
    *,
    shine: Shine = SNOW,
    turn: Shine | None = None,
    ground: str = "",
    align: str = "left",
    width: float = 0.0,
    what: str = "text",
) -> float:
    """Lays a set text in gradients, `turn` for its marked runs; each line rises; returns its foot."""
    if not setting.fits:
        missing = "".join(dict.fromkeys(setting.missing))
        board.fault(f"no typeface has {missing}" if missing else f"the {what} is too long")
    block = Rect(x, top, max(1.0, width or setting.width), max(1.0, setting.height))
    inks = list[Rect]()
    for index, line in enumerate(setting.lines):
        base = round(top + setting.ascent + index * setting.leading)
        spare = width - line.width
        left = x + (spare if align == "right" else spare / 2 if align == "centre" else 0.0)
        inks.append(Rect(line.ink.x + left, line.ink.y + base, line.ink.w, line.ink.h))
        nodes = list[Node]()
        flagged = zip(place(line, left, base, shine[0][0]), line.marked, strict=True)
        for marked, group in groupby(flagged, key=lambda pair: pair[1]):
            way = turn if marked and turn else shine
            row = Rect(left, base - setting.ascent, line.width, setting.leading)
            nodes += shone(board, [run for run, _ in group], row if way[1] == 0 else block, way)
        begin = start + (board.time(board.style.motion.stagger_ms * index) if index else 0)
        board.enter(nodes, begin, board.style.motion.enter_ms, lifted(2.2 * board.unit))
    if inks:
        left, top_ = min(ink.x for ink in inks), min(ink.y for ink in inks)
        right, foot = max(ink.x + ink.w for ink in inks), max(ink.y + ink.h for ink in inks)
        darkest = lit(board, turn or shine)[0][1]
        area = Rect(left, top_, right - left, foot - top_)
        board.note(setting.text, area, setting.size, darkest, ground or board.colors.background)
    return top + setting.height


def tell(
    board: Board,
    text: str,
    x: float,
    top: float,
    width: float,
    start: int,
    *,
    size: float = 3.1,
    color: str = "",
    ground: str = "",
    lines: int = 2,
    role: Role = "label",
    align: str = "left",
    what: str = "label",
) -> float:
    """Small type of one colour; returns its foot."""
    if not text.strip():
        return top
    size *= 1.2 if board.grid.tall else 1.0
    least = min(board.reading, board.size(size))
    setting = fit(
        plain(text), board.voice(role), width, 1.5 * lines * board.size(size), board.size(size), least, lines
    )
    color = color or board.colors.ink
    return say(
        board,
        setting,
        x,
        top,
        start,
        shine=flat(color),
        ground=ground,
        align=align,
        width=width,
        what=what,
    )
