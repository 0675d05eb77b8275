"""The film cut out: finished pictures of all that appears, with the frames at which it does.

The engine draws each scene once. What differs between a scene's first frame and the last before things leave
is cut into boxes; each becomes a picture that enters over the frames in which that box really changes, and
leaves if it does. Numbers that count up become one picture a frame. Photographs come without the paper
on them, cropped and in their two colours, at about their own size.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.peers.subtitles import subtitles
from benchmarks.storyboard import Bench
from vgenflow.engine.captions import compose_captions
from vgenflow.engine.drawing import Box
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.segments.film import Film
from vgenflow.engine.segments.plan import Piece
from vgenflow.story.timeline import CaptionPage, Clip, Join, Timeline

ZOOM = 1.06
"""How much nearer photographs come in the engine's layout."""
_FINE = 2
"""Photographs are that many times the film's size: about their own, so that motion can be smooth."""
_STANDS = 24
"""A photograph has faded in by this frame of its scene."""
_LIT = 5
"""Frames after which a word's mark has come to it."""
_DIFFERS = 6
"""Levels of luma by which something counts as changed."""
_REACH = 21
"""Changes nearer than half of this, in pixels, are one thing."""
_BEGUN, _DONE = 0.98, 0.06
"""Shares of something that are still missing when it has begun to enter, and when it counts as entered."""
_LEAST = 12
"""Smaller boxes are noise."""

Picture = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Sprite:
    """A picture at a place that enters from frame `start` of its scene and stands from `entered` on.

    It leaves from frame `leaves` to the scene's end, or stays. With `counting` it does not fade in: those
    pictures are shown first, a frame each, from `start`.
    """

    path: Path
    x: int
    y: int
    start: int
    entered: int
    leaves: int | None
    counting: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """A background or a photograph, and what enters on it; times of the film in frames."""

    start: int
    frames: int
    ground: Path
    photograph: bool
    sprites: tuple[Sprite, ...]
    join: Join | None
    """How it gives way to the next."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption with one word lit, shown from frame `start` to `end` of the film at `x`, `y`."""

    path: Path
    x: int
    y: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Voice:
    """A WAV file at a second of the film."""

    path: Path
    second: float


@dataclass(frozen=True, slots=True)
class Cutout:
    """The film as parts."""

    width: int
    height: int
    fps: int
    frames: int
    scenes: tuple[Scene, ...]
    captions: tuple[Caption, ...]
    voices: tuple[Voice, ...]
    music: Path
    subtitles: Path
    """The captions once more, as text: a file in ASS with their typefaces beside it."""

    @property
    def seconds(self) -> float:
        """Length."""
        return self.frames / self.fps


def cut_out(bench: Bench, folder: Path) -> Cutout:
    """Draw everything into `folder`."""
    timeline, paths = bench.timeline, bench.assets.paths
    desk = _Desk(bench, folder)
    joins: Sequence[Join | None] = (*timeline.joins, None)
    scenes = [desk.scene(index, join) for index, join in enumerate(joins)]
    fps = timeline.rate.num // timeline.rate.den
    return Cutout(
        width=timeline.width,
        height=timeline.height,
        fps=fps,
        frames=timeline.frames,
        scenes=tuple(scenes),
        captions=tuple(desk.captions()),
        voices=tuple(Voice(paths[voice.audio], voice.at / 48000) for voice in timeline.voices),
        music=paths[timeline.music or ""],
        subtitles=subtitles(timeline, bench.assets, tuple(_lit(timeline)), folder / "subtitles"),
    )


@dataclass(slots=True)
class _Desk:
    """Draws scenes and writes pictures."""

    bench: Bench
    folder: Path
    count: int = field(default=0)

    def scene(self, index: int, join: Join | None) -> Scene:
        """A scene's ground and sprites."""
        clip = self.bench.timeline.clips[index]
        photograph = clip.layout == "picture"
        if photograph:
            ground, sprites = self._photograph(index, clip)
        else:
            ground, sprites = self._page(index, clip)
        return Scene(clip.start, clip.frames, ground, photograph, tuple(sprites), join)

    def captions(self) -> Iterator[Caption]:
        """Every caption with each word lit, cut out over the end card."""
        timeline = self.bench.timeline
        card = timeline.clips[-1].model_copy(update={"start": 0, "frames": timeline.frames})
        alone = timeline.model_copy(update={"clips": (card,), "joins": ()})
        film, slips = Film(alone, LAYOUTS, self.bench.assets), compose_captions(timeline, self.bench.assets)
        piece = Piece(0, timeline.frames, 0, 0)
        for start, end, drawn in _lit(timeline):
            paper = next(node.rect for node in slips.at(drawn) if isinstance(node, Box))
            here = _index((int(paper.x), int(paper.y), int(paper.w), int(paper.h)))
            cut = next(film.frames(piece, drawn)).rgb()[here]
            yield Caption(self._write(cut), here[1].start, here[0].start, start, end)

    def _photograph(self, index: int, clip: Clip) -> tuple[Path, list[Sprite]]:
        """The picture, cropped and printed in its two colours, and the paper on it."""
        timeline = _silent(self.bench.timeline)
        bare = _with_props(timeline, index, {"asset": clip.props["asset"]})
        large = _sized(bare, _FINE)
        piece, stands = Piece(clip.start, clip.frames, index, 0), self._stands(clip)
        picture = next(Film(large, LAYOUTS, self.bench.assets).frames(piece, _STANDS)).rgb()
        seen, lonely = (
            list(_lumas(Film(one, LAYOUTS, self.bench.assets), piece)) for one in (timeline, bare)
        )
        full = next(Film(timeline, LAYOUTS, self.bench.assets).frames(piece, stands)).rgb()
        changed = np.asarray(cv2.absdiff(seen[stands], lonely[stands]), np.uint8)
        box = max(_boxes(changed), key=lambda found: found[2] * found[3])
        here = _index(box)
        away = [_distance(one[here], other[here]) for one, other in zip(seen, lonely, strict=True)]
        sprite = _sprite(self._write(full[here]), box, [abs(away[stands] - one) for one in away], stands)
        return self._write(picture, ".jpg"), [sprite]

    def _page(self, index: int, clip: Clip) -> tuple[Path, list[Sprite]]:
        """The first frame, and what has changed by the last."""
        timeline = _silent(self.bench.timeline)
        piece, stands = Piece(clip.start, clip.frames, index, 0), self._stands(clip)
        film = Film(timeline, LAYOUTS, self.bench.assets)
        first, full = (next(film.frames(piece, frame)).rgb() for frame in (0, stands))
        lumas = list(_lumas(film, piece))
        sprites = []
        for box in _boxes(np.asarray(cv2.absdiff(lumas[0], lumas[stands]), np.uint8)):
            here = _index(box)
            missing = [_distance(luma[here], lumas[stands][here]) for luma in lumas]
            sprite = _sprite(self._write(full[here]), box, missing, stands)
            if clip.layout == "number":
                frames = range(sprite.start, sprite.entered)
                counted = (self._write(next(film.frames(piece, frame)).rgb()[here]) for frame in frames)
                sprite = replace(sprite, counting=tuple(counted))
            sprites.append(sprite)
        return self._write(first), sprites

    def _stands(self, clip: Clip) -> int:
        """The last frame of a scene before things leave."""
        timeline = self.bench.timeline
        leaving = round(timeline.style.motion.exit_ms * timeline.rate.fraction / 1000)
        return max(_STANDS, clip.frames - leaving - 3)

    def _write(self, rgb: Picture, suffix: str = ".png") -> Path:
        self.count += 1
        path = self.folder / f"{self.count:04}{suffix}"
        cv2.imwrite(str(path), cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2BGR))
        return path


