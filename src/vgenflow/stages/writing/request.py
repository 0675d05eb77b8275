"""What is asked of the writer."""

from dataclasses import dataclass

from vgenflow.story.script import Line


@dataclass(frozen=True, slots=True)
class WriteRequest:
    """How long the narration shall be and how it is made.

    `seconds` is None for a length that suits the source. `pace` is the voice's weight of spoken
    text a second (`pace.weight`). `verbatim` reads the draft as written, whatever `seconds` says.
    `seed` settles ties; equal requests give equal scripts.
    """

    seconds: int | None = None
    verbatim: bool = False
    seed: int = 0
    pace: float | None = None
    """None: `pace.USUAL` of the document's language."""
    kept: tuple[Line, ...] = ()
    """Lines that must be told, whatever else is."""
