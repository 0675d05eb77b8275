"""Single frames, strips and contact sheets, by the same code path as the export."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.projecting.projector import Projector
from vgenflow.engine.projecting.scaling import at_width
from vgenflow.engine.segments.scenes import Layouts
from vgenflow.story.timeline import Timeline

Picture = NDArray[np.uint8]
"""(h, w, 3) RGB."""
_SHARPER = 2
"""Frames of strips and sheets are drawn so much larger and scaled down: small type stays legible."""


def still(
    timeline: Timeline,
    frame: int,
    *,
    assets: AssetSource,
    width: int | None = None,
    layouts: Layouts = LAYOUTS,
) -> Picture:
    """Frame `frame` of the video as RGB, drawn at `width` pixels across: the export's layout at that size.

    Sides are even: an odd `width` is one pixel less. Raises BadTimeline (no such frame), UnknownLayout,
    BadProps, BadPicture, BadFont, UnreadableFace, BadOutline, MissingAsset.
    """
    size = at_width(timeline.width, timeline.height, width or timeline.width)
    return Projector(assets, layouts).picture(timeline, size, frame)


def strip(
    timeline: Timeline,
    frames: Sequence[int],
    *,
    assets: AssetSource,
    height: int,
    layouts: Layouts = LAYOUTS,
) -> Picture:
    """Frames in a row without gaps, `height` pixels high: what a time line shows. Errors as `still`."""
    return strip_of(Projector(assets, layouts), timeline, frames, height)


def strip_of(projector: Projector, timeline: Timeline, frames: Sequence[int], height: int) -> Picture:
    """A strip drawn by a projector that is kept."""
    width = max(2, round(height * timeline.width / timeline.height))
    return _tiled(_small(projector, timeline, frames, width, height), len(frames), gap=0)


def sheet(  # noqa: PLR0913 - ports and options, by name
    timeline: Timeline,
    frames: Sequence[int],
    *,
    assets: AssetSource,
    columns: int,
    width: int,
    gap: int = 8,
    layouts: Layouts = LAYOUTS,
) -> Picture:
    """Frames side by side in `columns` columns, `width` pixels in all, on white. Errors as `still`."""
    each = (width - gap * (columns + 1)) // columns // 2 * 2
    height = round(each * timeline.height / timeline.width)
    page = _tiled(_small(Projector(assets, layouts), timeline, frames, each, height), columns, gap)
    return np.pad(page, ((0, 0), (0, width - page.shape[1]), (0, 0)), constant_values=255)


def _small(
    projector: Projector, timeline: Timeline, frames: Sequence[int], width: int, height: int
) -> list[Picture]:
    """Frames at a size too small to draw them at."""
    drawn = at_width(timeline.width, timeline.height, min(timeline.width, _SHARPER * width))
    return [
        np.asarray(
            cv2.resize(
                projector.picture(timeline, drawn, frame), (width, height), interpolation=cv2.INTER_AREA
            ),
            np.uint8,
        )
        for frame in frames
    ]


def _tiled(pictures: Sequence[Picture], columns: int, gap: int) -> Picture:
    """Pictures of one size in rows, `gap` white pixels around each."""
    height, width = pictures[0].shape[:2]
    rows = -(-len(pictures) // columns)
    page: Picture = np.full((rows * (height + gap) + gap, columns * (width + gap) + gap, 3), 255, np.uint8)
    for index, picture in enumerate(pictures):
        row, column = divmod(index, columns)
        x, y = gap + column * (width + gap), gap + row * (height + gap)
        page[y : y + height, x : x + width] = picture
    return page
