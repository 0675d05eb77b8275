"""Statuses and broken connections, told as errors a person can act on."""

import ssl

import httpcore

from vgenflow.net.errors import (
    BrokenAnswer,
    Busy,
    Forbidden,
    Insecure,
    LoginRequired,
    NetError,
    NotFound,
    SiteFailed,
    TimedOut,
    Unreachable,
)
from vgenflow.net.link import Link


def check_status(link: Link, status: int) -> None:
    """Raise the error that says why `status` is not a page; pass for 200 and 203."""
    host = link.host
    by_status: dict[int, NetError] = {
        401: LoginRequired(f"{host} asks for a login; save the page as .html and give that file instead."),
        402: LoginRequired(f"{host} asks for payment; save the page as .html and give that file instead."),
        403: Forbidden(f"{host} refuses programs; save the page as .html and give that file instead."),
        404: NotFound(f"{host} has no such page (404); check the link."),
        407: LoginRequired(f"{host} asks for a login; save the page as .html and give that file instead."),
        410: NotFound(f"{host} has removed this page (410)."),
        429: Busy(f"{host} is being asked too often; wait a few minutes and try again."),
        451: Forbidden(f"{host} may not show this page here for legal reasons (451)."),
    }
    if status in by_status:
        raise by_status[status]
    if status not in (200, 203):
        raise SiteFailed(f"{host} answered with status {status} instead of a page; try again later.")


def explain(link: Link, error: Exception) -> NetError:
    """The error to raise for what the HTTP library met on the way."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ssl.SSLCertVerificationError):
        cause = cause.__cause__ or cause.__context__
    if cause is not None:
        return Insecure(
            f"{link.host} has no valid certificate ({cause.verify_message}); nothing was fetched."
        )
    if isinstance(error, httpcore.TimeoutException):
        return TimedOut(f"{link.host} does not answer; try again later.")
    if isinstance(error, httpcore.ConnectError):
        return Unreachable(f"{link.host} cannot be reached; check the link and the connection.")
    return BrokenAnswer(f"{link.host} broke off or did not answer in HTTP; try again later.")
