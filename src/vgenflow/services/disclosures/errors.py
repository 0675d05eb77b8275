"""Errors of the ledger of disclosures."""

from vgenflow.kit.errors import VgenflowError


class UnknownDisclosure(VgenflowError):
    """The space has no disclosure of this id."""

    code = "disclosures.unknown"
    status = 404
