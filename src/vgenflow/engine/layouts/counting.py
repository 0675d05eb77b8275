"""Counting: a written number that rises and counts up to its exact form."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from vgenflow.engine.drawing import Glyphs, Node, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.easing import eased
from vgenflow.engine.layouts.figures import Written
from vgenflow.engine.layouts.motion import Nodes
from vgenflow.engine.type import Face, Line, face_of

_TICK_MS = 160
"""How long a number on its way stands: large digits that change more often than six times a second flash more
often than three times (WCAG 2.2, 2.3.1)."""


def counted(
    board: Board, line: Line, x: float, base: float, size: float, start: int, written: Written | None,
    color: str = "", dressed: Callable[[Nodes], Nodes] | None = None,
) -> None:  # fmt: skip
    """Lay a line on its baseline; its digits count up to `written` as it rises, if it holds them.

    `dressed` puts its runs into layers: a gradient, a glow.
    """
    nodes, ink = board.line(line, x, base, size, color)
    mask = Rect(ink.x - 4, ink.y - 2, ink.w + 8, ink.h + 4)
    count = _counting(nodes, written, board) if written else None
    rise = motion.rising(mask, mask.h)
    entering, counting = board.time(board.style.motion.enter_ms), board.time(1400)
    curve, tick = board.style.motion.curve_in, board.time(_TICK_MS)
    final = dressed(nodes) if dressed else nodes
    if count is None:
        board.enter(final, start, board.style.motion.enter_ms, rise)
        return

    @lru_cache(maxsize=2)
    def counted_to(step: int) -> Nodes:
        share = eased(curve, (step * tick + 1) / (counting + 1))
        return final if share >= 1 else dressed(count(share)) if dressed else count(share)

    def at(frame: int) -> Nodes:
        if frame < start:
            return ()
        shown = counted_to((frame - start) // tick) if frame < start + counting else final
        up = eased(curve, (frame - start + 1) / (entering + 1))
        return rise(shown, up) if up < 1 else shown

    board.moving(at, start + counting)


def _counting(
    nodes: Sequence[Glyphs], written: Written, board: Board
) -> Callable[[float], tuple[Node, ...]] | None:
    """A function from share to nodes: digits change in the places of the final ones, so nothing jumps."""
    for index, run in enumerate(nodes):
        at = run.text.find(written.digits)
        if at >= 0 and len(run.ids) == len(run.text.replace(" ", "")) and " " not in run.text[:at]:
            face = face_of(run.font, board.assets)
            return (
                lambda share, i=index, run=run, at=at, face=face: (  # type: ignore[misc]
                    *nodes[:i],
                    _on_the_way(run, at, written, written.at(share), face),
                    *nodes[i + 1 :],
                )
            )
    return None


def _on_the_way(run: Glyphs, at: int, written: Written, digits: str, face: Face) -> Glyphs:
    """The run with other digits, the last ones in their places; `at` is where its number begins."""
    end = at + len(written.digits)
    first = end - len(digits)
    glyphs = list[tuple[int, tuple[float, float]]]()
    for slot, (glyph, (x, y)) in enumerate(zip(run.ids, run.positions, strict=True)):
        if at <= slot < first:
            continue
        now, final = digits[slot - first] if slot < end and slot >= first else "", run.text[slot]
        if now.isdigit() and final.isdigit() and now != final:
            spare = (face.advance(final) - face.advance(now)) * run.size / 2
            glyphs.append((face.glyph(now), (round(x + spare, 2), y)))
        else:
            glyphs.append((glyph, (x, y)))
    return replace(
        run,
        ids=tuple(glyph for glyph, _ in glyphs),
        positions=tuple(place for _, place in glyphs),
        bounds=_roomier(run),
        text=run.text[:at] + digits + run.text[end:],
    )


def _roomier(run: Glyphs) -> Rect:
    """Ink bounds that hold any digits in the places of these."""
    pad = 0.16 * run.size
    return Rect(
        run.bounds.x - pad,
        run.bounds.y - 0.06 * run.size,
        run.bounds.w + 2 * pad,
        run.bounds.h + 0.12 * run.size,
    )
