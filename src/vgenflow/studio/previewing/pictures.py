"""Frames as files."""

import cv2
import numpy as np

from vgenflow.engine.stills import Picture
from vgenflow.studio.previewing.protocol import PictureForm

_FORMS: dict[PictureForm, tuple[str, list[int]]] = {
    "png": (".png", [cv2.IMWRITE_PNG_COMPRESSION, 3]),
    "jpeg": (".jpg", [cv2.IMWRITE_JPEG_QUALITY, 88]),
    "webp": (".webp", [cv2.IMWRITE_WEBP_QUALITY, 85]),
}


def encoded(picture: Picture, form: PictureForm) -> bytes:
    """An RGB picture as the bytes of a file, the same for the same pixels."""
    suffix, options = _FORMS[form]
    done, data = cv2.imencode(suffix, cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), options)
    if not done:
        raise ValueError("a picture could not be encoded")
    return data.tobytes()


def in_rows(tiles: list[Picture], columns: int) -> Picture:
    """Pictures of one size, `columns` in a row, without gaps; white where there is none."""
    height, width = tiles[0].shape[:2]
    across = min(columns, len(tiles))
    page: Picture = np.full((-(-len(tiles) // across) * height, across * width, 3), 255, np.uint8)
    for index, tile in enumerate(tiles):
        y, x = index // across * height, index % across * width
        page[y : y + height, x : x + width] = tile
    return page
