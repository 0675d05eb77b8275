"""The board: where scenes are made for one document and script."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from pydantic import JsonValue

from vgenflow.stages.directing.beats import Beat, Piece, beat_of
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.chinese.hints import hinted
from vgenflow.stages.directing.errors import NothingFits
from vgenflow.stages.directing.fitting import Fitter
from vgenflow.stages.directing.phrases import turned
from vgenflow.stages.directing.proposals import PROPOSALS
from vgenflow.stages.directing.proposals.ends import end, title
from vgenflow.stages.directing.proposals.map import mapped
from vgenflow.stages.directing.rhythm import Option
from vgenflow.story.document import Document
from vgenflow.story.script import Script
from vgenflow.story.storyboard import Alternative, Scene

_OFFERED = 4
"""Alternatives kept for a scene, each of another layout."""
_WEAK = 0.2
"""What serves a beat less well is offered, and never chosen."""
_ANYWHERE = frozenset({"statement", "picture"})
"""What may be chosen even so: words that can always be had, and a picture before a third page of words."""
_APART = 0.04
"""A part opens on a page of its own only where its first line has nothing so good to show."""
_PER_LAYOUT = 2
"""Candidates of one layout that are tried for a beat."""
_SET = frozenset({"headline", "text", "heading", "title", "label", "lead", "term", "meaning", "note"})
"""Props that are set in large type."""


@dataclass(frozen=True, slots=True)
class Board:
    """Where scenes are made for one document and script."""

    document: Document
    script: Script
    fitter: Fitter
    words: frozenset[str]
    """The words of the script, which lines of Chinese type do not tear."""
    prefers: Mapping[str, float] = field(default_factory=dict)
    """What the template adds to the worth of layouts that suit it."""
    cover: bool = True
    """The video opens with its title."""
    taken: frozenset[str] = frozenset()
    """What is shown already and may be only once (`Candidate.uses`)."""

    def options(self, first: int, until: int, beat: Beat, *, alone: bool = False) -> list[Option]:
        """Every way to show a beat that fits; a single piece, or what stands `alone`, always has one."""
        candidates = [
            each
            for each in self.candidates(beat)
            if not each.uses & self.taken and (each.score >= _WEAK or each.layout in _ANYWHERE)
        ]
        others = (each.score for each in candidates if each.layout not in {"section", "statement"})
        strongest = max(others, default=0.0)
        candidates = [
            each for each in candidates if each.layout != "section" or each.score > strongest + _APART
        ]
        found = [
            Option(first, until, beat, candidate, setting)
            for candidate in _best(candidates)
            if (setting := self.fitter.setting(candidate)) is not None
        ]
        if not found and (alone or until - first == 1):
            found.append(self._last_resort(first, until, beat))
        return found

    def candidates(self, beat: Beat) -> Iterator[Candidate]:
        """Every way to show a beat, whether it fits or not."""
        found = (self._preferred(candidate) for candidate in self._proposed(beat))
        if self.document.language == "zh":
            return (_hinted(candidate, self.words) for candidate in found)
        return found

    def _preferred(self, candidate: Candidate) -> Candidate:
        """The candidate with what the template thinks of its layout, if it could be chosen at all."""
        liked = self.prefers.get(candidate.layout, 0.0)
        if not liked or candidate.score < _WEAK:
            return candidate
        why = f"{candidate.reason}; it suits the template" if liked > 0 else candidate.reason
        return replace(candidate, score=max(_WEAK, candidate.score + liked), reason=why)

    def _proposed(self, beat: Beat) -> Iterator[Candidate]:
        is_cover = beat.opens and self.cover
        if is_cover:
            yield from title(beat, self.script.title)
        where = mapped(beat, self.fitter.finder(self.document))
        for candidate in chain(*(proposal(beat) for proposal in PROPOSALS), where):
            yield replace(candidate, score=min(candidate.score, _WEAK / 2)) if is_cover else candidate

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

    def ranked(self, beat: Beat) -> Iterator[tuple[Candidate, Setting]]:
        """The best way of each layout that fits a beat, the one that serves best first."""
        found: set[str] = set()
        for candidate in sorted(self.candidates(beat), key=lambda each: -each.score):
            setting = self.fitter.setting(candidate) if candidate.layout not in found else None
            if setting is not None:
                found.add(candidate.layout)
                yield candidate, setting

    def scene(self, name: str, option: Option) -> Scene:
        """The scene of a chosen option, with the next best layouts for the same words."""
        others = (
            Alternative(layout=candidate.layout, props=dict(setting.props), reason=candidate.reason)
            for candidate, setting in self.ranked(option.beat)
            if candidate.layout != option.candidate.layout
        )
        spoken = option.beat.pieces
        return Scene(
            id=name,
            lines=tuple(dict.fromkeys(piece.line.id for piece in spoken)),
            since=spoken[0].since,
            layout=option.candidate.layout,
            props=dict(option.setting.props),
            cues=option.setting.cues,
            reason=option.candidate.reason,
            alternatives=tuple(islice(others, _OFFERED)),
        )

    def closing(self, name: str) -> Scene:
        """The card of sources, silent."""
        candidate = end(self.document)
        setting = self.fitter.setting(candidate)
        if setting is None:
            raise NothingFits(
                "The frame is too small for the sources: choose a larger size or another aspect."
            )
        return Scene(id=name, lines=(), layout="end", props=dict(setting.props), reason=candidate.reason)


_TOLD_ONCE = frozenset(
    {
        "bullets",
        "chart",
        "comparison",
        "definition",
        "gallery",
        "map",
        "picture",
        "question",
        "quote",
        "section",
        "steps",
        "table",
        "timeline",
        "title",
        "trio",
    }
)
"""Layouts that show what may be shown only once, and by other scenes too."""


def as_it_is(board: Board, run: Sequence[Piece], first: int, end: int, scene: Scene) -> Option:
    """A scene that stays, as the only option for its pieces, with what it uses up."""
    beat = beat_of(run, first, end, board.document)
    setting = Setting(scene.props, scene.cues)
    same = (
        [c for c in board.candidates(beat) if c.layout == scene.layout] if scene.layout in _TOLD_ONCE else []
    )
    uses = frozenset[str]().union(*(candidate.uses for candidate in same[:1]))
    shown = {f"picture:{digest}" for digest in shown_in(scene.props)}
    continues = same[0].continues if same else ""
    candidate = Candidate(scene.layout, (setting,), 0.5, scene.reason, uses | shown, continues)
    return Option(first, end, beat, candidate, setting)


def shown_in(props: Mapping[str, JsonValue]) -> Iterator[str]:
    """Digests of the pictures that a scene of these props shows."""
    for name in ("asset", "picture"):
        digest = props.get(name)
        if isinstance(digest, str) and digest:
            yield digest
    shots = props.get("pictures")
    for shot in shots if isinstance(shots, list) else ():
        if isinstance(shot, dict) and isinstance(shot.get("asset"), str):
            yield str(shot["asset"])


def words_of(script: Script) -> frozenset[str]:
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


def _best(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The best few candidates of each layout, best first."""
    kept: list[Candidate] = []
    counts: dict[str, int] = {}
    for candidate in sorted(candidates, key=lambda candidate: -candidate.score):
        if counts.get(candidate.layout, 0) < _PER_LAYOUT:
            counts[candidate.layout] = counts.get(candidate.layout, 0) + 1
            kept.append(candidate)
    return kept
