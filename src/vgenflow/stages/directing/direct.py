"""Direct: a script becomes scenes, each shown the way its content asks for."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from pydantic import JsonValue

from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.contract import Stage
from vgenflow.engine.ports import AssetSource
from vgenflow.kit.time import Rate
from vgenflow.stages.directing.beats import Beat, Piece, beat_of, beats, pieces
from vgenflow.stages.directing.board import Board, as_it_is, shown_in, words_of
from vgenflow.stages.directing.errors import NothingToShow
from vgenflow.stages.directing.fitting import Fitter
from vgenflow.stages.directing.keeping import Kept, kept_of
from vgenflow.stages.directing.naming import Names
from vgenflow.stages.directing.rhythm import Option, best_way
from vgenflow.story.document import Document
from vgenflow.story.script import Script
from vgenflow.story.storyboard import Scene, Storyboard
from vgenflow.story.template import Style
from vgenflow.story.value import Aspect

_NIGHT_EVERY = 4
"""About one scene in so many stands on the night page."""


def direct(  # noqa: PLR0913
    document: Document,
    script: Script,
    style: Style,
    *,
    template: str,
    aspect: Aspect,
    width: int,
    height: int,
    rate: Rate,
    seed: int,
    assets: AssetSource,
    captions: bool,
    before: Storyboard | None = None,
    stale: Collection[str] = (),
) -> Storyboard:
    """Choose scenes and layouts for a script: deterministic, measured to fit, and explained.

    Of the storyboard `before`, every scene is left as it is whose lines still follow one another and which
    fits; not those named by `stale`, nor any in another template or aspect, unless a person holds them.
    Raises `NothingToShow` for an empty script and `NothingFits` if the frame is too small for any text.
    """
    if not script.lines:
        raise NothingToShow("The script has no lines: give a source with more text.")
    stage = Stage(width, height, rate, document.language, style, seed, script.title, 2, 99, captions)
    fitter = Fitter(LAYOUTS, stage, assets)
    if before is not None and (before.template, before.aspect) != (template, aspect):
        stale = [scene.id for scene in before.scenes]
    kept = kept_of(before.scenes if before is not None else (), script, fitter, frozenset(stale))
    board = Board(document, script, fitter, words_of(script), style.prefers, style.intro != "none")
    names = Names(kept.before, kept.pinned) if kept.stretches or kept.closing else Names()
    scenes = list(_told(board, pieces(script, kept.cuts), kept, names))
    if style.outro == "card" or kept.closing or any(_names_somebody(scene) for scene in scenes):
        scenes.append(kept.closing or board.closing(names.name(())))
    explained = _explained(_nights(scenes, fitter, kept.pinned), kept)
    return Storyboard(template=template, aspect=aspect, seed=seed, scenes=tuple(explained))


def _names_somebody(scene: Scene) -> bool:
    """Whether a scene shows what its maker must be named for: a picture, or the data of a map."""
    return scene.layout == "map" or any(shown_in(scene.props))


def _told(board: Board, run: Sequence[Piece], kept: Kept, names: Names) -> Iterator[Scene]:
    """The scenes that carry lines: those that stay in their places, new ones for the rest."""
    ranges = tuple(kept.ranges(run))
    staying = {(first, end): stretch.scene for first, end, stretch in ranges if stretch.stays}
    together = {(first, end): stretch.scene for first, end, stretch in ranges if not stretch.stays}
    pinned = [as_it_is(board, run, *place, scene) for place, scene in staying.items()]
    new = replace(board, taken=frozenset[str]().union(*(option.candidate.uses for option in pinned)))
    options = [_unused(option) for option in pinned]
    for first, end, beat in _beats(run, board.document, {**staying, **together}):
        if (first, end) not in staying:
            options.extend(new.options(first, end, beat, alone=(first, end) in together))
    for option in best_way(options, len(run)):
        place = option.first, option.end
        if place in staying:
            yield staying[place]
            continue
        scene = board.scene(names.name(option.beat.lines), option)
        yield scene.model_copy(update={"bound": True}) if place in together else scene


def _beats(
    run: Sequence[Piece], document: Document, whole: Collection[tuple[int, int]]
) -> Iterator[tuple[int, int, Beat]]:
    """Every run of pieces that may become a scene; of the ranges `whole`, all of it or nothing."""
    inside = {at: place for place in whole for at in range(*place)}
    for first, end, beat in beats(run, document):
        if not any(at in inside for at in range(first, end)):
            yield first, end, beat
    for first, end in whole:
        yield first, end, beat_of(run, first, end, document)


def _unused(option: Option) -> Option:
    """The option, using nothing: what stays may show what it likes."""
    return replace(option, candidate=replace(option.candidate, uses=frozenset()))


def _explained(scenes: Iterator[Scene], kept: Kept) -> Iterator[Scene]:
    """The scenes; those that are no longer as a person left them say why."""
    for scene in scenes:
        if scene.id in kept.released:
            why = f"What was chosen by hand no longer fits. {scene.reason}"
            yield scene.model_copy(update={"reason": why})
        else:
            yield scene


def _nights(scenes: Sequence[Scene], fitter: Fitter, pinned: Collection[str]) -> Iterator[Scene]:
    """Statements take the night page when no recent scene stood on it, and always after one on the day page.

    A quote always does. Scenes that are `pinned` stay on the page they have.
    """
    since, before = 1, ""
    for scene in scenes:
        props: dict[str, JsonValue] = {**scene.props, "night": True}
        due = 1 if before == "statement" else _NIGHT_EVERY - 1
        if scene.id in pinned:
            dark = scene.layout == "statement" and scene.props.get("night") is True
            yield scene
        else:
            dark = scene.layout == "statement" and since >= due and fitter.fits("statement", props)
            yield scene.model_copy(update={"props": props}) if dark else scene
        since, before = 0 if dark or scene.layout == "quote" else since + 1, scene.layout
