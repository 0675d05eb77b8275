"""What can go wrong with a preview, as types."""

from vgenflow.kit.errors import VgenflowError


class NotReady(VgenflowError):
    """There is nothing to be seen yet."""

    code = "preview.not_ready"
    status = 409


class ScenesOutdated(VgenflowError):
    """The scenes do not fit the script as it is now."""

    code = "preview.scenes_outdated"
    status = 409


class UnknownScene(VgenflowError):
    """The video has no such scene."""

    code = "preview.unknown_scene"
    status = 404


class UnknownFrame(VgenflowError):
    """The video has no such frame."""

    code = "preview.unknown_frame"
    status = 404


class Busy(VgenflowError):
    """More is being drawn than the machine can do at once."""

    code = "preview.busy"
    status = 429

    def __init__(self, sentence: str, seconds: int) -> None:
        super().__init__(sentence)
        self.seconds = seconds
        """When to ask again."""


class Lost(VgenflowError):
    """The preview process ended or did not answer."""

    code = "preview.lost"
    status = 503


class Broken(VgenflowError):
    """Something of ours broke while drawing."""

    code = "preview.broken"
    status = 500


def relayed(code: str, status: int, sentence: str) -> VgenflowError:
    """An error that the preview process told of, as the error it was there."""
    kind = type("Relayed", (VgenflowError,), {"code": code, "status": status, "__doc__": sentence})
    error: VgenflowError = kind(sentence)
    return error
