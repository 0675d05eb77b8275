"""Direct: a script becomes scenes, each shown the way its content asks for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pydantic import JsonValue

from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.contract import Stage
from vgenflow.engine.ports import AssetSource
from vgenflow.kit.time import Rate
from vgenflow.stages.directing.beats import Beat, beats, pieces
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.chinese.hints import hinted
from vgenflow.stages.directing.errors import NothingFits, NothingToShow
from vgenflow.stages.directing.fitting import Fitter
from vgenflow.stages.directing.phrases import turned
from vgenflow.stages.directing.proposals import PROPOSALS
from vgenflow.stages.directing.proposals.ends import end, title
from vgenflow.stages.directing.rhythm import Option, best_way
from vgenflow.story.document import Document
from vgenflow.story.script import Script
from vgenflow.story.storyboard import Alternative, Scene, Storyboard
from vgenflow.story.template import Style
from vgenflow.story.value import Aspect

_OFFERED = 2
"""Alternatives kept for a scene."""
_PER_LAYOUT = 2
"""Candidates of one layout that are tried for a beat."""
_SET = frozenset({"headline", "text", "heading", "title", "label", "lead"})
"""Props that are set in large type."""
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
) -> Storyboard:
    """Choose scenes and layouts for a script: deterministic, measured to fit, and explained.

    Raises `NothingToShow` for an empty script and `NothingFits` if the frame is too small for any text.
    """
    if not script.lines:
        raise NothingToShow("The script has no lines: give a source with more text.")
    stage = Stage(width, height, rate, document.language, style, seed, script.title, 2, 99, captions)
    fitter = Fitter(LAYOUTS, stage, assets)
    run = pieces(script)
    board = _Board(document, script, fitter, _words(script))
    options = [
        option for first, until, beat in beats(run, document) for option in board.options(first, until, beat)
    ]
    chosen = best_way(options, len(run))
    scenes = [board.scene(index, option, options) for index, option in enumerate(chosen, 1)]
    scenes.append(board.closing(len(scenes) + 1))
    return Storyboard(template=template, aspect=aspect, seed=seed, scenes=tuple(_nights(scenes, fitter)))


@dataclass(frozen=True, slots=True)
class _Board:
    """Where scenes are made for one document and script."""

    document: Document
    script: Script
    fitter: Fitter
    words: frozenset[str]
    """The words of the script, which lines of Chinese type do not tear."""

    def options(self, first: int, until: int, beat: Beat) -> list[Option]:
        """Every way to show a beat that fits; a single piece always has one."""
        found = [
            Option(first, until, beat, candidate, setting)
            for candidate in _best(self._candidates(beat))
            if (setting := self.fitter.setting(candidate)) is not None
        ]
        if not found and until - first == 1:
            found.append(self._last_resort(first, until, beat))
        return found

    def _candidates(self, beat: Beat) -> Iterator[Candidate]:
        if self.document.language == "zh":
            return (_hinted(candidate, self.words) for candidate in self._proposed(beat))
        return self._proposed(beat)

    def _proposed(self, beat: Beat) -> Iterator[Candidate]:
        if beat.opens:
            yield title(beat, self.script.title)
            return
        for proposal in PROPOSALS:
            yield from proposal(beat)

    def _last_resort(self, first: int, until: int, beat: Beat) -> Option:
        """The section's heading or the title as a statement: what is said is too long to be set."""
        for text in (beat.heading, self.script.title, *self.script.title.split()[:1]):
            if not text:
                continue
            setting = Setting({"text": turned(text, beat.language), "night": False})
            candidate = Candidate(
                "statement", (setting,), 0.05, "Nothing shorter says it: the heading stands"
            )
            if self.fitter.setting(candidate) is not None:
                return Option(first, until, beat, candidate, setting)
        raise NothingFits("The frame is too small for any text: choose a larger size or another aspect.")

    def scene(self, number: int, option: Option, options: Sequence[Option]) -> Scene:
        """The scene of a chosen option, with the next best layouts for the same words."""
        others = [
            other
            for other in options
            if (other.first, other.end) == (option.first, option.end)
            and other.candidate.layout != option.candidate.layout
        ]
        offered: dict[str, Alternative] = {}
        for other in sorted(others, key=lambda other: -other.candidate.score):
            layout = other.candidate.layout
            offered.setdefault(
                layout,
                Alternative(layout=layout, props=dict(other.setting.props), reason=other.candidate.reason),
            )
        spoken = option.beat.pieces
        return Scene(
            id=f"s{number}",
            lines=tuple(dict.fromkeys(piece.line.id for piece in spoken)),
            since=spoken[0].since,
            layout=option.candidate.layout,
            props=dict(option.setting.props),
            cues=option.setting.cues,
            reason=option.candidate.reason,
            alternatives=tuple(offered.values())[:_OFFERED],
        )

    def closing(self, number: int) -> Scene:
        """The card of sources, silent."""
        candidate = end(self.document)
        setting = self.fitter.setting(candidate)
        if setting is None:
            raise NothingFits(
                "The frame is too small for the sources: choose a larger size or another aspect."
            )
        return Scene(
            id=f"s{number}", lines=(), layout="end", props=dict(setting.props), reason=candidate.reason
        )


def _words(script: Script) -> frozenset[str]:
    """The words that the script's links mark off, without punctuation."""
    linked = (
        line.caption[link.caption_start : link.caption_end] for line in script.lines for link in line.links
    )
    return frozenset("".join(char for char in word if char.isalnum()) for word in linked)


def _hinted(candidate: Candidate, words: frozenset[str]) -> Candidate:
    """The candidate with word borders marked in every text it sets."""
    settings = (
        replace(s, props={k: _marked(k, v, words) for k, v in s.props.items()}) for s in candidate.settings
    )
    return replace(candidate, settings=tuple(settings))


def _marked(name: str, value: JsonValue, words: frozenset[str]) -> JsonValue:
    if isinstance(value, str):
        return hinted(value, words) if name in _SET else value
    if isinstance(value, list):
        return [_marked(name, item, words) for item in value]
    if isinstance(value, dict):
        return {key: _marked(key, item, words) for key, item in value.items()}
    return value


def _best(candidates: Iterator[Candidate]) -> list[Candidate]:
    """The best few candidates of each layout, best first."""
    kept: list[Candidate] = []
    counts: dict[str, int] = {}
    for candidate in sorted(candidates, key=lambda candidate: -candidate.score):
        if counts.get(candidate.layout, 0) < _PER_LAYOUT:
            counts[candidate.layout] = counts.get(candidate.layout, 0) + 1
            kept.append(candidate)
    return kept


def _nights(scenes: Sequence[Scene], fitter: Fitter) -> Iterator[Scene]:
    """Statements take the night page when no recent scene stood on it, sooner after another statement.

    A quote always does.
    """
    since, before = 1, ""
    for scene in scenes:
        props: dict[str, JsonValue] = {**scene.props, "night": True}
        due = _NIGHT_EVERY - 2 if before == "statement" else _NIGHT_EVERY - 1
        dark = scene.layout == "statement" and since >= due and fitter.fits("statement", props)
        yield scene.model_copy(update={"props": props}) if dark else scene
        since, before = 0 if dark or scene.layout == "quote" else since + 1, scene.layout
