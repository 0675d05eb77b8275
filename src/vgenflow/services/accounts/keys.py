"""API keys: how programs work for an account."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Final, cast

from vgenflow.kit.ids import new_id
from vgenflow.services.accounts.addresses import read_name
from vgenflow.services.accounts.callers import Callers
from vgenflow.services.accounts.context import Context
from vgenflow.services.accounts.errors import TooManyKeys
from vgenflow.services.accounts.models import ApiKey
from vgenflow.services.accounts.repository import Repository
from vgenflow.services.accounts.schemas import Grant, KeyView, NewKey
from vgenflow.services.accounts.tokens import mark_of, new_token
from vgenflow.services.scope import Scope

MOST_KEYS: Final = 50
"""API keys of one account."""


class Keys:
    """Makes, lists and revokes API keys."""

    def __init__(self, context: Context, callers: Callers) -> None:
        self._context = context
        self._callers = callers

    async def make(self, scope: Scope, name: str, grants: Iterable[Grant], days: int) -> NewKey:
        """A new API key, shown this once; `TooManyKeys`."""
        context, token, now = self._context, new_token("key"), self._context.now()
        key, name = new_id(), read_name(name)
        row = ApiKey(
            id=key,
            mark=mark_of(context.instance, "key", token),
            name=scope.columns.seal(f"api_keys.name/{key}", name),
            grants=" ".join(sorted(grants)),
            created_at=now,
            last_used_on=None,
            expires_at=now + timedelta(days=days),
        )
        async with context.database.writing() as session:
            repository = Repository(session, scope)
            await repository.account(held=True)
            if await repository.count_keys() >= MOST_KEYS:
                raise TooManyKeys(f"An account has at most {MOST_KEYS} API keys: revoke one first.")
            repository.add(row)
        return NewKey(**dict(_view(scope, row)), key=token)

    async def list(self, scope: Scope) -> Sequence[KeyView]:
        """The account's API keys, newest first; expired ones until they are swept."""
        async with self._context.database.reading() as session:
            return [_view(scope, row) for row in await Repository(session, scope).keys()]

    async def revoke(self, scope: Scope, key: str) -> None:
        """Make a key worthless; `NotFound` if the account has none of this id."""
        async with self._context.database.writing() as session:
            await Repository(session, scope).revoke_key(key)
        self._callers.forget(scope.account)


def _view(scope: Scope, row: ApiKey) -> KeyView:
    return KeyView(
        id=row.id,
        name=scope.columns.open(f"api_keys.name/{row.id}", row.name),
        grants=frozenset(cast(list[Grant], row.grants.split())),
        created_at=row.created_at,
        last_used_on=row.last_used_on,
        expires_at=row.expires_at,
    )
