"""Sealed columns: what a person typed that must sit in a row, under a key of its space."""

import hashlib
import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from vgenflow.store.errors import Damaged
from vgenflow.store.keyring import Keyring

_NONCE = 12


class Columns:
    """Seals and opens the columns of one space. `place` is `table.column/row`: a value moved shows."""

    def __init__(self, keyring: Keyring, space: str) -> None:
        self._derive(keyring.space(space))

    @classmethod
    def of_instance(cls, keyring: Keyring, purpose: str) -> "Columns":
        """Columns that belong to no space, such as what an account is looked up by."""
        columns = cls.__new__(cls)
        columns._derive(keyring.instance(purpose))
        return columns

    def _derive(self, key: bytes) -> None:
        self._cipher = AESGCM(hmac.digest(key, b"vgenflow columns", hashlib.sha256))
        self._index = hmac.digest(key, b"vgenflow column index", hashlib.sha256)

    def seal(self, place: str, text: str) -> bytes:
        """`text` as bytes that only this space opens, and only at `place`."""
        nonce = secrets.token_bytes(_NONCE)
        return nonce + self._cipher.encrypt(nonce, text.encode(), place.encode())

    def open(self, place: str, sealed: bytes) -> str:
        """The text that was sealed at `place`; `Damaged` if it was not, or was changed."""
        try:
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], place.encode()).decode()
        except InvalidTag as error:
            raise Damaged("A stored field is damaged: restore it from a backup.") from error

    def mark(self, kind: str, text: str) -> bytes:
        """32 bytes that are equal for equal texts of a kind in this space alone: what look-ups compare."""
        return hmac.digest(self._index, f"{kind}\0{text}".encode(), hashlib.sha256)
