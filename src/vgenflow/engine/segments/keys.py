"""Segment keys: a segment is rendered again if, and only if, something it shows has changed."""

import platform
from bisect import bisect_left, bisect_right
from functools import cache
from importlib.metadata import version
from itertools import accumulate
from pathlib import Path

from pydantic import JsonValue

from vgenflow.engine.captions.ground import page_of
from vgenflow.engine.encode.video import VideoFormat
from vgenflow.engine.segments.plan import Piece
from vgenflow.engine.segments.scenes import Layouts, captioned, clip_facts
from vgenflow.kit.content import Json, canonical, digest
from vgenflow.story.timeline import CaptionPage, Timeline

_ENGINE = Path(__file__).parents[1]
_LIBRARIES = ("av", "numpy", "opencv-python-headless", "pillow", "pygments", "skia-python", "uharfbuzz")
_TIMES = ("start", "end")


@cache
def engine_version() -> str:
    """What makes pixels and bytes: the engine's own source, its libraries and the architecture."""
    files = (path for room in ("engine", "story", "kit") for path in (_ENGINE.parent / room).rglob("*.*"))
    sources = [path for path in files if path.suffix in (".py", ".c")]
    named = {str(path.relative_to(_ENGINE.parent)): digest(path.read_bytes()) for path in sources}
    parts: Json = {
        "sources": {name: value for name, value in named.items() if not name.startswith("engine/verify")},
        "libraries": {name: version(name) for name in _LIBRARIES},
        "machine": platform.machine(),
    }
    return digest(canonical(parts))


class VideoKeys:
    """Gives the pieces of a timeline the keys of their segments."""

    def __init__(self, timeline: Timeline, video: VideoFormat, layouts: Layouts) -> None:
        self._timeline, self._layouts = timeline, layouts
        common: Json = {
            "engine": engine_version(),
            "video": {
                "size": [video.width, video.height],
                "rate": _rate(timeline),
                "options": video.options(),
            },
            "style": timeline.style.model_dump(mode="json"),
            "language": timeline.language,
            "seed": timeline.seed,
            "captioned": captioned(timeline),
        }
        self._common = digest(canonical(common))
        self._pages = sorted(timeline.captions if captioned(timeline) else (), key=lambda page: page.start)
        self._starts = [page.start for page in self._pages]
        self._ended = list(accumulate((page.end for page in self._pages), max))
        """For each page the latest end of it and those before."""

    def of(self, piece: Piece) -> str:
        """The key of a piece's segment."""
        parts: Json = {
            "common": self._common,
            "piece": [piece.kind, piece.first, piece.frames, piece.direction],
            "clips": [clip_facts(self._timeline, index, self._layouts) for index in piece.clips],
            "captions": self._captions(piece),
        }
        return digest(canonical(parts))

    def _captions(self, piece: Piece) -> list[JsonValue]:
        """The caption pages shown in a piece, in times from its start."""
        first = bisect_right(self._ended, piece.start)
        last = bisect_left(self._starts, piece.start + piece.frames)
        shown = [page for page in self._pages[first:last] if page.end > piece.start]
        found: list[JsonValue] = [_moved(page.model_dump(mode="json"), piece.start) for page in shown]
        if self._timeline.style.captions.turns:
            found += [self._ground(page) for page in shown]
        return found

    def _ground(self, page: CaptionPage) -> JsonValue:
        """The page that a caption is seen on, and when."""
        index, frame = page_of(page, self._timeline)
        return [clip_facts(self._timeline, index, self._layouts), frame]


def _moved(value: JsonValue, start: int) -> JsonValue:
    """A dumped caption with every time in it counted from `start`."""
    if isinstance(value, list):
        return [_moved(item, start) for item in value]
    if isinstance(value, dict):
        times = {
            name: item - start for name, item in value.items() if isinstance(item, int) and name in _TIMES
        }
        return {name: times.get(name, _moved(item, start)) for name, item in value.items()}
    return value


def _rate(timeline: Timeline) -> list[int]:
    return [timeline.rate.num, timeline.rate.den]
