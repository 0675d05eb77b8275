"""Icons: outlines from SVG path data of a 24 x 24 grid, enlarged to spots."""

import re

from vgenflow.engine.drawing import Path, Rect

GRID = 24.0
_TOKEN = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|[\s,]+")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
BORDER = "M0 0h24v24H0z"


def icon_path(data: str, x: float, y: float, side: float, color: str, stroke: float) -> Path | None:
    """The icon as a stroked outline in the square at (`x`, `y`); None if `data` is not path data."""
    scaled = enlarge(data.replace(BORDER, ""), side / GRID)
    if not scaled:
        return None
    bounds = Rect(-stroke, -stroke, side + 2 * stroke, side + 2 * stroke)
    box = Rect(x - stroke, y - stroke, side + 2 * stroke, side + 2 * stroke)
    return Path(scaled, bounds, color, stroke=stroke, round_caps=True, dx=x, dy=y, clip=box)


def enlarge(data: str, factor: float) -> str:
    """Path data with every length multiplied; empty if it does not parse."""
    out, at, command, taken = list[str](), 0, "", 0
    while at < len(data):
        if command in ("A", "a") and taken % 7 in (3, 4) and data[at] in "01":
            out.append(data[at])
            taken, at = taken + 1, at + 1
            continue
        found = _TOKEN.match(data, at)
        if found is None:
            return ""
        at = found.end()
        if found[1]:
            if command and not _whole(command, taken):
                return ""
            command, taken = found[1], 0
            out.append(command)
        elif found[2]:
            if not command or command in "Zz":
                return ""
            kept = command in "Aa" and taken % 7 in (2, 3, 4)
            out.append(found[2] if kept else f"{float(found[2]) * factor:.2f}")
            taken += 1
    if not out or out[0] not in "Mm" or not _whole(command, taken):
        return ""
    return " ".join(out)


def _whole(command: str, taken: int) -> bool:
    """A command has all its numbers."""
    count = _COUNTS[command.upper()]
    return taken == 0 if count == 0 else taken > 0 and taken % count == 0
