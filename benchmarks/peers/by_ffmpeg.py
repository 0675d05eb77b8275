"""The film by FFmpeg's own program: one filter graph."""

import subprocess
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import cv2
import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

from benchmarks.peers.cutout import ZOOM, Cutout, Scene, Sprite

_COLOURS = "scale=out_color_matrix=bt709:out_range=limited,format"
"""Pictures become limited BT.709, each once; the filter to be followed by a pixel format."""
_RISE = 32
"""Pixels that things rise by while they enter."""


def command(cutout: Cutout, folder: Path, out: Path) -> list[str]:
    """The call that makes the film at `out`; what it reads besides the pictures is put into `folder`."""
    graph = _Graph(cutout)
    for number, scene in enumerate(cutout.scenes):
        graph.scene(number, scene)
    graph.joins()
    graph.captions(_strip(cutout, folder))
    graph.sound()
    script = folder / "graph.txt"
    script.write_text(";\n".join(graph.chains))
    return [
        imageio_ffmpeg.get_ffmpeg_exe(), "-y", "-loglevel", "error", "-nostdin", *graph.inputs,
        "-/filter_complex", str(script), "-map", "[video]", "-map", "[audio]",
        "-r", str(cutout.fps), "-frames:v", str(cutout.frames),
        "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-pix_fmt", "yuv420p",
        "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv",
        "-c:a", "aac", "-b:a", "160k", "-ar", "48000", "-movflags", "+faststart", str(out),
    ]  # fmt: skip


def export(cutout: Cutout, folder: Path, out: Path) -> int:
    """Make the film; its frames."""
    subprocess.run(command(cutout, folder, out), check=True)
    return cutout.frames


@dataclass(slots=True)
class _Graph:
    """Inputs and filter chains as they are added."""

    cutout: Cutout
    inputs: list[str] = field(default_factory=list)
    chains: list[str] = field(default_factory=list)
    count: int = 0

    def scene(self, number: int, scene: Scene) -> None:
        """A scene as stream [sN]: its ground with each sprite laid over it."""
        fps, seconds = self.cutout.fps, scene.frames / self.cutout.fps
        ground = self._input("-i", str(scene.ground))
        if scene.photograph:
            zoom = f"(1+{ZOOM - 1:.2f}*on/{scene.frames})"
            shown = (
                f"[{ground}:v]{_COLOURS}=yuv420p,zoompan=z='{zoom}':x='(iw-iw/zoom)/2':y='(ih-ih/zoom)/2'"
                f":d={scene.frames}:s={self.cutout.width}x{self.cutout.height}:fps={fps}"
            )
        else:
            shown = f"[{ground}:v]{_COLOURS}=yuv420p,{self._held(seconds)}"
        self.chains.append(f"{shown}[g{number}_0]")
        for layer, sprite in enumerate(scene.sprites):
            self._sprite(f"g{number}_{layer}", f"g{number}_{layer + 1}", sprite, seconds)
        self.chains.append(f"[g{number}_{len(scene.sprites)}]settb=1/{fps},setsar=1[s{number}]")

    def joins(self) -> None:
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

    def captions(self, strip: tuple[Path, int, int]) -> None:
        """The captions' own stream over the film."""
        path, x, y = strip
        captions = self._input("-f", "concat", "-safe", "0", "-i", str(path))
        self.chains.append(f"[{captions}:v]{_COLOURS}=yuva420p[captions]")
        self.chains.append(f"[film][captions]overlay={x}:{y}:eof_action=repeat,format=yuv420p[video]")

    def sound(self) -> None:
        """Voices at their times, music that gives way to them."""
        names = ""
        for number, voice in enumerate(self.cutout.voices):
            source = self._input("-i", str(voice.path))
            delay = round(voice.second * 1000)
            self.chains.append(
                f"[{source}:a]aresample=48000,aformat=channel_layouts=stereo,adelay={delay}:all=1[v{number}]"
            )
            names += f"[v{number}]"
        count, length = len(self.cutout.voices), self.cutout.seconds
        self.chains.append(f"{names}amix=inputs={count}:normalize=0,apad=whole_dur={length}[voice]")
        self.chains.append("[voice]asplit[heard][key]")
        music = self._input("-stream_loop", "-1", "-i", str(self.cutout.music))
        self.chains.append(f"[{music}:a]aresample=48000,volume=0.3,atrim=0:{length}[music]")
        self.chains.append("[music][key]sidechaincompress=threshold=0.02:ratio=6:release=400[ducked]")
        level = "loudnorm=I=-14:TP=-1,aresample=48000"
        self.chains.append(f"[heard][ducked]amix=inputs=2:normalize=0,atrim=0:{length},{level}[audio]")

    def _sprite(self, below: str, above: str, sprite: Sprite, until: float) -> None:
        """One overlay. Where nothing leaves, only the frames of entering are made; the last is repeated."""
        fps = self.cutout.fps
        start, entered = sprite.start / fps, sprite.entered / fps
        y = str(sprite.y)
        if sprite.counting:
            listed = sprite.path.with_suffix(".txt")
            rows = [f"file '{path}'\nduration {1 / fps:.6f}" for path in (*sprite.counting, sprite.path)]
            listed.write_text("ffconcat version 1.0\n" + "\n".join(rows))
            source = self._input("-f", "concat", "-safe", "0", "-i", str(listed))
            coming = f"{_COLOURS}=yuva420p"
            if sprite.leaves is not None:
                coming += f",fps={fps},tpad=stop=-1:stop_mode=clone,trim=duration={until - start:.6f}"
        else:
            source = self._input("-i", str(sprite.path))
            seconds = entered - start if sprite.leaves is None else until - start
            fade = f"fade=in:d={entered - start:.6f}:alpha=1"
            coming = f"{_COLOURS}=yuva420p,{self._held(seconds + 1 / fps)},{fade}"
            y = f"'{sprite.y}+{_RISE}*pow(max(0,1-(t-{start:.6f})/{entered - start:.6f}),3)'"
        if sprite.leaves is not None:
            since = sprite.leaves / fps
            coming += f",fade=out:st={since - start:.6f}:d={until - since:.6f}:alpha=1"
        self.chains.append(f"[{source}:v]{coming},setpts=PTS+{start:.6f}/TB[{above}_in]")
        self.chains.append(f"[{below}][{above}_in]overlay=x={sprite.x}:y={y}:eof_action=repeat[{above}]")

    def _held(self, seconds: float) -> str:
        """A single picture as so many seconds of video, decoded once."""
        fps = self.cutout.fps
        return f"loop=loop=-1:size=1,setpts=N/{fps}/TB,fps={fps},trim=duration={seconds:.6f}"

    def _input(self, *options: str) -> int:
        self.inputs += options
        self.count += 1
        return self.count - 1


