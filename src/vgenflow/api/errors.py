"""What can be wrong with a request itself, whatever it asks for."""

from vgenflow.kit.errors import VgenflowError


class NotSignedIn(VgenflowError):
    """Neither a session nor an API key came with the request."""

    code = "api.not-signed-in"
    status = 401


class OutsideKey(VgenflowError):
    """The API key does not allow this."""

    code = "api.outside-key"
    status = 403


class OperatorOnly(VgenflowError):
    """Only an operator may do this."""

    code = "api.operator-only"
    status = 403


class ForeignOrigin(VgenflowError):
    """A page of another site sent the request with the session of this one."""

    code = "api.foreign-origin"
    status = 403


class NotThere(VgenflowError):
    """Nothing in the caller's space has this id."""

    code = "api.not-there"
    status = 404


class TooMany(VgenflowError):
    """More requests than the limit allows."""

    code = "api.too-many"
    status = 429


class WrongCursor(VgenflowError):
    """The cursor is not one that this list gave."""

    code = "api.wrong-cursor"
    status = 422


class RevisionMissing(VgenflowError):
    """An edit without `If-Match`."""

    code = "api.revision-missing"
    status = 428


class Stale(VgenflowError):
    """An edit of a revision that is not the present one."""

    code = "api.stale"
    status = 412


class WrongKey(VgenflowError):
    """The `Idempotency-Key` cannot be one."""

    code = "api.wrong-key"
    status = 422
