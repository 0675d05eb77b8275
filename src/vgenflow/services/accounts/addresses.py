"""Mail addresses and display names, read once."""

import re
import unicodedata
from typing import Final

import idna

from vgenflow.services.accounts.errors import WrongEmail, WrongName

LONGEST_NAME: Final = 80
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")


def read_email(text: str) -> str:
    """An address as RFC 5321 has it: the part before @ as typed, the domain in lower-case ASCII.

    Quoted parts, addresses of hosts and other scripts before the @ are refused with `WrongEmail`.
    """
    local, at, domain = text.strip().rpartition("@")
    if not at or not _LOCAL.fullmatch(local) or len(local) > 64:
        raise _wrong()
    try:
        host = idna.encode(domain, uts46=True).decode().lower() if not domain.isascii() else domain.lower()
    except idna.IDNAError as error:
        raise _wrong() from error
    labels = host.split(".")
    if len(labels) < 2 or not all(_LABEL.fullmatch(label) for label in labels) or labels[-1].isdecimal():
        raise _wrong()
    if len(local) + len(host) > 253:
        raise _wrong()
    return f"{local}@{host}"


def looked_up(email: str) -> str:
    """What two spellings of one address have in common."""
    return email.lower()


def read_name(text: str) -> str:
    """A display name: one line of at most 80 characters that show; else `WrongName`."""
    name = unicodedata.normalize("NFC", " ".join(text.split()))
    if not name or len(name) > LONGEST_NAME or any(unicodedata.category(c) in _HIDDEN for c in name):
        raise WrongName(f"A name has 1 to {LONGEST_NAME} characters and no hidden ones; choose another.")
    return name


_HIDDEN = frozenset({"Cc", "Cs", "Co", "Cn"})


def _wrong() -> WrongEmail:
    return WrongEmail("This is not a mail address; write it as name@example.org.")
