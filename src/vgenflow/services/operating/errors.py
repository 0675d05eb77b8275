"""What can be wrong with what an operator asks for."""

from vgenflow.kit.errors import VgenflowError


class UnknownAccount(VgenflowError):
    """The instance has no such account."""

    code = "operator.unknown-account"
    status = 404


class NotYourself(VgenflowError):
    """An operator cannot shut themselves out."""

    code = "operator.yourself"
    status = 409


class BeingClosed(VgenflowError):
    """The account is being erased: nothing else can become of it."""

    code = "operator.being-closed"
    status = 409
