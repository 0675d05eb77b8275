"""The only way out to the internet."""

from vgenflow.net.client import Method, Response, call, fetch
from vgenflow.net.errors import NetError
from vgenflow.net.policy import Allowance, Limits, NetPolicy

__all__ = ["Allowance", "Limits", "Method", "NetError", "NetPolicy", "Response", "call", "fetch"]
