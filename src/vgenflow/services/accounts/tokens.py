"""Random tokens and what is kept of them."""

import secrets
from typing import Final, Literal

from vgenflow.store.columns import Columns

Kind = Literal["session", "key", "register", "reset", "email", "setup"]
"""What a token is good for. A token of one kind is none of another."""

KEY_PREFIX: Final = "vgk_"
"""What API keys begin with, so that scanners for secrets know them."""
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_CHARACTERS = 52
"""260 random bits, in Crockford's base 32: a double click selects all of it."""


def new_token(kind: Kind) -> str:
    """A token that cannot be guessed."""
    number = secrets.randbits(5 * _CHARACTERS)
    text = "".join(_ALPHABET[number >> 5 * place & 31] for place in range(_CHARACTERS))
    return KEY_PREFIX + text if kind == "key" else text


def is_token(kind: Kind, text: str) -> bool:
    """Whether `text` has the form of a token: anything else needs no look into the database."""
    prefix = KEY_PREFIX if kind == "key" else ""
    body = text.removeprefix(prefix)
    return (
        text.startswith(prefix) and len(body) == _CHARACTERS and all(letter in _ALPHABET for letter in body)
    )


def mark_of(instance: Columns, kind: Kind, token: str) -> bytes:
    """What is kept of a token: who can write to the database alone cannot make one up."""
    return instance.mark(f"token {kind}", token)
