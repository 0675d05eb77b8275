"""The base of every error that a person may see."""

from typing import ClassVar


class VgenflowError(Exception):
    """An error with a stable code, an HTTP-like status and one sentence that says what to do next.

    Each room derives its own classes and sets `code` (dotted, lower case, never changed once
    released) and `status` (4xx: the input is at fault, exit code 2; 5xx: ours, exit code 1).
    """

    code: ClassVar[str] = "internal"
    status: ClassVar[int] = 500

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Cancelled(VgenflowError):
    """The user stopped the run; what was finished is kept."""

    code = "cancelled"
    status = 499
