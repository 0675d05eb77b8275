"""A film of every layout in the packaged style, for tests that look at real scenes."""

from functools import cache
from pathlib import Path

from tests.support.engine_parts import Assets, photo
from vgenflow.engine.gallery.samples import samples
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.kit.content import digest
from vgenflow.kit.time import Rate
from vgenflow.packs import Packs, default_data_dir
from vgenflow.story.template import Style
from vgenflow.story.timeline import CaptionPage, CaptionWord, Clip, Join, Timeline
from vgenflow.templates import load, resolve

PICTURE = photo(480, 320)
_CAPTION = ["You", "fall", "asleep", "in", "Vienna", "and", "wake"]
PROPS = {
    **samples("usual", "en", digest(PICTURE)),
    "title": {"headline": "The quiet return of the *night train*", "kicker": "Transport", "note": "4 min"},
    "statement": {"text": "You fall asleep in Vienna and wake up in *Paris.*", "night": True},
    "bullets": {
        "heading": "Why people *come back*",
        "items": [{"text": "No airport queues"}, {"text": "One hotel night saved"}, {"text": "A tenth"}],
    },
    "steps": {"heading": "How to book", "items": [{"text": "Pick the night"}, {"text": "Choose a berth"}]},
    "number": {"value": "1.2 million", "label": "passengers in 2024", "context": "up 38%", "share": 0.38},
    "chart": {
        "title": "Night routes *in Europe*",
        "labels": ["2016", "2018", "2020", "2022", "2024"],
        "values": [12, 19, 25, 41, 58],
        "highlight": 4,
    },
    "quote": {"text": "A bed is the best seat on any train.", "who": "A conductor", "role": "Graz"},
    "picture": {"asset": digest(PICTURE), "headline": "Carriages are rebuilt *in Graz*", "note": "Graz"},
    "comparison": {
        "left": "Plane",
        "right": "Night train",
        "rows": [{"label": "Door to door", "left": "7 h", "right": "11 h asleep"}],
    },
    "end": {"sources": ["European night-train timetables, 2016–2024"], "credits": ["Music: a track"]},
}
assert PROPS.keys() == LAYOUTS.keys(), "every layout needs a scene here"


@cache
def editorial() -> Style:
    """The packaged style."""
    packs = Packs(default_data_dir() / "packs")
    return resolve(load("editorial"), lambda name: packs.file(name).digest)


@cache
def film_assets() -> Assets:
    """Its typefaces and its atlas, and one picture."""
    packs = Packs(default_data_dir() / "packs")
    paths = {file.digest: Path(file.path) for file in (*packs.fonts(), *packs.of_kind("atlas"))}
    fonts = {face for faces in editorial().fonts.values() for face in faces} | {*editorial().atlas.values()}
    return Assets(PICTURE, *(paths[face].read_bytes() for face in sorted(fonts)))


def film(*names: str, frames: int = 60, width: int = 640, height: int = 360) -> Timeline:
    """Scenes of these layouts one after another, joined by page turns, with captions over all."""
    turn = 10
    clips = tuple(
        Clip(id=name, layout=name, props=PROPS[name], start=index * (frames - turn), frames=frames)
        for index, name in enumerate(names)
    )
    total = clips[-1].start + frames
    return Timeline(
        title="The quiet return",
        language="en",
        rate=Rate(30),
        width=width,
        height=height,
        seed=7,
        style=editorial(),
        clips=clips,
        joins=tuple(Join(kind="page", frames=turn) for _ in names[1:]),
        captions=tuple(_page(start) for start in range(4, total - 50, 56)),
    )


def _page(start: int) -> CaptionPage:
    words = [
        CaptionWord(text=word, space=index < 6, start=start + 7 * index, end=start + 7 * index + 7)
        for index, word in enumerate(_CAPTION)
    ]
    return CaptionPage(start=start, end=start + 50, lines=(tuple(words),))
