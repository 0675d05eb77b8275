"""The only way out to the internet."""

from vgenflow.net.client import Method, Response, call, fetch
from vgenflow.net.errors import NetError
from vgenflow.net.policy import Allowance, Limits, NetPolicy
from vgenflow.net.witness import Sending, Went, Witness

__all__ = [
    "Allowance",
    "Limits",
    "Method",
    "NetError",
    "NetPolicy",
    "Response",
    "Sending",
    "Went",
    "Witness",
    "call",
    "fetch",
]
