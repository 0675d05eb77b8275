"""Tones: which ground a page has, what type stands on a colour, which colours stand side by side."""

from vgenflow.engine.layouts.board import Board
from vgenflow.story.color import luminance
from vgenflow.story.template import Palette

_DARK = 0.2
"""Luminance (WCAG 2.2) below which cream type reads better than indigo."""


def dark(color: str) -> bool:
    """Cream type stands on it."""
    return luminance(color) < _DARK


def sun(board: Board) -> str:
    """The first of four bright grounds, which balls, columns and hills are made of on any ground."""
    return _bright(board, 1)


def mint(board: Board) -> str:
    """The second."""
    return _bright(board, 2)


def pink(board: Board) -> str:
    """The third."""
    return _bright(board, 3)


def tangerine(board: Board) -> str:
    """The fourth."""
    return _bright(board, 5)


def _bright(board: Board, index: int) -> str:
    grounds = board.style.grounds
    return grounds[index].background if index < len(grounds) else board.style.day.background


def on(board: Board, color: str) -> str:
    """The colour of type on a colour."""
    return board.style.night.ink if dark(color) else board.style.day.ink


def turn(board: Board) -> None:
    """Gives a page the ground whose turn it is, a night page too: two of one colour never meet."""
    grounds = board.style.grounds
    if grounds:
        board.colors = grounds[(board.stage.number - 1) % len(grounds)]


def facing(board: Board) -> Palette:
    """A ground of the other temperature, to stand beside the page's own."""
    mine = board.colors.background
    wanted = [one for one in board.style.grounds if dark(one.background) != dark(mine)]
    return wanted[-1 if dark(wanted[-1].background) else 0] if wanted else board.style.night


def tint(board: Board, index: int) -> str:
    """The colours of pills and balls on this ground, in turns."""
    tints = board.colors.tints or (board.colors.accent,)
    return tints[index % len(tints)]


def cream(board: Board) -> str:
    """Bubbles and frames."""
    return board.style.day.surface


def indigo(board: Board) -> str:
    """Circles under icons, pills of measures, features of faces."""
    return board.style.day.ink
