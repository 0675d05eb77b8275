"""What can be wrong with a subtitle file; each says in which line."""

from vgenflow.kit.errors import VgenflowError


class BadSubtitles(VgenflowError):
    """A line that cannot be read as its format asks."""

    code = "subtitles.invalid"
    status = 422

    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(f"Line {line}: {sentence}")
        self.line = line
        """Counted from 1."""


class BadTime(BadSubtitles):
    """A time that is none, is negative, or ends before it begins."""

    code = "subtitles.time"


class TooManyCues(BadSubtitles):
    """More than can be read."""

    code = "subtitles.too_large"


class UnknownSubtitles(BadSubtitles):
    """Neither SubRip nor WebVTT nor Advanced SubStation Alpha."""

    code = "subtitles.unknown"
