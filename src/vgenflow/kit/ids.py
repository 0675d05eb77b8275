"""Names of things: random, unguessable, and in the order of their making."""

import secrets
import time

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no i, l, o, u."""
_CHARACTERS = 26

LENGTH = _CHARACTERS
"""Characters of an id."""


def new_id() -> str:
    """A new id: 48 bits of Unix milliseconds, then 80 random bits, 26 characters (a ULID, in lower case).

    Ids sort by when they were made; two of the same millisecond in either order.
    """
    number = (time.time_ns() // 1_000_000) << 80 | secrets.randbits(80)
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(_CHARACTERS)))


def is_id(text: str) -> bool:
    """Whether `text` has the form of an id."""
    return len(text) == _CHARACTERS and text[0] < "8" and all(char in _ALPHABET for char in text)
