"""An hour of video takes no more memory than a quarter, and no more time a frame than a minute."""

import json
import subprocess
import sys
import textwrap
from itertools import pairwise

import av
import pytest

from tests.support.processes import fork_servers

FILM = """
import io, json, os, sys, time, wave
sys.path[:] = {path!r}
from pathlib import Path
import numpy as np
from tests.support.engine_parts import ASSETS, Assets, font, photo
from tests.support.engine_scenes import LAYOUTS, timeline
from tests.support.processes import resident, workers
from vgenflow.engine import render
from vgenflow.story.timeline import CaptionPage, CaptionWord, Clip, Join, VoiceClip

MINUTES, FOLDER = {minutes}, Path({folder!r})
SCENE, JOIN = 156, 6


class Kept:
    def __init__(self, folder):
        self.folder = folder
        folder.mkdir()
    def get(self, key):
        path = self.folder / key
        return path.read_bytes() if path.exists() else None
    def put(self, key, data):
        (self.folder / key).write_bytes(data)


def spoken(pitch):
    tone = 0.4 * np.sin(np.arange(4 * 48000) * pitch / 48000 * 2 * np.pi)
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48000)
        file.writeframes((tone * 32767).astype("<i2").tobytes())
    return out.getvalue()


assets = Assets(font(), font(colored=True), photo())
voices = [assets.add(spoken(180 + 7 * n)) for n in range(40)]
scenes = MINUTES * 60 * 30 // (SCENE - JOIN)
clips = [
    Clip(id=f"s{{n}}", layout="zooming" if n % 7 == 6 else "rising", start=0, frames=SCENE,
         props={{"words": 1 + n % 3, "top": 0.2 + n / 9999}})
    for n in range(scenes)
]
pages = []
for n in range(scenes):
    start = n * (SCENE - JOIN)
    times = [start + 20 * k for k in range(7)]
    words = [CaptionWord(text="o/" * 3, space=True, start=a, end=b) for a, b in zip(times, times[1:])]
    pages.append(CaptionPage(start=start, end=start + 140, lines=(tuple(words),)))
film = timeline(
    *clips, joins=(Join(kind="fade", frames=JOIN),) * (scenes - 1), width=426, height=240,
    captions=tuple(pages),
    voices=tuple(
        VoiceClip(audio=voices[n % 40], at=n * (SCENE - JOIN) * 1600, samples=4 * 48000 - n // 40)
        for n in range(scenes)
    ),
)
most = {{}}
def watch(progress):
    for pid in workers():
        try:
            most[pid] = resident(pid)
        except (OSError, ValueError):
            pass
last = 0.0
def now_and_then(progress):
    global last
    if time.perf_counter() - last > 1:
        last = time.perf_counter()
        watch(progress)
render(film, FOLDER / "film.mp4", assets=assets, segments=Kept(FOLDER / "segments"), layouts=LAYOUTS,
       profile="draft", on_progress=now_and_then)
print(json.dumps(dict(frames=film.frames, main=resident(os.getpid()), workers=max(most.values()))))
"""
MB = 1 << 20


def made(folder, minutes):
    """Figures of a film of so many minutes, rendered by a process of its own."""
    folder.mkdir()
    script = textwrap.dedent(FILM).format(path=sys.path, minutes=minutes, folder=str(folder))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.slow
def test_an_hour_takes_the_memory_of_a_quarter(tmp_path):
    """In a minute of frames this small the caches, which have limits, do not fill."""
    quarter, hour = (made(tmp_path / name, minutes) for name, minutes in (("quarter", 15), ("hour", 60)))
    assert hour["workers"] < 1.1 * quarter["workers"]
    assert hour["main"] < quarter["main"] + 80 * MB, "segments at hand, and the sound by the millisecond"
    assert max(hour["workers"], hour["main"]) < 350 * MB
    with av.open(str(tmp_path / "hour" / "film.mp4")) as file:
        picture, sound = file.streams.video[0], file.streams.audio[0]
        assert picture.frames == hour["frames"]
        assert abs(picture.duration * picture.time_base - sound.duration * sound.time_base) < 1 / 30
        times = [packet.pts for packet in file.demux(picture) if packet.size]
    times.sort()
    assert len(set(times)) == hour["frames"]
    assert {after - before for before, after in pairwise(times)} == {times[1]}
    assert fork_servers() == []
