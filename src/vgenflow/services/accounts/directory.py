"""Looking up what is not known to belong to a space yet: by marks of secrets and addresses alone."""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import Row, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.kit.ids import new_id
from vgenflow.services.accounts.errors import WrongToken
from vgenflow.services.accounts.models import Account, Identity, Ticket
from vgenflow.services.accounts.tokens import Kind, is_token, mark_of, new_token
from vgenflow.services.scope import Now
from vgenflow.store.columns import Columns

_CONTENTS: Final = (Ticket.id, Ticket.account_id, Ticket.payload)


@dataclass(frozen=True, slots=True)
class Taken:
    """What a ticket was good for."""

    account: str | None
    payload: dict[str, Any]


class Directory:
    """Accounts by what proves them, and tickets by their token."""

    def __init__(self, session: AsyncSession, instance: Columns, now: Now) -> None:
        self._session = session
        self._instance = instance
        self._now = now

    async def by_email(self, mark: bytes) -> Account | None:
        """The account with a verified address of this mark."""
        return await self._session.scalar(select(Account).where(Account.email_mark == mark))

    async def by_identity(self, mark: bytes) -> Account | None:
        """The account that signs in with the identity of this mark."""
        query = select(Account).join(Identity, Identity.account_id == Account.id)
        return await self._session.scalar(query.where(Identity.mark == mark))

    async def by_id(self, account: str) -> Account | None:
        """The account of a ticket that was taken."""
        return await self._session.get(Account, account)

    async def has_operator(self) -> bool:
        """Whether somebody runs this instance."""
        return (
            await self._session.scalar(select(Account.id).where(Account.role == "operator").limit(1))
            is not None
        )

    def issue(self, kind: Kind, account: str | None, payload: dict[str, Any], life: timedelta) -> str:
        """A new ticket's token."""
        token, row = new_token(kind), new_id()
        sealed = self._instance.seal(f"tickets.payload/{row}", json.dumps(payload))
        self._session.add(
            Ticket(
                id=row,
                kind=kind,
                mark=mark_of(self._instance, kind, token),
                account_id=account,
                payload=sealed,
                expires_at=self._now() + life,
            )
        )
        return token

    async def look(self, kind: Kind, token: str) -> Taken:
        """What a ticket is good for, without using it up; `WrongToken` as `take`."""
        query = select(*_CONTENTS).where(*self._good(kind, token))
        return self._opened((await self._session.execute(query)).one_or_none())

    async def take(self, kind: Kind, token: str) -> Taken:
        """Use a ticket up; `WrongToken` if it was used, has expired, or never was."""
        query = delete(Ticket).where(*self._good(kind, token)).returning(*_CONTENTS)
        return self._opened((await self._session.execute(query)).one_or_none())

    async def cancel(self, kind: Kind, account: str | None) -> None:
        """Make all tickets of a kind and an account worthless."""
        await self._session.execute(delete(Ticket).where(Ticket.kind == kind, Ticket.account_id == account))

    def _opened(self, row: Row[str, str | None, bytes] | None) -> Taken:
        if row is None:
            raise wrong_token()
        return Taken(
            row.account_id, json.loads(self._instance.open(f"tickets.payload/{row.id}", row.payload))
        )

    def _good(self, kind: Kind, token: str) -> tuple[Any, ...]:
        mark = mark_of(self._instance, kind, token) if is_token(kind, token) else b""
        return (Ticket.mark == mark, Ticket.kind == kind, Ticket.expires_at > self._now())


def wrong_token() -> WrongToken:
    """What to say of a token that is good for nothing."""
    return WrongToken("This link was used already or is too old: ask for a new one.")
