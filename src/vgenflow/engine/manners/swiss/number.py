"""Number: digits as tall as the page on red or in red, what they count beside them, remarks under them."""

from vgenflow.engine.layouts import figures
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.counting import counted
from vgenflow.engine.layouts.number import NumberProps
from vgenflow.engine.manners.swiss.page import SUPPORT, column, red, set_large
from vgenflow.engine.type import Line, fit, measure_line

_LEAST = 12.0
_CHINESE = 0.6
"""A Chinese unit beside its digits, as a share of their size."""


def lay(props: NumberProps, board: Board) -> None:
    """Lead, digits with their unit, then label and context."""
    if _reddens(board):
        board.colors = red(board)
    grid, unit = board.grid, board.unit
    top = grid.head
    if props.lead:
        lead = fit(
            props.lead, board.voice("label"), grid.measure, (14 if grid.tall else 9) * unit, board.size(5.2),
            board.size(3), 3 if grid.tall else 2,
        )  # fmt: skip
        top = board.text(lead, grid.left, top, board.cue("lead", 100), what="lead", stagger=0) + 3 * unit
    said = _remarks(props)
    under = (20 if grid.tall else 11) * unit if said else 2 * unit
    foot = _figure(props, board, top, grid.bottom - under - top)
    _say(said, board, foot + 3 * unit)


def _reddens(board: Board) -> bool:
    """Whether the page is red: never two running, and none before the last page, which is."""
    number = board.stage.number
    return number % 2 == 0 and number + 1 != board.stage.total


def _remarks(props: NumberProps) -> list[tuple[str, str]]:
    """Label and context; what is counted stands in for a label that is missing."""
    label = props.label.strip()
    if not label and len(props.unit) > 4:
        label = props.unit.strip()
    return [(name, text) for name, text in (("label", label), ("context", props.context.strip())) if text]


def _parts(props: NumberProps) -> tuple[str, str]:
    """Digits with their signs, and the word or short unit after them."""
    value = props.value.strip()
    written = figures.parse(value)
    short = props.unit.strip() if 0 < len(props.unit.strip()) <= 4 and props.unit.strip() not in value else ""
    if written is None:
        return value, short
    after = written.after.strip()
    if after[:1] in ("%", "％", "‰", "°", "+"):
        return written.before + written.digits + after, ""
    if short[:1] in ("%", "％", "‰", "°") and not after:
        return written.before + written.digits + short, ""
    return written.before + written.digits, f"{after} {short}".strip()


def _figure(props: NumberProps, board: Board, top: float, room: float) -> float:
    """Digits, and their word beside or under them; returns the foot of all."""
    grid, unit = board.grid, board.unit
    digits, word = _parts(props)
    voice, start = board.voice("display"), board.cue("value", 300 if props.lead else 80)
    line = measure_line(digits, voice, 100)
    share = _CHINESE if board.chinese else 0.34
    beside = bool(word) and not grid.tall
    after = measure_line(word, voice, 100) if word else None
    over = min(line.ink.y, share * after.ink.y if after and beside else line.ink.y)
    under = max(0.0, line.ink.y + line.ink.h)
    tall = max(1.0, under - over) / 100
    wide = line.width / 100 + ((share * after.width / 100 + 0.12) if beside and after else 0)
    size = min(board.size(board.scale.number), grid.measure / max(wide, 0.01), room / tall)
    stacked_word = 0.0
    if after and not beside:
        stacked_word = min(grid.measure / max(0.01, after.width / 100), 0.3 * room, 26 * unit)
        size = min(size, (room - 1.1 * stacked_word) / tall)
    if size < board.size(_LEAST):
        text = f"{props.value} {props.unit if len(props.unit) <= 4 else ''}".strip()
        setting = set_large(board, text, grid.measure, room, 22, 5)
        return board.text(setting, grid.left, top, start, color=_tones(board)[0], what="number")
    shown = measure_line(digits, voice, size)
    above = [shown.ink.y, measure_line(word, voice, share * size).ink.y if beside else shown.ink.y]
    base = top - min(above)
    counted(board, shown, grid.left, base, size, start, figures.parse(props.value), _tones(board)[0])
    foot = base + shown.ink.y + shown.ink.h
    if after and beside:
        second = measure_line(word, voice, share * size)
        _word(board, second, grid.left + shown.width + 0.12 * size, base, start)
        # what is lower than digits are keeps clear of the remarks
        foot = max(foot, base + second.ink.y + second.ink.h - 2.5 * unit)
    elif after:
        line = measure_line(word, voice, stacked_word)
        base = foot + 2.4 * unit - line.ink.y
        _word(board, line, grid.left, base, start)
        foot = base + line.ink.y + line.ink.h
    return foot


def _word(board: Board, line: Line, x: float, base: float, start: int) -> None:
    """In the page's second colour, on the digits' line."""
    size = line.runs[0].size if line.runs else 1.0
    counted(board, line, x, base, size, start + board.time(200), None, _tones(board)[1])


def _tones(board: Board) -> tuple[str, str]:
    """Of digits and of their word: where the page is not red, the digits are."""
    colors = board.colors
    return (colors.ink, colors.accent) if _reddens(board) else (colors.accent, colors.ink)


def _say(said: list[tuple[str, str]], board: Board, top: float) -> None:
    grid = board.grid
    places = [grid.left, grid.left if grid.tall else column(board, 8)]
    y, room = top, grid.bottom - top
    alone = len(said) == 1
    for index, (name, text) in enumerate(said):
        x = places[index]
        wide = grid.right - x if grid.tall or index or alone else places[1] - x - 2 * board.unit
        high = room if not grid.tall or alone else room / 2 - board.unit
        setting = fit(text, board.voice("display"), wide, high, board.size(SUPPORT), board.size(2.6), 3)
        color = board.colors.muted if index == 0 else board.colors.ink
        foot = board.text(
            setting, x, y, board.cue(name, 600 + 500 * index), color=color, what=name, stagger=0
        )
        if grid.tall:
            y = foot + 1.5 * board.unit
