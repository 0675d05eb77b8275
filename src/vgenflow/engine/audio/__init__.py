"""Timeline to sound: voice and ducked music, mixed, levelled and limited."""

from vgenflow.engine.audio.errors import UnreadableSound
from vgenflow.engine.audio.library import Library
from vgenflow.engine.audio.loudness import Loudness, Meter, loudness
from vgenflow.engine.audio.mastering import Master, Score, master, mix, monitor, score

__all__ = [
    "Library",
    "Loudness",
    "Master",
    "Meter",
    "Score",
    "UnreadableSound",
    "loudness",
    "master",
    "mix",
    "monitor",
    "score",
]
