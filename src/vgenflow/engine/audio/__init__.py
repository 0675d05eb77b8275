"""Timeline to sound: voice and ducked music, mixed, levelled and limited."""

from vgenflow.engine.audio.errors import UnreadableSound
from vgenflow.engine.audio.loudness import Loudness, Meter, loudness
from vgenflow.engine.audio.mastering import Master, mix

__all__ = ["Loudness", "Master", "Meter", "UnreadableSound", "loudness", "mix"]
