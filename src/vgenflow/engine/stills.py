"""Single frames and contact sheets, by the same code path as the export."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.segments.film import Film
from vgenflow.engine.segments.plan import piece_at
from vgenflow.engine.segments.scenes import Layouts
from vgenflow.story.timeline import Timeline

Picture = NDArray[np.uint8]
"""(h, w, 3) RGB."""


def still(
    timeline: Timeline,
    frame: int,
    *,
    assets: AssetSource,
    width: int | None = None,
    layouts: Layouts = LAYOUTS,
) -> Picture:
    """Frame `frame` of the video as RGB, laid out and drawn at `width` pixels across.

    Raises BadTimeline (no such frame), UnknownLayout, BadProps, BadPicture, BadFont, MissingAsset.
    """
    sized = timeline if width is None else at_width(timeline, width)
    return _shown(Film(sized, layouts, assets), sized, frame)


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
    # drawn twice as large: small type stays legible when it is scaled down, not laid out anew
    sized = at_width(timeline, min(timeline.width, 2 * each))
    film = Film(sized, layouts, assets)
    height = round(each * sized.height / sized.width)
    rows = -(-len(frames) // columns)
    page: Picture = np.full((rows * (height + gap) + gap, width, 3), 255, np.uint8)
    for index, frame in enumerate(frames):
        row, column = divmod(index, columns)
        x, y = gap + column * (each + gap), gap + row * (height + gap)
        small = cv2.resize(_shown(film, sized, frame), (each, height), interpolation=cv2.INTER_AREA)
        page[y : y + height, x : x + each] = small
    return page


def at_width(timeline: Timeline, width: int) -> Timeline:
    """The same video laid out at another size of the same shape, with even sides."""
    even = max(16, width // 2 * 2)
    height = max(16, round(even * timeline.height / timeline.width / 2) * 2)
    return timeline.model_copy(update={"width": even, "height": height})


def _shown(film: Film, timeline: Timeline, frame: int) -> Picture:
    piece = piece_at(timeline, frame)
    return next(film.frames(piece, frame - piece.start)).rgb()
