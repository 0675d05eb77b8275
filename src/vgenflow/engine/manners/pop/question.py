"""Question: set large; its answer lands in a pill."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.question import QuestionProps
from vgenflow.engine.manners.pop.scenery import backdrop
from vgenflow.engine.manners.pop.words import fill_pill, large, pill_of, say


def lay(props: QuestionProps, board: Board) -> None:
    """The answer under the question; the page's scenery under both."""
    grid, unit = board.grid, board.unit
    top = grid.head + 2 * unit
    share = 0.52 if props.answer else 0.66
    text = large(
        board, props.text, grid.measure - 3 * unit, share * (grid.bottom - top), board.scale.headline,
        8 if grid.tall else 5, least=3.8,
    )  # fmt: skip
    foot = top + text.height
    right = grid.left + text.width
    answered = pill_of(board, props.answer, grid.measure, 9, 3, "display") if props.answer else None
    y = foot + 4 * unit
    if answered:
        setting, size = answered
        right, foot = max(right, grid.left + size.w), y + size.h
    backdrop(board, foot + 2 * unit, right, 0)
    say(board, text, grid.left, top, board.cue("text", 150), what="question")
    if answered:
        setting, size = answered
        area = type(size)(grid.left, y, size.w, size.h)
        tilt = -min(2.0, 1200 / max(area.w, 1)) if len(setting.lines) == 1 else 0.0
        fill_pill(
            board,
            setting,
            area,
            board.cue("answer", 1500),
            paper=board.colors.light,
            tilt=tilt,
            what="answer",
        )
