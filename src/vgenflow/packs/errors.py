"""What can go wrong with packaged files."""

from vgenflow.kit.errors import VgenflowError


class UnknownPack(VgenflowError):
    """No file of that name is in `assets.lock`: our own mistake."""

    code = "packs.unknown"


class PackMissing(VgenflowError):
    """A listed file is not on this machine."""

    code = "packs.missing"


class PackDamaged(VgenflowError):
    """A file is there, but its bytes are not the ones that were listed."""

    code = "packs.damaged"


class WrongContent(VgenflowError):
    """What was fetched or prepared is not what `assets.lock` pins."""

    code = "packs.wrong_content"


class FetchFailed(VgenflowError):
    """A package could not be fetched."""

    code = "packs.fetch_failed"
    status = 503