def _strip(cutout: Cutout, folder: Path) -> tuple[Path, int, int]:
    """The captions as a list of pictures of one size, each with the seconds it is shown; and their place."""
    shown = cutout.captions
    pictures = [np.asarray(cv2.imread(str(caption.path)), np.uint8) for caption in shown]
    x0, y0 = min(caption.x for caption in shown) // 2 * 2, min(caption.y for caption in shown) // 2 * 2
    x1 = max(caption.x + picture.shape[1] for caption, picture in zip(shown, pictures, strict=True)) + 1
    y1 = max(caption.y + picture.shape[0] for caption, picture in zip(shown, pictures, strict=True)) + 1
    area = np.zeros(((y1 - y0 + 1) // 2 * 2, (x1 - x0 + 1) // 2 * 2, 4), np.uint8)
    blank = folder / "caption-none.png"
    cv2.imwrite(str(blank), area)
    rows, at = ["ffconcat version 1.0"], 0
    for number, (caption, picture) in enumerate(zip(shown, pictures, strict=True)):
        if caption.start > at:
            rows += _row(blank, caption.start - at, cutout.fps)
        path = folder / f"caption-{number}.png"
        cv2.imwrite(str(path), _placed(area, picture, caption.x - x0, caption.y - y0))
        rows += _row(path, caption.end - caption.start, cutout.fps)
        at = caption.end
    rows += [*_row(blank, max(1, cutout.frames - at), cutout.fps), f"file '{blank}'"]
    listed = folder / "captions.txt"
    listed.write_text("\n".join(rows))
    return listed, x0, y0


def _placed(area: NDArray[np.uint8], picture: NDArray[np.uint8], x: int, y: int) -> NDArray[np.uint8]:
    """The transparent `area` with an opaque picture on it."""
    made, (height, width) = area.copy(), picture.shape[:2]
    made[y : y + height, x : x + width, :3] = picture
    made[y : y + height, x : x + width, 3] = 255
    return made


def _row(path: Path, frames: int, fps: int) -> list[str]:
    return [f"file '{path}'", f"duration {frames / fps:.6f}"]
