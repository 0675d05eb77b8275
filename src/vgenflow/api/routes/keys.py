"""API keys. They are made and revoked by people who have signed in, never by keys."""

from fastapi import APIRouter

from vgenflow.api.context import HouseOf, SignedInBySession
from vgenflow.api.idempotency import RepeatableSecret
from vgenflow.api.ids import Id
from vgenflow.api.pages import Page
from vgenflow.services.accounts.schemas import KeyView, MakingKey, NewKey

router = APIRouter(prefix="/keys", tags=["keys"], route_class=RepeatableSecret)


@router.post("", status_code=201)
async def make_key(house: HouseOf, caller: SignedInBySession, body: MakingKey) -> NewKey:
    """Make an API key. It is shown in this answer and never again, nor to the same request sent twice."""
    return await house.accounts.keys.make(caller.scope, body.name, body.grants, body.days)


@router.get("")
async def list_keys(house: HouseOf, caller: SignedInBySession) -> Page[KeyView]:
    """The account's API keys, the newest first, all on one page."""
    return Page(items=list(await house.accounts.keys.list(caller.scope)), next=None)


@router.delete("/{key}", status_code=204)
async def revoke_key(house: HouseOf, caller: SignedInBySession, key: Id) -> None:
    """Revoke an API key."""
    await house.accounts.keys.revoke(caller.scope, key)
