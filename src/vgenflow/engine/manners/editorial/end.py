"""End: the sources and credits, numbered, over a last landscape."""

from dataclasses import replace

from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.end import MORE, EndProps
from vgenflow.engine.manners.editorial.chrome import oxford_rule
from vgenflow.engine.manners.editorial.views import beneath
from vgenflow.engine.type import Setting, Voice, fit, measure_line, place

_HEADING = {"en": "*Sources*", "zh": "来源"}
_LEAST = 2.5


def lay(props: EndProps, board: Board) -> None:
    """Heading at the left, the list at the right; one over the other on a tall page."""
    grid, unit = board.grid, board.unit
    oxford_rule(board, grid.left, grid.head, grid.measure)
    words = props.heading or _HEADING[board.stage.language]
    wide = grid.measure if grid.tall else 0.36 * grid.measure
    top = grid.head + 5.5 * unit
    heading = fit(words, board.voice("display"), wide, 0.34 * grid.room, board.size(17), board.size(5), 2)
    foot = board.text(heading, grid.left, top, board.cue("heading", 150), what="heading")
    start = board.cue("list", 500)
    few = len(props.sources) + len(props.credits) <= 5
    low = grid.top + (0.62 if few else 0.98) * grid.room
    if grid.tall:
        left, list_top = grid.left, foot + 3 * unit
    else:
        left, list_top = grid.left + 0.45 * grid.measure, top + 1.5 * unit
    foot = max(foot, _list(props, board, left, list_top, grid.right - left, low, start))
    if grid.bottom - foot > 20 * unit:
        beneath(board, foot, grid.right, start=board.time(200))


def _list(
    props: EndProps, board: Board, left: float, top: float, width: float, low: float, start: int
) -> float:
    """Numbered sources between hairlines, then credits in small italics; the rest is counted."""
    unit = board.unit
    many = len(props.sources) + len(props.credits) > 5
    size, small = board.size(3.2 if many else 4.0), board.size(2.6 if many else 2.8)
    credited = min(len(props.credits), 3) * 1.5 * small + (2 * unit if props.credits else 0)
    y = _entries(props.sources, board, left, top, width, low - credited, start, size, numbered=True)
    if props.credits:
        y = _entries(
            props.credits,
            board,
            left,
            y + 1.2 * unit,
            width,
            low,
            start + board.time(500),
            small,
            numbered=False,
        )
    return y


def _entries(
    texts: tuple[str, ...], board: Board, left: float, top: float, width: float, low: float, start: int,
    size: float, *, numbered: bool,
) -> float:  # fmt: skip
    unit = board.unit
    indent = 1.15 * size + unit if numbered else 0.0
    voice = board.voice("text" if numbered else "text-italic")
    tone = board.colors.ink if numbered else board.colors.muted
    gap = (1.5 if numbered else 0.35) * unit
    shown, left_out = _that_fit(texts, voice, width - indent, low - top, size, board, gap)
    y = top
    for index, setting in enumerate(shown):
        when = start + board.time(140 * index)
        if numbered:
            board.rule(left, y, width, max(1, round(0.1 * unit)), board.colors.muted, when, 700)
            y += gap
        if numbered and not (left_out and index + 1 == len(shown)):
            line = measure_line(str(index + 1), board.voice("text-italic"), size)
            nodes = place(line, left, round(y + setting.ascent), board.colors.accent)
            board.enter(nodes, when, 700, motion.fading)
        y = board.text(setting, left + indent, y, when, color=tone, what="source") + gap
    if numbered and shown:
        end = start + board.time(140 * len(shown))
        board.rule(left, y, width, max(1, round(0.1 * unit)), board.colors.muted, end, 700)
    return y


def _that_fit(
    texts: tuple[str, ...], voice: Voice, width: float, room: float, size: float, board: Board, gap: float
) -> tuple[list[Setting], int]:
    """Entries from the first on, each in two lines at most; the last one counts what is left out.

    An entry of a source may be cut with an ellipsis: the whole of it stands in the description.
    """
    least = min(size, board.size(_LEAST))
    fitting, used, line = list[Setting](), 0.0, 1.3 * size + 2 * gap
    for index, text in enumerate(texts):
        setting = fit(text, voice, width, 2.8 * size, size, least, 2)
        setting = replace(setting, fits=not setting.missing)
        rest = len(texts) - index - 1
        if used + setting.height + 2 * gap + (line if rest else 0.0) > room and index:
            words = MORE[board.stage.language].format(rest + 1)
            fitting.append(fit(words, voice, width, line, size, least, 1))
            return fitting, rest + 1
        fitting.append(setting)
        used += setting.height + 2 * gap
    return fitting, 0
