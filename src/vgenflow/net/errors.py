"""What can go wrong on the way to a page, each with a stable code."""

from vgenflow.kit.errors import VgenflowError


class NetError(VgenflowError):
    """The base of everything `fetch` raises."""

    code = "net.failed"
    status = 502


class BadLink(NetError):
    """The link cannot be read, or carries something a link must not carry."""

    code = "net.bad_link"
    status = 400


class BlockedAddress(NetError):
    """The host is not on the public internet."""

    code = "net.blocked_address"
    status = 403


class BlockedPort(NetError):
    """The link asks for a port other than 80 and 443."""

    code = "net.blocked_port"
    status = 403


class Unreachable(NetError):
    """The host has no address or does not answer."""

    code = "net.unreachable"


class Insecure(NetError):
    """The certificate does not prove who answers."""

    code = "net.insecure"


class TimedOut(NetError):
    """The whole fetch took longer than allowed."""

    code = "net.timeout"
    status = 504


class TooLarge(NetError):
    """The body is larger than allowed, as sent or once unpacked."""

    code = "net.too_large"
    status = 413


class TooManyRedirects(NetError):
    """The site sends us round in circles."""

    code = "net.too_many_redirects"


class BrokenAnswer(NetError):
    """The answer is not HTTP, is cut off, or is packed in a way we cannot unpack."""

    code = "net.broken_answer"


class NotFound(NetError):
    """404 or 410."""

    code = "net.not_found"
    status = 404


class LoginRequired(NetError):
    """401, 402 or 407."""

    code = "net.login_required"
    status = 403


class Forbidden(NetError):
    """403 or 451: the site refuses programs, this country or everyone."""

    code = "net.forbidden"
    status = 403


class Busy(NetError):
    """429: too many requests."""

    code = "net.busy"
    status = 429


class SiteFailed(NetError):
    """Any other status that is not a page."""

    code = "net.site_failed"
