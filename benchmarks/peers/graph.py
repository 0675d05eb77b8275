"""What both of FFmpeg's graphs have in common: scenes, how they join, the sound, and the call."""

import subprocess
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import imageio_ffmpeg

from benchmarks.peers.cutout import ZOOM, Cutout, Scene, Sprite

COLOURS = "scale=out_color_matrix=bt709:out_range=limited,format"
"""Pictures become limited BT.709; the filter to be followed by a pixel format."""
_RISE = 32
"""Pixels that things rise by while they enter."""


@dataclass(slots=True)
class Graph(ABC):
    """Inputs and filter chains as they are added; what is put beside the pictures goes into `folder`.

    The film is [video], its sound [audio]. How pictures are held and enter, and how captions
    come over them, is each graph's own.
    """

    cutout: Cutout
    folder: Path
    inputs: list[str] = field(default_factory=list)
    chains: list[str] = field(default_factory=list)
    count: int = 0

    @abstractmethod
    def held(self, path: Path, seconds: float, pixels: str) -> str:
        """The beginning of a chain: a still picture as so many seconds of video in a pixel format."""

    @abstractmethod
    def entering(self, sprite: Sprite, until: float) -> str:
        """A chain that fades a sprite in at its seconds of the scene, which ends at `until`."""

    @abstractmethod
    def overlay(self, sprite: Sprite, y: str) -> str:
        """The filter that lays a sprite's stream over what is below."""

    @abstractmethod
    def captions(self) -> None:
        """Captions over [film], as [video]."""

    def command(self, out: Path) -> list[str]:
        """The call that makes the film at `out`."""
        for number, scene in enumerate(self.cutout.scenes):
            self._scene(number, scene)
        self._joins()
        self.captions()
        self._sound()
        script = self.folder / "graph.txt"
        script.write_text(";\n".join(self.chains))
        return [
            imageio_ffmpeg.get_ffmpeg_exe(), "-y", "-loglevel", "error", "-nostdin", *self.inputs,
            "-/filter_complex", str(script), "-map", "[video]", "-map", "[audio]",
            "-r", str(self.cutout.fps), "-frames:v", str(self.cutout.frames),
            "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-pix_fmt", "yuv420p",
            "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv",
            "-c:a", "aac", "-b:a", "160k", "-ar", "48000", "-movflags", "+faststart", str(out),
        ]  # fmt: skip

    def export(self, out: Path) -> int:
        """Make the film; its frames."""
        subprocess.run(self.command(out), check=True)
        return self.cutout.frames

    def add_input(self, *options: str) -> int:
        """One more input; its number."""
        self.inputs += options
        self.count += 1
        return self.count - 1

    def leaving(self, sprite: Sprite, until: float, begun: float = 0.0) -> str:
        """What fades a sprite out of a stream that began at a second of the scene, if it leaves."""
        if sprite.leaves is None:
            return ""
        since = sprite.leaves / self.cutout.fps
        return f",fade=out:st={since - begun:.6f}:d={until - since:.6f}:alpha=1"

    def _scene(self, number: int, scene: Scene) -> None:
        """A scene as stream [sN]: its ground with each sprite laid over it."""
        fps, seconds = self.cutout.fps, scene.frames / self.cutout.fps
        if scene.photograph:
            ground, zoom = self.add_input("-i", str(scene.ground)), f"(1+{ZOOM - 1:.2f}*on/{scene.frames})"
            shown = (
                f"[{ground}:v]{COLOURS}=yuv420p,zoompan=z='{zoom}':x='(iw-iw/zoom)/2':y='(ih-ih/zoom)/2'"
                f":d={scene.frames}:s={self.cutout.width}x{self.cutout.height}:fps={fps}"
            )
        else:
            shown = self.held(scene.ground, seconds, "yuv420p")
        self.chains.append(f"{shown}[g{number}_0]")
        for layer, sprite in enumerate(scene.sprites):
            self._sprite(f"g{number}_{layer}", f"g{number}_{layer + 1}", sprite, seconds)
        self.chains.append(f"[g{number}_{len(scene.sprites)}]settb=1/{fps},setsar=1[s{number}]")

    def _sprite(self, below: str, above: str, sprite: Sprite, until: float) -> None:
        start, entered = sprite.start / self.cutout.fps, sprite.entered / self.cutout.fps
        if sprite.counting:
            y, coming = str(sprite.y), self._counting(sprite, until)
        else:
            y = f"'{sprite.y}+{_RISE}*pow(max(0,1-(t-{start:.6f})/{entered - start:.6f}),3)'"
            coming = self.entering(sprite, until)
        self.chains.append(f"{coming}[{above}_in]")
        self.chains.append(f"[{below}][{above}_in]{self.overlay(sprite, y)}[{above}]")

    def _counting(self, sprite: Sprite, until: float) -> str:
        """Pictures of a frame each, the last of which stays."""
        fps, start = self.cutout.fps, sprite.start / self.cutout.fps
        listed = sprite.path.with_suffix(".txt")
        rows = [f"file '{path}'\nduration {1 / fps:.6f}" for path in (*sprite.counting, sprite.path)]
        listed.write_text("ffconcat version 1.0\n" + "\n".join(rows))
        source = self.add_input("-f", "concat", "-safe", "0", "-i", str(listed))
        coming = f"[{source}:v]{COLOURS}=yuva420p"
        if sprite.leaves is not None:
            coming += f",fps={fps},tpad=stop=-1:stop_mode=clone,trim=duration={until - start:.6f}"
        return f"{coming}{self.leaving(sprite, until, start)},setpts=PTS+{start:.6f}/TB"

    def _joins(self) -> None:
        """All scenes as stream [film]: cross-faded, wiped or cut."""
        fps, before = self.cutout.fps, "s0"
        scenes = self.cutout.scenes
        for number, (scene, following) in enumerate(pairwise(scenes), start=1):
            join = scene.join
            after = "film" if number == len(scenes) - 1 else f"x{number}"
            if join is None or not join.frames:
                self.chains.append(f"[{before}][s{number}]concat=n=2,settb=1/{fps}[{after}]")
            else:
                kind = "wipeleft" if join.kind == "page" else "fade"
                self.chains.append(
                    f"[{before}][s{number}]xfade=transition={kind}:duration={join.frames / fps:.6f}"
                    f":offset={following.start / fps:.6f}[{after}]"
                )
            before = after

    def _sound(self) -> None:
        """Voices at their times, music that gives way to them."""
        names = ""
        for number, voice in enumerate(self.cutout.voices):
            source = self.add_input("-i", str(voice.path))
            delay = round(voice.second * 1000)
            self.chains.append(
                f"[{source}:a]aresample=48000,aformat=channel_layouts=stereo,adelay={delay}:all=1[v{number}]"
            )
            names += f"[v{number}]"
        count, length = len(self.cutout.voices), self.cutout.seconds
        self.chains.append(f"{names}amix=inputs={count}:normalize=0,apad=whole_dur={length}[voice]")
        self.chains.append("[voice]asplit[heard][key]")
        music = self.add_input("-stream_loop", "-1", "-i", str(self.cutout.music))
        self.chains.append(f"[{music}:a]aresample=48000,volume=0.3,atrim=0:{length}[music]")
        self.chains.append("[music][key]sidechaincompress=threshold=0.02:ratio=6:release=400[ducked]")
        level = "loudnorm=I=-14:TP=-1,aresample=48000"
        self.chains.append(f"[heard][ducked]amix=inputs=2:normalize=0,atrim=0:{length},{level}[audio]")
