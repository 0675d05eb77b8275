"""Accounts: spaces, people, sessions, API keys, sign-in by providers."""

from vgenflow.services.accounts.callers import Caller
from vgenflow.services.accounts.context import Visitor
from vgenflow.services.accounts.service import AccountsService
from vgenflow.services.accounts.settings import AccountsSettings, OpenIDProvider

__all__ = ["AccountsService", "AccountsSettings", "Caller", "OpenIDProvider", "Visitor"]
