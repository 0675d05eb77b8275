"""Offers: every layout that could show a scene's lines, ready to be chosen by a person."""

from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.contract import Stage
from vgenflow.engine.ports import AssetSource
from vgenflow.stages.directing.beats import beat_of, pieces
from vgenflow.stages.directing.board import Board, words_of
from vgenflow.stages.directing.candidates import Setting
from vgenflow.stages.directing.fitting import Fitter
from vgenflow.stages.directing.keeping import Kept, stretch_of
from vgenflow.story.document import Document
from vgenflow.story.script import Script
from vgenflow.story.storyboard import Alternative, Cue, Scene, Storyboard
from vgenflow.story.value import Value


class Offer(Value):
    """A layout for a scene, with its props as they fit and the cues of its elements."""

    alternative: Alternative
    cues: tuple[Cue, ...]


def offers(  # noqa: PLR0913
    document: Document,
    script: Script,
    storyboard: Storyboard,
    scene: Scene,
    *,
    stage: Stage,
    assets: AssetSource,
) -> tuple[Offer, ...]:
    """The best way of each layout that fits `scene`, the one that serves best first.

    Empty for a scene without lines. Its lines must follow one another in the script.
    """
    stretch = stretch_of(scene, storyboard.scenes, script)
    if stretch is None:
        return ()
    kept = Kept((stretch,), (), None, frozenset())
    run = pieces(script, kept.cuts)
    [(first, end, _)] = kept.ranges(run)
    fitter = Fitter(LAYOUTS, stage, assets)
    beat = beat_of(run, first, end, document)
    board = Board(
        document, script, fitter, words_of(script), stage.style.prefers, stage.style.intro != "none"
    )
    return tuple(
        _offer(candidate.layout, setting, candidate.reason) for candidate, setting in board.ranked(beat)
    )


def _offer(layout: str, setting: Setting, reason: str) -> Offer:
    alternative = Alternative(layout=layout, props=dict(setting.props), reason=reason)
    return Offer(alternative=alternative, cues=setting.cues)
