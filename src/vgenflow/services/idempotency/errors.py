"""What can be wrong with a repeated request."""

from vgenflow.kit.errors import VgenflowError


class KeyInUse(VgenflowError):
    """The first request with this key is still being worked on."""

    code = "idempotency.in-flight"
    status = 409


class ShownOnce(VgenflowError):
    """The request was carried out; its answer held a secret, which was shown in it alone."""

    code = "idempotency.shown-once"
    status = 409


class KeyReused(VgenflowError):
    """The key came before with another body."""

    code = "idempotency.reused"
    status = 422
