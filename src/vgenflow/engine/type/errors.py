"""What can be wrong with type."""

from vgenflow.kit.errors import VgenflowError


class UnreadableFace(VgenflowError):
    """The bytes of a font asset are no typeface."""

    code = "engine.unreadable_face"
    status = 422
