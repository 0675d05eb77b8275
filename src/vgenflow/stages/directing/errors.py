"""What can be wrong with what is to be directed."""

from vgenflow.kit.errors import VgenflowError


class NothingToShow(VgenflowError):
    """The script has no lines."""

    code = "directing.empty"
    status = 422


class NothingFits(VgenflowError):
    """Not even the shortest text has room in any layout of the template."""

    code = "directing.nothing_fits"
    status = 500
