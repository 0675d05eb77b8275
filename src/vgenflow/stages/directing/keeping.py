"""Keeping: which scenes of an earlier storyboard stay, and where they stand in the script."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from vgenflow.stages.directing.beats import Piece
from vgenflow.stages.directing.fitting import Fitter
from vgenflow.story.script import Line, Script
from vgenflow.story.storyboard import Scene

Spot = tuple[int, int]
"""A line of the script by its number, and a character of its caption."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A scene from one spot of the script to another (exclusive)."""

    scene: Scene
    since: Spot
    until: Spot
    stays: bool
    """It stays as it is; otherwise only its lines stay together, and it is directed anew."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What stays of a storyboard."""

    stretches: tuple[Stretch, ...]
    """In the order of the script, none overlapping another."""
    before: tuple[Scene, ...]
    """Every scene that there was."""
    closing: Scene | None
    """The end card, if a person holds it and it fits."""
    released: frozenset[str]
    """Scenes that a person held and that no longer fit."""

    @property
    def pinned(self) -> frozenset[str]:
        """Ids of the scenes that stay as they are."""
        staying = {stretch.scene.id for stretch in self.stretches if stretch.stays}
        return frozenset(staying | ({self.closing.id} if self.closing else set()))

    @property
    def cuts(self) -> Mapping[str, frozenset[int]]:
        """Characters at which lines are divided between scenes that stay, by line id."""
        found: dict[str, set[int]] = {}
        for stretch in self.stretches:
            found.setdefault(stretch.scene.lines[0], set()).add(stretch.since[1])
            found.setdefault(stretch.scene.lines[-1], set()).add(stretch.until[1])
        return {line: frozenset(places) for line, places in found.items()}

    def ranges(self, run: Sequence[Piece]) -> Iterator[tuple[int, int, Stretch]]:
        """Where each stretch stands among the pieces of the script, as (first, end, stretch)."""
        starts, ends = {}, {}
        for number, piece in enumerate(run):
            starts[piece.line.id, piece.since] = number
            ends[piece.line.id, piece.until] = number + 1
        for stretch in self.stretches:
            lines = stretch.scene.lines
            yield starts[lines[0], stretch.since[1]], ends[lines[-1], stretch.until[1]], stretch


def kept_of(scenes: Sequence[Scene], script: Script, fitter: Fitter, stale: Collection[str]) -> Kept:
    """What stays of `scenes`: all but the `stale`, and those held, where they fit and their lines follow."""
    numbers = {line.id: number for number, line in enumerate(script.lines)}
    found: list[Stretch] = []
    released: set[str] = set()
    for scene, following in zip_longest(scenes, scenes[1:]):
        bounds = _bounds(scene, following, numbers, script.lines)
        if bounds is None:
            continue
        fits = fitter.fits(scene.layout, scene.props)
        if scene.held and not fits:
            released.add(scene.id)
        stays = fits and (scene.held or scene.id not in stale)
        if stays or scene.bound:
            found.append(Stretch(scene, *bounds, stays))
    last = scenes[-1] if scenes and not scenes[-1].lines else None
    closing = last if last is not None and last.held and fitter.fits(last.layout, last.props) else None
    if last is not None and last.held and closing is None:
        released.add(last.id)
    return Kept(tuple(_apart(found)), tuple(scenes), closing, frozenset(released))


def stretch_of(scene: Scene, scenes: Sequence[Scene], script: Script) -> Stretch | None:
    """Where one of `scenes` stands in the script; None if it has no lines there that follow one another."""
    numbers = {line.id: number for number, line in enumerate(script.lines)}
    at = [each.id for each in scenes].index(scene.id)
    following = scenes[at + 1] if at + 1 < len(scenes) else None
    bounds = _bounds(scene, following, numbers, script.lines)
    return Stretch(scene, *bounds, stays=True) if bounds is not None else None


def _bounds(
    scene: Scene, following: Scene | None, numbers: Mapping[str, int], lines: Sequence[Line]
) -> tuple[Spot, Spot] | None:
    """Where a scene begins and ends; None if its lines no longer follow one another."""
    at = [numbers[line] for line in scene.lines if line in numbers]
    if not at or len(at) < len(scene.lines) or at != list(range(at[0], at[0] + len(at))):
        return None
    goes_on = following is not None and following.since > 0 and following.lines[:1] == scene.lines[-1:]
    whole = len(lines[at[-1]].caption)
    until = (at[-1], following.since if following is not None and goes_on else whole)
    since = (at[0], scene.since)
    return (since, until) if since < until and until[1] <= whole else None


def _apart(found: Sequence[Stretch]) -> Iterator[Stretch]:
    """Stretches in the order of the script, without those that begin before the last one is over."""
    over: Spot = (0, 0)
    for stretch in sorted(found, key=lambda each: each.since):
        if stretch.since >= over:
            over = stretch.until
            yield stretch
