"""What can go wrong in writing."""

from typing import ClassVar

from vgenflow.kit.errors import VgenflowError


class TooShort(VgenflowError):
    """The source has fewer than two sentences that can be spoken."""

    code: ClassVar[str] = "writing.too_short"
    status: ClassVar[int] = 422


class Unspeakable(VgenflowError):
    """A line without a word that can be said."""

    code: ClassVar[str] = "line.unspeakable"
    status: ClassVar[int] = 422


class TooLong(VgenflowError):
    """A line longer than one may be."""

    code: ClassVar[str] = "line.too_long"
    status: ClassVar[int] = 422


class NoPlaceToSplit(VgenflowError):
    """A line cannot be divided there."""

    code: ClassVar[str] = "line.no_place_to_split"
    status: ClassVar[int] = 422


class OtherLines(VgenflowError):
    """What is given as a second language does not belong to the script."""

    code: ClassVar[str] = "translation.other_lines"
    status: ClassVar[int] = 422
