"""The film by FFmpeg's plain graph: as its documentation, its users and the tools built on it write one.

Pictures are looped inputs, each overlay is switched on at its time, captions are burned in by libass.
"""

from pathlib import Path

from benchmarks.peers.cutout import Sprite
from benchmarks.peers.graph import COLOURS, Graph


class Plain(Graph):
    """`-loop 1` inputs, `overlay=…:enable=…`, `ass`."""

    def held(self, path: Path, seconds: float, pixels: str) -> str:
        """A looped input."""
        rate = "-framerate", str(self.cutout.fps)
        source = self.add_input("-loop", "1", *rate, "-t", f"{seconds:.6f}", "-i", str(path))
        return f"[{source}:v]{COLOURS}={pixels}"

    def entering(self, sprite: Sprite, until: float) -> str:
        """A stream as long as the scene, clear before the fade."""
        start, entered = sprite.start / self.cutout.fps, sprite.entered / self.cutout.fps
        fade = f"fade=in:st={start:.6f}:d={entered - start:.6f}:alpha=1"
        return f"{self.held(sprite.path, until, 'yuva420p')},{fade}{self.leaving(sprite, until)}"

    def overlay(self, sprite: Sprite, y: str) -> str:
        """Switched on as the sprite comes."""
        return f"overlay=x={sprite.x}:y={y}:enable='gte(t,{sprite.start / self.cutout.fps:.6f})'"

    def captions(self) -> None:
        """Subtitles burned in."""
        subtitles = self.cutout.subtitles
        burned = f"ass=filename='{subtitles}':fontsdir='{subtitles.parent}'"
        self.chains.append(f"[film]{burned},format=yuv420p[video]")
