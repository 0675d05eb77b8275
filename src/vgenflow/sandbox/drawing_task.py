"""Drawings in SVG become pixels, inside the child. Everything it needs is loaded up front.

Drawn by resvg, which has no network, no script and no clock, and here no files either. Format: SVG 1.1
with the parts of SVG 2 that resvg knows.
"""

import io

from PIL import Image
from resvg import render, usvg

from vgenflow.sandbox import picture_task
from vgenflow.sandbox.drawing_cleaning import clean
from vgenflow.sandbox.drawings import LEAST_HEIGHT, LEAST_WIDTH, Typefaces, unpacked
from vgenflow.sandbox.errors import Rejected

MOST_ASPECT = 60
_EMBEDDED_SIDE = 2_400
_LOOKED_AT = 600
"""Long side at which the margins of a logo are found."""


def normalise(piece: bytes) -> bytes:
    """The task: a drawing (`drawings.packed`) as a picture, at most 2,400 px on its long side."""
    return picture(piece, whole=False)


def picture(piece: bytes, *, whole: bool = True) -> bytes:
    """The same; `whole` draws large what is meant to be small too."""
    tree, width, height = _tree(*unpacked(piece))
    small = not whole and (width < LEAST_WIDTH or height < LEAST_HEIGHT)
    pixels = _drawn(tree, (0, 0, width, height), max(width, height) if small else picture_task.LONG_SIDE_OUT)
    _seen(pixels)
    return picture_task.encoded(picture_task.opaque(pixels), lossless=True)


def size(piece: bytes) -> tuple[int, int]:
    """How large a drawing is meant to be shown, in pixels of 1/96 inch."""
    return _tree(*unpacked(piece))[1:]


def emblem(piece: bytes) -> bytes:
    """The task: a logo (`drawings.packed`) without its margins, as a PNG that may be seen through."""
    tree, width, height = _tree(*unpacked(piece))
    small = _drawn(tree, (0, 0, width, height), _LOOKED_AT)
    seen = _seen(small)
    step = max(width, height) / _LOOKED_AT
    left, top = (max(0.0, (side - 1) * step) for side in seen[:2])
    right, bottom = min(width, (seen[2] + 1) * step), min(height, (seen[3] + 1) * step)
    box = (left, top, right, bottom)
    return picture_task.see_through(_drawn(tree, box, picture_task.LONG_SIDE_LOGO))


def _tree(data: bytes, typefaces: Typefaces | None) -> tuple[usvg.Tree, int, int]:
    """What is drawn, and its size. Raises `Rejected`."""
    families = _families(typefaces) if typefaces else None
    text = clean(data, families, _redecoded)
    options = usvg.Options.default()
    if typefaces and families:
        options.font_family = families[0]
        for file in (*typefaces.sans, *typefaces.serif, *typefaces.mono, *typefaces.others):
            options.load_font_data(file)
    try:
        tree = usvg.Tree.from_str(text, options)
    except BaseException as error:
        if not _is_panic(error):
            raise
        raise Rejected("The drawing cannot be read, or has too many parts: export it as PNG.") from error
    width, height = tree.int_size()
    if max(width, height) > MOST_ASPECT * min(width, height):
        raise Rejected(f"The drawing is {width} by {height}: it is too narrow to be shown.")
    return tree, width, height


def _families(typefaces: Typefaces) -> tuple[str, str, str]:
    """By which names the library knows them."""
    names = []
    for files in (typefaces.sans, typefaces.serif, typefaces.mono):
        options = usvg.Options.default()
        options.load_font_data(files[0])
        names.append(options.list_fonts()[0])
    return names[0], names[1], names[2]


def _drawn(tree: usvg.Tree, box: tuple[float, float, float, float], long_side: int) -> Image.Image:
    """The part of a drawing in `box` with so many pixels on its long side, as it may be seen through."""
    left, top, right, bottom = box
    scale = long_side / max(right - left, bottom - top)
    size = max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale))
    try:
        png = render(tree, (scale, 0, -left * scale, 0, scale, -top * scale), bg_size=size)
    except BaseException as error:
        if not _is_panic(error):
            raise
        raise Rejected("The drawing cannot be drawn: export it as PNG.") from error
    return Image.open(io.BytesIO(bytes(png))).convert("RGBA")


def _seen(pixels: Image.Image) -> tuple[int, int, int, int]:
    """What is not empty: left, top, right, bottom. Raises `Rejected` if all is."""
    box = pixels.getchannel("A").getbbox()
    if box is None:
        raise Rejected("Nothing is to be seen in the drawing.")
    return box


def _is_panic(error: BaseException) -> bool:
    """Whether the library gave up: it says so by a class that no module has."""
    return type(error).__name__ == "PanicException" or isinstance(error, (ValueError, RuntimeError))


def _redecoded(data: bytes) -> bytes:
    """A picture inside a drawing, as PNG. A drawing in a drawing is not drawn."""
    return picture_task.png(picture_task.opened(data, _EMBEDDED_SIDE))
