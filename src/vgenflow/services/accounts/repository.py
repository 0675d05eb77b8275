"""The rows of one account. Every method sees its scope alone."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.services.accounts.errors import NotFound, SessionOver
from vgenflow.services.accounts.models import Account, ApiKey, Identity, Session, Space, Ticket
from vgenflow.services.scope import Scope


class Repository:
    """An account, its sessions, keys and identities."""

    def __init__(self, session: AsyncSession, scope: Scope) -> None:
        self._session = session
        self._scope = scope

    async def account(self, *, held: bool = False) -> Account:
        """The account itself, on wish held against other changes; `SessionOver` once it is gone."""
        row = await self._session.get(Account, self._scope.account, with_for_update=held)
        if row is None or row.space_id != self._scope.space:
            raise SessionOver("This account is no more.")
        return row

    async def sessions(self, after: datetime) -> Sequence[Session]:
        """Sessions that last beyond `after`, newest first."""
        query = select(Session).where(Session.account_id == self._scope.account, Session.expires_at > after)
        return (await self._session.scalars(query.order_by(Session.id.desc()))).all()

    async def end_session(self, session: str) -> None:
        """End one session; `NotFound` if the account has none of this id."""
        query = delete(Session).where(Session.account_id == self._scope.account, Session.id == session)
        if (await self._session.execute(query.returning(Session.id))).one_or_none() is None:
            raise NotFound("There is no such session; it may have ended already.")

    async def end_sessions(self, but: str | None) -> None:
        """End all sessions, but one."""
        query = delete(Session).where(Session.account_id == self._scope.account)
        await self._session.execute(query if but is None else query.where(Session.id != but))

    async def keys(self) -> Sequence[ApiKey]:
        """All API keys, newest first."""
        query = select(ApiKey).where(ApiKey.account_id == self._scope.account)
        return (await self._session.scalars(query.order_by(ApiKey.id.desc()))).all()

    async def count_keys(self) -> int:
        """How many API keys there are."""
        query = select(func.count()).where(ApiKey.account_id == self._scope.account)
        return int(await self._session.scalar(query) or 0)

    async def revoke_key(self, key: str) -> None:
        """Delete one API key; `NotFound` if the account has none of this id."""
        query = delete(ApiKey).where(ApiKey.account_id == self._scope.account, ApiKey.id == key)
        if (await self._session.execute(query.returning(ApiKey.id))).one_or_none() is None:
            raise NotFound("There is no such API key; it may have been revoked already.")

    async def identities(self) -> Sequence[Identity]:
        """All sign-ins at providers, oldest first."""
        query = select(Identity).where(Identity.account_id == self._scope.account)
        return (await self._session.scalars(query.order_by(Identity.id))).all()

    async def unlink(self, identity: Identity) -> None:
        """Delete one sign-in."""
        await self._session.delete(identity)

    async def end_everything(self) -> None:
        """Delete all sessions, API keys and tickets."""
        for table in (Session, ApiKey, Ticket):
            await self._session.execute(delete(table).where(table.account_id == self._scope.account))

    async def erase(self) -> None:
        """Delete the space; the account and all rows of the space go with it."""
        await self._session.execute(delete(Space).where(Space.id == self._scope.space))

    def add(self, row: Session | ApiKey | Identity) -> None:
        """Keep a new row of this account."""
        row.space_id, row.account_id = self._scope.space, self._scope.account
        self._session.add(row)
