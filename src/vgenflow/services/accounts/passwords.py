"""Password hashes: made off the event loop, sealed with a key that the database does not hold."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from vgenflow.store.columns import Columns

MEMORY_KIB: Final = 40_960
PASSES: Final = 2
"""Argon2id with one lane: above OWASP's least (19 MiB, 2 passes); docs/decisions/0120 has the times."""
_AT_ONCE: Final = 2
_NOBODY: Final = "nobody"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a password was right, and the sealed hash to keep instead if the old one is weaker."""

    is_right: bool
    replacement: bytes | None = None


class Passwords:
    """Makes and checks hashes, two at a time. To be closed.

    Where an account has no password, or there is no such account, a hash of nothing is checked all the
    same: one path for every case, so that its time says nothing.
    """

    def __init__(self, instance: Columns, memory_kib: int = MEMORY_KIB, passes: int = PASSES) -> None:
        self._instance = instance
        self._hash = PasswordHash((Argon2Hasher(passes, memory_kib, parallelism=1),))
        self._threads = ThreadPoolExecutor(_AT_ONCE, "passwords")
        self._nobodys = self._threads.submit(self._sealed, _NOBODY, "")

    async def sealed_hash(self, account: str, password: str) -> bytes:
        """What to keep of an account's (normalised) password."""
        return await asyncio.get_running_loop().run_in_executor(
            self._threads, self._sealed, account, password
        )

    async def check(self, account: str | None, password: str, kept: bytes | None) -> Verdict:
        """Whether `password` is the one that `kept` was made from; never if there is no account or hash."""
        return await asyncio.get_running_loop().run_in_executor(
            self._threads, self._check, account, password, kept
        )

    def close(self) -> None:
        """End the threads."""
        self._threads.shutdown(cancel_futures=True)

    def _sealed(self, account: str, password: str) -> bytes:
        return self._instance.seal(f"accounts.password/{account}", self._hash.hash(password))

    def _check(self, account: str | None, password: str, kept: bytes | None) -> Verdict:
        if account is None or kept is None:
            account, kept = _NOBODY, self._nobodys.result()
        place = f"accounts.password/{account}"
        matches, better = self._hash.verify_and_update(password, self._instance.open(place, kept))
        if account == _NOBODY or not matches:
            return Verdict(is_right=False)
        return Verdict(True, None if better is None else self._instance.seal(place, better))
