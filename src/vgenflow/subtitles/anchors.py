"""Anchors by number, as on a keypad: 1 to 3 below, 4 to 6 in the middle, 7 to 9 above."""

from typing import Literal

from vgenflow.subtitles.track import Place

_ROWS: tuple[Literal["bottom", "middle", "top"], ...] = ("bottom", "middle", "top")
_COLUMNS: tuple[Literal["left", "center", "right"], ...] = ("left", "center", "right")


def place_at(anchor: int) -> Place:
    """The place of an anchor from 1 to 9."""
    return Place(_ROWS[(anchor - 1) // 3], _COLUMNS[(anchor - 1) % 3])


def anchor_of(place: Place) -> int:
    """The anchor of a place, 1 to 9."""
    return 3 * _ROWS.index(place.row) + _COLUMNS.index(place.column) + 1
