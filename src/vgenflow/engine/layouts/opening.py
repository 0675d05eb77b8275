"""Opening: the first page of a video as if it had begun a little earlier, so that its first frame shows it.

The clock of the page is set forward; what is cued keeps its time, for it is tied to a spoken word.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction

from vgenflow.engine.drawing import Drawing
from vgenflow.engine.layouts.contract import Composition, Stage


def begun_by(stage: Stage) -> int:
    """Frames of the entrance that lie before the first frame."""
    return round(Fraction(stage.style.motion.opening_ms, 1000) * stage.rate.fraction)


def opened(
    compose: Callable[[int, Mapping[str, int]], Composition], frames: int, cues: Mapping[str, int], begun: int
) -> Composition:
    """What `compose(frames, cues)` makes of a page that began `begun` frames before it is shown."""
    later = {element: frame + begun for element, frame in cues.items()}
    return Opened(compose(frames + begun, later), frames, begun)


class Opened:
    """A composition without its first frames."""

    def __init__(self, page: Composition, frames: int, begun: int) -> None:
        self.frames = frames
        self._page, self._begun = page, begun

    def at(self, frame: int) -> Drawing:
        """The drawing of one frame."""
        return self._page.at(frame + self._begun)
