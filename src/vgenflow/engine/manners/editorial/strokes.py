"""Strokes: quantities drawn as marks one could count."""

from collections.abc import Callable

from vgenflow.engine.drawing import Path, Rect
from vgenflow.engine.layouts.motion import Nodes, Side, wiping


def upright(
    x: float, y: float, height: float, pitch: float, weight: float, count: float, color: str
) -> Path | None:
    """`count` upright strokes from (`x`, `y`) to the right; a part of one is lower."""
    whole, rest = int(count), count - int(count)
    data = "".join(_bar(x + i * pitch, y, weight, height) for i in range(whole))
    if rest > 0.04:
        low = height * rest
        data += _bar(x + whole * pitch, y + height - low, weight, low)
        whole += 1
    if not whole:
        return None
    return Path(data, Rect(x - 1, y - 1, (whole - 1) * pitch + weight + 2, height + 2), color)


def stacked(
    x: float, foot: float, width: float, pitch: float, weight: float, count: float, color: str
) -> Path | None:
    """`count` level lines from `foot` upwards (down for a negative pitch); a part is shorter."""
    whole, rest = int(count), count - int(count)
    rows = [(i, width) for i in range(whole)]
    if rest > 0.04:
        rows.append((whole, width * rest))
    if not rows:
        return None
    # a line sits at the end of its step, so that the stack is as high as its value
    data = "".join(
        _bar(x, foot - (i + 1) * pitch + (0 if pitch > 0 else -weight), wide, weight) for i, wide in rows
    )
    top, low = sorted((foot, foot - len(rows) * pitch))
    return Path(data, Rect(x - 1, top - 1, width + 2, low - top + weight + 2), color)


def _bar(x: float, y: float, width: float, height: float) -> str:
    return f"M{x:.1f} {y:.1f}H{x + width:.1f}V{y + height:.1f}H{x:.1f}Z"


def counting(area: Rect, count: float, side: Side = "left") -> Callable[[Nodes, float], Nodes]:
    """Enters stroke by stroke, in reading order."""
    wipe = wiping(area, side)
    return lambda nodes, share: wipe(nodes, stepped(share, max(count, 1)))


def stepped(share: float, count: float) -> float:
    """A share rounded down to whole strokes."""
    return int(share * count) / count if count else share
