"""What can go wrong with archives and erasures, as types."""

from vgenflow.kit.errors import VgenflowError


class UnknownArchive(VgenflowError):
    """The account has no such archive."""

    code = "archive.unknown"
    status = 404


class ArchiveNotReady(VgenflowError):
    """The archive is still being made, or could not be."""

    code = "archive.not-ready"
    status = 409


class ArchiveGone(VgenflowError):
    """The archive has expired."""

    code = "archive.gone"
    status = 410


class ImportGoesOn(VgenflowError):
    """The account is taking in an archive already."""

    code = "archive.import-goes-on"
    status = 409


class BadArchive(VgenflowError):
    """The file is no archive of an account, is damaged, or is larger than one may be."""

    code = "archive.invalid"
    status = 422


class ArchiveTooNew(VgenflowError):
    """A newer release made the archive."""

    code = "archive.too-new"
    status = 422


class Stopped(VgenflowError):
    """The job was taken away: its account is being closed, or another process has it."""

    code = "archive.stopped"
    status = 409


class UnknownReceipt(VgenflowError):
    """Nothing of the account was erased under this id."""

    code = "receipt.unknown"
    status = 404


class LedgerUnreadable(VgenflowError):
    """The ledger of erasures is not what was written."""

    code = "privacy.ledger"
    status = 500
