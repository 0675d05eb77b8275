"""Links that give one file to whoever has them, for a short time, without a session.

A link names a space, a file and how it is to be shown, with an HMAC under a key of the instance. It opens
nothing else, and nothing at all once the file or its space is gone.
"""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Literal, get_args

from vgenflow.services.library.errors import WrongLink
from vgenflow.services.scope import Now
from vgenflow.store.keyring import Keyring

LASTS: Final = timedelta(minutes=10)
"""How long a link is good: enough for a player or a download to begin and to be resumed."""
_SIGNATURE = 32

Thing = Literal["media", "export"]
Disposition = Literal["inline", "attachment"]


@dataclass(frozen=True, slots=True)
class Grant:
    """What a link gives."""

    space: str
    thing: Thing
    id: str
    disposition: Disposition


class Links:
    """Makes links and reads them."""

    def __init__(self, keyring: Keyring, now: Now) -> None:
        self._keyring = keyring
        self._now = now

    def make(self, grant: Grant) -> tuple[str, datetime]:
        """A token for a grant, and when it ends. Blocking: the keyring may be read."""
        end = self._now().replace(microsecond=0) + LASTS
        told = f"{int(end.timestamp())}.{grant.space}.{grant.thing}.{grant.id}.{grant.disposition}".encode()
        return urlsafe_b64encode(self._sign(told) + told).decode().rstrip("="), end

    def read(self, token: str) -> Grant:
        """What a token grants; `WrongLink` if it is not one of ours or its time is over."""
        try:
            data = urlsafe_b64decode(token.encode("ascii") + b"=" * (-len(token) % 4))
        except ValueError:
            raise _wrong() from None
        told = data[_SIGNATURE:]
        if not hmac.compare_digest(data[:_SIGNATURE], self._sign(told)):
            raise _wrong()
        end, space, thing, name, disposition = told.decode().split(".")
        if datetime.fromtimestamp(int(end), UTC) <= self._now():
            raise _wrong()
        if not self._keyring.knows(space):  # asking for its key would make one anew
            raise _wrong()
        return Grant(space, _THINGS[thing], name, _DISPOSITIONS[disposition])

    def _sign(self, told: bytes) -> bytes:
        return hmac.digest(self._keyring.instance("download links"), told, "sha256")


_THINGS: dict[str, Thing] = {name: name for name in get_args(Thing)}
_DISPOSITIONS: dict[str, Disposition] = {name: name for name in get_args(Disposition)}


def _wrong() -> WrongLink:
    return WrongLink("This link is not good, or no longer: ask for a new one.")
