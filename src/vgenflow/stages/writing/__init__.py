"""Writing: a document becomes the script that is spoken.

Extractive: lines are the source's own sentences, chosen, ordered and tidied, never invented.
"""

from vgenflow.stages.writing.errors import TooShort
from vgenflow.stages.writing.ground import Violation, ground
from vgenflow.stages.writing.pace import USUAL, estimate, measured
from vgenflow.stages.writing.request import WriteRequest
from vgenflow.stages.writing.sentences import Cut, split
from vgenflow.stages.writing.spoken import Spoken, speak
from vgenflow.stages.writing.writer import write

__all__ = [
    "USUAL",
    "Cut",
    "Spoken",
    "TooShort",
    "Violation",
    "WriteRequest",
    "estimate",
    "ground",
    "measured",
    "speak",
    "split",
    "write",
]
