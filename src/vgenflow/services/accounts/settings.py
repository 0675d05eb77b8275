"""What an operator sets about accounts."""

import re
from dataclasses import dataclass, field
from datetime import timedelta

from vgenflow.net import NetPolicy


@dataclass(frozen=True, slots=True)
class OpenIDProvider:
    """A provider of OpenID Connect that people may sign in with."""

    name: str
    """A short word of lower-case letters, digits and dashes: it stands in addresses."""
    title: str
    """What a person reads on the button."""
    issuer: str
    client_id: str
    client_secret: str = field(repr=False)

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,31}", self.name):
            raise ValueError("a provider's name has 1 to 32 lower-case letters, digits and dashes")


@dataclass(frozen=True, slots=True)
class AccountsSettings:
    """How accounts of this instance behave."""

    public_url: str
    """Where people reach the server: what the links in mails begin with. No slash at the end."""
    open_registration: bool = True
    """Whether anybody may register."""
    providers: tuple[OpenIDProvider, ...] = ()
    network: NetPolicy = field(default_factory=NetPolicy)
    """How providers are reached: a company's own may be private (`allow`)."""
    mails_after: float = 0.25
    """Seconds after which a mail is begun: once the answer is gone, whose time must not tell of it."""
    ticket_life: timedelta = timedelta(hours=24)
    """How long a mailed link works."""
    session_idle: timedelta = timedelta(days=14)
    """How long a session lasts that is not used."""
    session_life: timedelta = timedelta(days=60)
    """How long any session lasts."""
    recent: timedelta = timedelta(minutes=10)
    """How fresh a sign-in must be for what could take an account away, if there is no password to ask for."""
