"""What can go wrong with sound."""

from vgenflow.kit.errors import VgenflowError


class UnreadableSound(VgenflowError):
    """A voice or music asset is not sound we can read."""

    code = "audio.unreadable"
    status = 422
