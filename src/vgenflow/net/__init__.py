"""The only way out to the internet."""

from vgenflow.net.client import Response, call, fetch
from vgenflow.net.errors import NetError
from vgenflow.net.policy import Allowance, Limits, NetPolicy

__all__ = ["Allowance", "Limits", "NetError", "NetPolicy", "Response", "call", "fetch"]
