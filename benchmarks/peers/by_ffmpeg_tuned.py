"""The film by the quickest graph for FFmpeg we could write.

Pictures are decoded once and held by a filter, what only stands gets no frames, captions are one stream.
"""

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.peers.cutout import Cutout, Sprite
from benchmarks.peers.graph import COLOURS, Graph


class Tuned(Graph):
    """`loop`, overlays that repeat their last frame, captions as a list of pictures with durations."""

    def held(self, path: Path, seconds: float, pixels: str) -> str:
        """Decoded once."""
        source, fps = self.add_input("-i", str(path)), self.cutout.fps
        loop = f"loop=loop=-1:size=1,setpts=N/{fps}/TB,fps={fps},trim=duration={seconds:.6f}"
        return f"[{source}:v]{COLOURS}={pixels},{loop}"

    def entering(self, sprite: Sprite, until: float) -> str:
        """A stream that begins with the sprite. Where nothing leaves, it ends when the sprite stands."""
        fps = self.cutout.fps
        start, entered = sprite.start / fps, sprite.entered / fps
        seconds = (entered if sprite.leaves is None else until) - start
        held, fade = self.held(sprite.path, seconds + 1 / fps, "yuva420p"), f"fade=in:d={entered - start:.6f}"
        return f"{held},{fade}:alpha=1{self.leaving(sprite, until, start)},setpts=PTS+{start:.6f}/TB"

    def overlay(self, sprite: Sprite, y: str) -> str:
        """Repeats the last frame."""
        return f"overlay=x={sprite.x}:y={y}:eof_action=repeat"

    def captions(self) -> None:
        """The captions' own stream over the film."""
        path, x, y = _strip(self.cutout, self.folder)
        captions = self.add_input("-f", "concat", "-safe", "0", "-i", str(path))
        self.chains.append(f"[{captions}:v]{COLOURS}=yuva420p[captions]")
        self.chains.append(f"[film][captions]overlay={x}:{y}:eof_action=repeat,format=yuv420p[video]")


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
