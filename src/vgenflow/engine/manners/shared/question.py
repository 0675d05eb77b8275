"""Question: set as large as it goes; the answer comes after a pause."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.question import QuestionProps
from vgenflow.engine.manners.parts import parts_of
from vgenflow.engine.type import fit


def lay(props: QuestionProps, board: Board) -> None:
    """The question; under a rule its answer."""
    grid, unit, parts = board.grid, board.unit, parts_of(board.style.manner)
    parts.open(board)
    share = (0.5 if grid.tall else 0.56) if props.answer else (0.6 if grid.tall else 0.66)
    text = fit(
        props.text, board.voice("display"), grid.measure, share * grid.room,
        board.size(board.scale.headline), board.size(4.4), 8 if grid.tall else 5,
    )  # fmt: skip
    start = board.cue("text", 150)
    foot = board.text(text, grid.left, grid.top + 1.5 * unit, start, what="question")
    right = grid.left + text.width
    if props.answer:
        later = board.cue("answer", 1500)
        top = foot + 3 * unit
        parts.rule(board, grid.left, top, min(grid.measure, 10 * unit), later, strong=True)
        size, room = board.size(board.scale.value), grid.bottom - top - 2.4 * unit
        answer = fit(props.answer, board.voice(parts.stress), grid.measure, room, size, board.size(3.2), 3)
        foot = board.text(answer, grid.left, top + 2 * unit, later, color=parts.color(board), what="answer")
        right = max(right, grid.left + answer.width)
    parts.backdrop(board, foot + unit, right, start)
