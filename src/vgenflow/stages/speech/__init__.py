"""Lines of a script become sound with word times."""

from vgenflow.stages.speech.errors import SpeechFailed
from vgenflow.stages.speech.narrating import narrate
from vgenflow.stages.speech.saying import Spoken, line_key_parts, say

__all__ = ["SpeechFailed", "Spoken", "line_key_parts", "narrate", "say"]
