"""What can be wrong with the things a drawing names."""

from vgenflow.kit.errors import VgenflowError


class BadPicture(VgenflowError):
    """The bytes of a picture asset do not decode."""

    code = "engine.bad_picture"
    status = 422


class BadFont(VgenflowError):
    """The bytes of a font asset are no typeface."""

    code = "engine.bad_font"
    status = 422


class BadOutline(VgenflowError):
    """Path data that is not SVG path syntax."""

    code = "engine.bad_outline"
    status = 422


class BadPainting(VgenflowError):
    """A recipe gives something else than pixels of the size it was asked for."""

    code = "engine.bad_painting"
    status = 500