def _lit(timeline: Timeline) -> Iterator[tuple[int, int, int]]:
    """Of each word that is lit: its frames from start to end, and one in which its mark has come to it."""
    for page in timeline.captions:
        if page.shown:
            words = [word for line in page.lines for word in line]
            starts = [page.start, *(word.start for word in words[1:])]
            for start, end in zip(starts, (*starts[1:], page.end), strict=True):
                yield start, end, min(start + _LIT, end - 1)


def _lumas(film: Film, piece: Piece) -> Iterator[Picture]:
    for planes in film.frames(piece):
        yield planes.y.copy()


def _boxes(difference: Picture) -> list[tuple[int, int, int, int]]:
    """Left, top, width and height, all even, of what has changed, without overlaps."""
    reach = cv2.getStructuringElement(cv2.MORPH_RECT, (_REACH, _REACH))
    changed = (difference > _DIFFERS).astype(np.uint8)
    grown = cv2.morphologyEx(changed, cv2.MORPH_CLOSE, reach)
    count, labels = cv2.connectedComponents(grown)
    found = []
    for label in range(1, count):
        ys, xs = np.nonzero((labels == label) & (changed > 0))
        if len(xs):
            found.append([int(xs.min()), int(ys.min()), int(xs.max()) + 1, int(ys.max()) + 1])
    merged = _merged(found)
    even = ((x0 // 2 * 2, y0 // 2 * 2, -(-x1 // 2) * 2, -(-y1 // 2) * 2) for x0, y0, x1, y1 in merged)
    return [(x0, y0, x1 - x0, y1 - y0) for x0, y0, x1, y1 in even if max(x1 - x0, y1 - y0) >= _LEAST]


def _merged(boxes: list[list[int]]) -> list[list[int]]:
    """Boxes that overlap become one, until none does."""
    done: list[list[int]] = []
    for box in boxes:
        one = box
        while hit := next((other for other in done if _overlap(one, other)), None):
            done.remove(hit)
            one = [min(one[0], hit[0]), min(one[1], hit[1]), max(one[2], hit[2]), max(one[3], hit[3])]
        done.append(one)
    return done


def _overlap(one: list[int], other: list[int]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _index(box: tuple[int, int, int, int]) -> tuple[slice, slice]:
    x, y, width, height = box
    return slice(y, y + height), slice(x, x + width)


def _distance(one: Picture, other: Picture) -> float:
    """Mean difference of two stretches of luma."""
    return float(cv2.absdiff(one, other).mean())


def _sprite(path: Path, box: tuple[int, int, int, int], missing: list[float], stands: int) -> Sprite:
    """A sprite that comes and goes by how much of it is missing in each frame of its scene."""
    most = missing[0]
    start = next(frame for frame, rest in enumerate(missing) if rest < _BEGUN * most)
    entered = next(frame for frame, rest in enumerate(missing) if rest < _DONE * most)
    leaves = stands + 1 if missing[-1] > most / 2 else None
    return Sprite(path, box[0], box[1], start, max(entered, start + 1), leaves)


def _silent(timeline: Timeline) -> Timeline:
    """Without captions, but with their zone kept free."""
    never = CaptionPage(start=timeline.frames + 1, end=timeline.frames + 2, lines=())
    return timeline.model_copy(update={"captions": (never,)})


def _with_props(timeline: Timeline, index: int, props: dict[str, object]) -> Timeline:
    clips = list(timeline.clips)
    clips[index] = clips[index].model_copy(update={"props": props})
    return timeline.model_copy(update={"clips": tuple(clips)})


def _sized(timeline: Timeline, times: int) -> Timeline:
    return timeline.model_copy(update={"width": timeline.width * times, "height": timeline.height * times})
