"""Keys by the hierarchy operator -> space -> scope. A destroyed key leaves its objects unreadable.

The file holds the operator's key and, wrapped under it, one key a space and, wrapped under that,
one key a scope (each project, and the library). It is made once, mode 0600, and only ever replaced
whole. Whoever runs a server may keep it on another disk than the data and back it up apart.
"""

import fcntl
import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from vgenflow.store.errors import KeyringUnreadable, disk_errors

_VERSION = 1


class Keyring(Protocol):
    """Where keys come from. A key is made at first asking."""

    def instance(self, purpose: str) -> bytes:
        """The 32-byte key of the whole instance for one purpose: for what belongs to no space."""
        ...

    def space(self, space: str) -> bytes:
        """The 32-byte key of a space."""
        ...

    def scope(self, space: str, scope: str) -> bytes:
        """The 32-byte key of one scope (a project, or the library) of a space."""
        ...

    def knows(self, space: str, scope: str | None = None) -> bool:
        """Whether a scope (a space) has a key: not before it is asked for, nor after it was destroyed."""
        ...

    def destroy_scope(self, space: str, scope: str) -> None:
        """Forget a scope's key for good: what it sealed can never be read again."""
        ...

    def destroy_space(self, space: str) -> None:
        """Forget a space's key and every scope's in it."""
        ...


class FileKeyring:
    """A keyring in one file of mode 0600."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: dict[tuple[str, ...], bytes] = {}
        self._operator: bytes | None = None

    def __reduce__(self) -> tuple[type["FileKeyring"], tuple[Path]]:
        return FileKeyring, (self._path,)

    def instance(self, purpose: str) -> bytes:
        """See `Keyring.instance`. It is derived from the operator's key."""
        if self._operator is None:
            if not self._path.exists():
                with self._changing():  # a new ring's key must last beyond this process
                    pass
            self._operator = bytes.fromhex(self._read()["operator"])
        return hmac.digest(self._operator, f"vgenflow instance\0{purpose}".encode(), hashlib.sha256)

    def space(self, space: str) -> bytes:
        """See `Keyring.space`."""
        return self._key((space,))

    def scope(self, space: str, scope: str) -> bytes:
        """See `Keyring.scope`."""
        return self._key((space, scope))

    def knows(self, space: str, scope: str | None = None) -> bool:
        """See `Keyring.knows`. The file is asked, for another process may have destroyed the key."""
        entry = self._read()["spaces"].get(space)
        return entry is not None and (scope is None or scope in entry["scopes"])

    def destroy_scope(self, space: str, scope: str) -> None:
        """See `Keyring.destroy_scope`."""
        with self._changing() as ring:
            if space in ring["spaces"]:
                ring["spaces"][space]["scopes"].pop(scope, None)
        self._known.pop((space, scope), None)

    def destroy_space(self, space: str) -> None:
        """See `Keyring.destroy_space`."""
        with self._changing() as ring:
            ring["spaces"].pop(space, None)
        self._known = {place: key for place, key in self._known.items() if place[0] != space}

    def forget_destroyed(self) -> list[tuple[str, ...]]:
        """Drop keys from memory that another process has destroyed; whose they were: a space, or one's scope.

        To be called every minute or so.
        """
        if not self._known:
            return []
        spaces = self._read()["spaces"]
        gone = [
            place
            for place in list(self._known)
            if place[0] not in spaces or (len(place) > 1 and place[1] not in spaces[place[0]]["scopes"])
        ]
        for place in gone:
            self._known.pop(place, None)
        return gone

    def _key(self, place: tuple[str, ...]) -> bytes:
        if place not in self._known:
            key = self._find(self._read(), place)
            self._known[place] = key if key is not None else self._make(place)
        return self._known[place]

    def _find(self, ring: dict[str, Any], place: tuple[str, ...]) -> bytes | None:
        entry = ring["spaces"].get(place[0])
        if entry is None:
            return None
        space_key = _unwrap(bytes.fromhex(ring["operator"]), entry["key"], place[0])
        if len(place) == 1:
            return space_key
        wrapped = entry["scopes"].get(place[1])
        return None if wrapped is None else _unwrap(space_key, wrapped, "/".join(place))

    def _make(self, place: tuple[str, ...]) -> bytes:
        with self._changing() as ring:
            found = self._find(ring, place)
            if found is not None:
                return found
            space = place[0]
            operator = bytes.fromhex(ring["operator"])
            if space not in ring["spaces"]:
                wrapped = _wrap(operator, secrets.token_bytes(32), space)
                ring["spaces"][space] = {"key": wrapped, "scopes": {}}
            entry = ring["spaces"][space]
            space_key = _unwrap(operator, entry["key"], space)
            if len(place) == 1:
                return space_key
            scope_key = secrets.token_bytes(32)
            entry["scopes"][place[1]] = _wrap(space_key, scope_key, "/".join(place))
            return scope_key

    @contextmanager
    def _changing(self) -> Iterator[dict[str, Any]]:
        """The ring to be changed, held against other processes and saved afterwards."""
        with disk_errors(self._path):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = os.open(f"{self._path}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX)
                ring = self._read()
                yield ring
                self._save(ring)
            finally:
                os.close(lock)

    def _read(self) -> dict[str, Any]:
        try:
            ring = json.loads(self._path.read_bytes())
            if ring["version"] != _VERSION:
                raise KeyringUnreadable(
                    f"The keyring {self._path} is of a newer release: use that, or another --data DIR."
                )
            bytes.fromhex(ring["operator"])
            dict(ring["spaces"])
        except FileNotFoundError:
            return {"version": _VERSION, "operator": secrets.token_hex(32), "spaces": {}}
        except (ValueError, KeyError, TypeError) as error:
            raise _unreadable(self._path) from error
        except OSError as error:
            raise KeyringUnreadable(
                f"The keyring {self._path} cannot be read: check who owns it, or choose another --data DIR."
            ) from error
        return dict(ring)

    def _save(self, ring: dict[str, Any]) -> None:
        temporary = self._path.with_name(f".{self._path.name}.{secrets.token_hex(4)}")
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        try:
            with os.fdopen(handle, "w") as file:
                json.dump(ring, file)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(self._path)
        finally:
            temporary.unlink(missing_ok=True)


def _unreadable(path: Path) -> KeyringUnreadable:
    return KeyringUnreadable(
        f"The keyring {path} is damaged: put its backup back, or choose another --data DIR to begin anew."
    )


def _wrap(outer: bytes, key: bytes, place: str) -> str:
    nonce = secrets.token_bytes(12)
    return (nonce + AESGCM(outer).encrypt(nonce, key, place.encode())).hex()


def _unwrap(outer: bytes, wrapped: str, place: str) -> bytes:
    try:
        sealed = bytes.fromhex(wrapped)
        return AESGCM(outer).decrypt(sealed[:12], sealed[12:], place.encode())
    except (InvalidTag, ValueError) as error:
        raise KeyringUnreadable(
            "A key in the keyring is damaged: put the keyring's backup back, or choose another --data DIR."
        ) from error
