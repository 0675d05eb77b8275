"""Section: its mark in a large ball, its name beside it."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.section import SectionProps
from vgenflow.engine.manners.pop.scenery import backdrop
from vgenflow.engine.manners.pop.shapes import circle
from vgenflow.engine.manners.pop.springs import ball, gathered
from vgenflow.engine.manners.pop.tones import on
from vgenflow.engine.manners.pop.words import faulty, large, say
from vgenflow.engine.type import fit, place


def lay(props: SectionProps, board: Board) -> None:
    """Ball, title, note; scenery below."""
    grid, unit = board.grid, board.unit
    top, left = grid.head + 3 * unit, grid.left
    if props.mark:
        r = (13 if grid.wide else 10) * unit
        _mark(props.mark, board, left + r, top + r, r)
        if grid.wide:
            left += 2 * r + 5 * unit
        else:
            top += 2 * r + 4 * unit
    wide = grid.right - left
    share = 0.5 if props.note else 0.66
    title = large(
        board, props.title, wide, share * (grid.bottom - top), board.scale.headline, 6 if grid.tall else 4
    )
    y, right = top + title.height, left + title.width
    note = None
    if props.note:
        room = min(0.3 * grid.room, grid.bottom - y - 2 * unit)
        note = fit(props.note, board.voice("text"), wide, room, board.size(5.4), board.reading, 4)
    foot = y + (note.height + 2.6 * unit if note else 0)
    backdrop(board, max(foot, top + 20 * unit) + 2 * unit, right, 0)
    say(board, title, left, top, board.cue("title", 250), what="title")
    if note:
        say(board, note, left, y + 2.6 * unit, board.cue("note", 800), what="note")


def _mark(text: str, board: Board, x: float, y: float, radius: float) -> None:
    paper = board.colors.accent
    ink = on(board, paper)
    setting = fit(
        text, board.voice("display-italic"), 1.4 * radius, 1.3 * radius, 1.2 * radius, board.size(3), 1
    )
    faulty(board, setting, "mark")
    if not setting.lines:
        return
    line = setting.lines[0]
    base = y - line.ink.y - line.ink.h / 2
    left = x - line.ink.w / 2 - line.ink.x
    board.note(
        line.text,
        Rect(left + line.ink.x, base + line.ink.y, line.ink.w, line.ink.h),
        setting.size,
        ink,
        paper,
    )
    layer = gathered(circle(x, y, radius, paper), *place(line, left, base, ink))
    ball(board, layer, x, y + radius, board.cue("mark", 60))
