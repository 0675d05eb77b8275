"""What can go wrong with templates and brands of a space."""

from vgenflow.kit.errors import VgenflowError


class UnknownDesign(VgenflowError):
    """There is no such template or brand in the space."""

    code = "designs.unknown"
    status = 404


class DesignChanged(VgenflowError):
    """It was edited since it was read."""

    code = "designs.changed"
    status = 412


class DesignLost(VgenflowError):
    """Its object is no longer in the store, or is damaged."""

    code = "designs.lost"
    status = 410


class TooManyDesigns(VgenflowError):
    """A space may have no more of them."""

    code = "designs.too-many"
    status = 409


class NoLogo(VgenflowError):
    """The brand has no such logo."""

    code = "designs.no-logo"
    status = 409
