"""What passes between the render that asks and the worker processes that do."""

from collections.abc import Mapping
from dataclasses import dataclass

from vgenflow.engine.audio.looping import Track
from vgenflow.engine.encode.video import VideoFormat
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.segments.plan import Piece
from vgenflow.engine.segments.scenes import Layouts
from vgenflow.engine.segments.sounds import SoundPiece, Unheard
from vgenflow.kit.errors import VgenflowError
from vgenflow.story.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Setup:
    """What every job of a render has in common."""

    timeline: Timeline
    video: VideoFormat
    layouts: Layouts
    assets: AssetSource
    track: Track | None = None
    """The music, where it is decoded already."""


@dataclass(frozen=True, slots=True)
class Job:
    """One segment to make, of the pictures or of the sound; or sounds to survey before that."""

    key: str
    piece: Piece | SoundPiece | Unheard

    @property
    def frames(self) -> int:
        """Video frames it encodes."""
        return self.piece.frames if isinstance(self.piece, Piece) else 0

    @property
    def clips(self) -> range:
        """The clips it draws."""
        return self.piece.clips if isinstance(self.piece, Piece) else range(0)


@dataclass(frozen=True, slots=True)
class Reached:
    """So many frames of the current job are encoded."""

    frames: int


@dataclass(frozen=True, slots=True)
class Done:
    """What the current job has made, under the keys it is stored by."""

    made: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Failed:
    """The current job cannot be done; `error` if that is the input's fault, else only its trace."""

    error: VgenflowError | None
    trace: str


Report = Reached | Done | Failed
