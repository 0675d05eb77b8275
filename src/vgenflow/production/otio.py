"""OpenTimelineIO: the film as cuts in its video file, for editing programs.

The JSON of OpenTimelineIO 0.17 (Timeline.1, Stack.1, Track.1, Clip.2, Marker.2): a clip a scene, in source
time of the film, what is said as markers on it, and the sound in one piece below.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise

from vgenflow.story.timeline import CaptionPage, Clip, Timeline

Thing = Mapping[str, object]


def otio(timeline: Timeline, file: str) -> str:
    """The timeline as OpenTimelineIO, of a film that lies beside it as `file`."""
    rate = float(timeline.rate.fraction)
    whole = _range(0, timeline.frames, rate)
    media = {
        "OTIO_SCHEMA": "ExternalReference.1",
        "name": file,
        "metadata": {},
        "available_range": whole,
        "available_image_bounds": None,
        "target_url": file,
    }
    starts = [clip.start for clip in timeline.clips] + [timeline.frames]
    shown = [
        _clip(_name(clip), _range(start, end - start, rate), media, _markers(timeline, start, end, rate))
        for clip, (start, end) in zip(timeline.clips, pairwise(starts), strict=True)
    ]
    heard = [_clip(timeline.title, whole, media, [])]
    tracks = _composition(
        "Stack.1",
        "tracks",
        [
            _composition("Track.1", "Video", shown, kind="Video"),
            _composition("Track.1", "Audio", heard, kind="Audio"),
        ],
    )
    told = {
        "OTIO_SCHEMA": "Timeline.1",
        "name": timeline.title,
        "metadata": {"vgenflow": {"width": timeline.width, "height": timeline.height}},
        "global_start_time": _time(0, rate),
        "tracks": tracks,
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _name(clip: Clip) -> str:
    return f"{clip.id} {clip.layout}"


def _composition(schema: str, name: str, children: Sequence[Thing], **more: object) -> Thing:
    return {
        "OTIO_SCHEMA": schema,
        "name": name,
        "metadata": {},
        "source_range": None,
        "effects": [],
        "markers": [],
        "enabled": True,
        "children": children,
        **more,
    }


def _clip(name: str, part: Thing, media: Thing, markers: Sequence[Thing]) -> Thing:
    return {
        "OTIO_SCHEMA": "Clip.2",
        "name": name,
        "metadata": {},
        "source_range": part,
        "effects": [],
        "markers": markers,
        "enabled": True,
        "media_references": {"DEFAULT_MEDIA": media},
        "active_media_reference_key": "DEFAULT_MEDIA",
    }


def _markers(timeline: Timeline, start: int, end: int, rate: float) -> list[Thing]:
    """What is said from a frame on until another, in source time."""
    return [
        {
            "OTIO_SCHEMA": "Marker.2",
            "name": _text(page),
            "metadata": {},
            "color": "YELLOW",
            "marked_range": _range(page.start, max(1, min(page.end, end) - page.start), rate),
            "comment": "",
        }
        for page in timeline.captions
        if start <= page.start < end
    ]


def _text(page: CaptionPage) -> str:
    words = (word for line in page.lines for word in line)
    return "".join(f"{word.text} " if word.space else word.text for word in words).strip()


def _range(start: int, frames: int, rate: float) -> Thing:
    return {
        "OTIO_SCHEMA": "TimeRange.1",
        "start_time": _time(start, rate),
        "duration": _time(frames, rate),
    }


def _time(frame: int, rate: float) -> Thing:
    return {"OTIO_SCHEMA": "RationalTime.1", "value": float(frame), "rate": rate}
