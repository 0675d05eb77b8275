"""Captions as subtitles in ASS, for FFmpeg's own renderer (libass).

One state of a page, that is one word lit, is a few events: its boxes as drawings, each of its lines as text
in which words have their colours.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from shutil import copyfile

from fontTools.ttLib import TTFont

from benchmarks.files import Files
from vgenflow.engine.captions import compose_captions
from vgenflow.engine.drawing import Box, Glyphs, Node
from vgenflow.story.timeline import Timeline

_HEAD = """[Script Info]
ScriptType: v4.00+
PlayResX: {width}
PlayResY: {height}
WrapStyle: 2
YCbCr Matrix: TV.709

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, BorderStyle, Outline, Shadow, Alignment
Style: Caption,Sans,40,&H00000000,1,0,0,7

[Events]
Format: Layer, Start, End, Style, Text
"""


def subtitles(
    timeline: Timeline, assets: Files, states: Sequence[tuple[int, int, int]], folder: Path
) -> Path:
    """The file, in a new folder with its typefaces. States are frames: start, end, and one drawn between."""
    folder.mkdir()
    captions, faces = compose_captions(timeline, assets), _Faces(assets, folder)
    fps = timeline.rate.num / timeline.rate.den
    rows = [
        f"Dialogue: {layer},{_time(start / fps)},{_time(end / fps)},Caption,{text}\n"
        for start, end, drawn in states
        for layer, text in enumerate(_texts(captions.at(drawn), faces))
    ]
    path = folder / "captions.ass"
    path.write_text(_HEAD.format(width=timeline.width, height=timeline.height) + "".join(rows))
    return path


class _Faces:
    """Typefaces by their digest, copied to where libass looks for them."""

    def __init__(self, assets: Files, folder: Path) -> None:
        self._assets, self._folder = assets, folder
        self._known = dict[str, tuple[str, float, float]]()

    def of(self, digest: str) -> tuple[str, float, float]:
        """Full name; ascent and descent in em, which libass takes from Windows' metrics as VSFilter does."""
        if digest not in self._known:
            path = self._assets.paths[digest]
            copyfile(path, self._folder / path.name)
            with TTFont(path) as font:
                metrics, em = font["OS/2"], font["head"].unitsPerEm
                name = str(font["name"].getDebugName(4))
                self._known[digest] = name, metrics.usWinAscent / em, metrics.usWinDescent / em
        return self._known[digest]


def _texts(nodes: Sequence[Node], faces: _Faces) -> Iterator[str]:
    """What is drawn, from back to front."""
    for node in nodes:
        if isinstance(node, Box):
            box = node.rect
            outline = f"m 0 0 l {box.w:g} 0 {box.w:g} {box.h:g} 0 {box.h:g}"
            yield f"{{\\pos({box.x:g},{box.y:g})\\1c{_colour(node.color)}\\p1}}{outline}"
    runs = (node for node in nodes if isinstance(node, Glyphs))
    for y, line in groupby(runs, key=lambda run: run.y):
        yield _line(list(line), y, faces)


def _line(runs: Sequence[Glyphs], baseline: float, faces: _Faces) -> str:
    """Lines are placed by their top left corner; a size is that from ascent to descent."""
    styled = [(run, *faces.of(run.font)) for run in runs]
    left = runs[0].x + runs[0].positions[0][0]
    top = baseline - max(ascent * run.size for run, _, ascent, _ in styled)
    texts = (
        f"{{\\fn{name}\\fs{run.size * (ascent + descent):.3f}\\1c{_colour(run.color)}}}{run.text}"
        for run, name, ascent, descent in styled
    )
    return f"{{\\pos({left:.2f},{top:.2f})}}" + "".join(texts)


def _colour(html: str) -> str:
    """#RRGGBB as ASS writes it."""
    return f"&H{html[5:7]}{html[3:5]}{html[1:3]}&"


def _time(seconds: float) -> str:
    """Hours, minutes, seconds, hundredths; rounded down, so that the frame at that time is behind it."""
    hundredths = int(seconds * 100 + 1e-6)
    minutes, rest = divmod(hundredths, 6000)
    return f"{minutes // 60}:{minutes % 60:02}:{rest // 100:02}.{rest % 100:02}"
