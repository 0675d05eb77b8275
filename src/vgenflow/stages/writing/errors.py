"""What can go wrong in writing."""

from typing import ClassVar

from vgenflow.kit.errors import VgenflowError


class TooShort(VgenflowError):
    """The source has fewer than two sentences that can be spoken."""

    code: ClassVar[str] = "writing.too_short"
    status: ClassVar[int] = 422
