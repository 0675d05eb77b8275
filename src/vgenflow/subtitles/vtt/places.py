"""The settings of a WebVTT cue and the place they mean (W3C WebVTT, 4.4)."""

import re
from dataclasses import replace
from typing import Literal

from vgenflow.subtitles.losses import Losses
from vgenflow.subtitles.track import USUAL, Place

_SHARE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,9})?)%(?:,([a-z-]+))?$")
_LINE = re.compile(r"(-?[0-9]{1,6})(?:,[a-z-]+)?$")
_ALIGN: dict[str, Literal["left", "center", "right"]] = {
    "start": "left", "left": "left", "center": "center", "middle": "center", "end": "right", "right": "right",
    "line-left": "left", "line-right": "right",
}  # fmt: skip
_ROWS: dict[str, Literal["top", "middle", "bottom"]] = {"start": "top", "center": "middle", "end": "bottom"}


def place_of(settings: str, losses: Losses) -> Place:
    """The place that settings mean; what a place cannot tell goes to `losses`."""
    place = USUAL
    named = dict(part.split(":", 1) for part in settings.split() if ":" in part)
    if align := _ALIGN.get(named.get("align", "")):
        place = replace(place, column=align)
    if share := _SHARE.match(named.get("position", "")):
        place = replace(place, x=_percent(share[1]), column=_ALIGN.get(share[2] or "", place.column))
    if share := _SHARE.match(named.get("line", "")):
        place = replace(place, y=_percent(share[1]), row=_ROWS.get(share[2] or "", "top"))
    elif line := _LINE.match(named.get("line", "")):
        number = int(line[1])
        place = replace(place, row="top" if number >= 0 else "bottom")
        losses.add("places", when=number not in (0, -1))
    losses.add("places", when="size" in named)
    losses.add("vertical", when="vertical" in named)
    losses.add("file_parts", when="region" in named)
    if (place.row, place.y) == ("middle", 50.0) and place.x is None:
        return replace(place, y=None)
    return place


def settings_of(place: Place) -> str:
    """The settings that mean a place; none for the usual one."""
    parts = []
    if place.y is not None or place.row == "middle":
        row = next(name for name, row in _ROWS.items() if row == place.row)
        parts.append(f"line:{_written(50.0 if place.y is None else place.y)}%,{row}")
    elif place.row == "top":
        parts.append("line:0")
    if place.x is not None:
        side = "center" if place.column == "center" else f"line-{place.column}"
        parts.append(f"position:{_written(place.x)}%,{side}")
    if place.column != "center":
        parts.append(f"align:{place.column}")
    return " ".join(parts)


def _percent(text: str) -> float:
    return min(float(text), 100.0)


def _written(share: float) -> str:
    return f"{min(max(share, 0.0), 100.0):.3f}".rstrip("0").rstrip(".")
