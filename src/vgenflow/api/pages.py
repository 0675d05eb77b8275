"""Lists by pages. A cursor names where the next page begins; it is signed and good for one list only.

    async def list_projects(house: HouseOf, scope: ..., paging: Paging) -> Page[ProjectSummary]:
        items, following = await house.projects.list(scope, after=paging.after(scope), limit=paging.limit)
        return paging.page(scope, items, following)

A service names positions as it likes (`str`); what it gives as `following` comes back as `after`.
"""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from typing import Annotated, Generic, TypeVar

from fastapi import Depends, Query, Request
from pydantic import BaseModel, Field

from vgenflow.api.depending import at_once
from vgenflow.api.errors import WrongCursor
from vgenflow.services.scope import Scope

Item = TypeVar("Item")

_SIGNATURE = 16


class Page(BaseModel, Generic[Item]):
    """Part of a list."""

    items: list[Item]
    next: str | None = Field(None, description="What to send as `cursor` for the next page; none at the end.")


class Paged:
    """Which part of a list is asked for."""

    def __init__(
        self,
        request: Request,
        limit: Annotated[int, Query(ge=1, le=200, description="Most items of a page.")] = 50,
        cursor: Annotated[
            str | None, Query(max_length=1000, description="`next` of the page before; none for the first.")
        ] = None,
    ) -> None:
        self.limit = limit
        self._cursor = cursor
        self._list = request.url.path

    def after(self, scope: Scope) -> str | None:
        """Where the page begins, as the service named it; None is the beginning. Raises `WrongCursor`."""
        if self._cursor is None:
            return None
        try:
            data = urlsafe_b64decode(self._cursor.encode() + b"=" * (-len(self._cursor) % 4))
            position = data[_SIGNATURE:].decode()
        except ValueError:
            raise _wrong() from None
        if not hmac.compare_digest(data[:_SIGNATURE], self._sign(scope, position)):
            raise _wrong()
        return position

    def page(self, scope: Scope, items: Sequence[Item], following: str | None) -> Page[Item]:
        """A page of `items`; `following` names where the next begins, None at the end."""
        if following is None:
            return Page(items=list(items), next=None)
        data = self._sign(scope, following) + following.encode()
        return Page(items=list(items), next=urlsafe_b64encode(data).decode().rstrip("="))

    def _sign(self, scope: Scope, position: str) -> bytes:
        return scope.columns.mark("cursor", f"{self._list}\n{position}")[:_SIGNATURE]


Paging = Annotated[Paged, Depends(at_once(Paged))]


def _wrong() -> WrongCursor:
    return WrongCursor("This cursor is not of this list: begin without one.")
