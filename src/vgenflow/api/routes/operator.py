"""For whoever runs the server: who is there, by id and size; suspending accounts; usage of all together.

Names, addresses and what people make are not shown: they are sealed under keys of their spaces.
"""

from typing import Annotated

from fastapi import APIRouter, Query

from vgenflow.api.context import HouseOf, Operator
from vgenflow.api.ids import Id
from vgenflow.api.pages import Page, Paging
from vgenflow.services.operating.schemas import AccountEntry, InstanceUsage, SettingEntry
from vgenflow.studio.settings import described

router = APIRouter(prefix="/operator", tags=["operator"])


@router.get("/accounts", summary="List accounts")
async def list_accounts(house: HouseOf, scope: Operator, paging: Paging) -> Page[AccountEntry]:
    """All accounts of this server, the newest first, without who they are."""
    items, following = await house.operating.list(scope, after=paging.after(scope), limit=paging.limit)
    return paging.page(scope, items, following)


@router.put("/accounts/{account_id}/suspension", summary="Suspend an account")
async def suspend_account(house: HouseOf, scope: Operator, account_id: Id) -> AccountEntry:
    """Refuse an account's sessions and keys from now on, and stop its runs. What it has stays."""
    return await house.operating.suspend(scope, account_id)


@router.delete("/accounts/{account_id}/suspension", summary="Resume an account")
async def resume_account(house: HouseOf, scope: Operator, account_id: Id) -> AccountEntry:
    """Let an account in again, with the sessions and keys that it had."""
    return await house.operating.resume(scope, account_id)


@router.get("/usage", summary="Read what the server was used for")
async def read_instance_usage(
    house: HouseOf,
    scope: Operator,
    days: Annotated[int, Query(ge=1, le=366, description="How far back work and costs are counted.")] = 30,
) -> InstanceUsage:
    """What all accounts together keep, and what they used in the last days."""
    return await house.operating.usage(scope, days)


@router.get("/settings", summary="Read the server's settings")
async def read_settings(house: HouseOf, _scope: Operator) -> list[SettingEntry]:
    """Every setting with what it means and what it is at present. Of secrets only whether they are set."""
    return [SettingEntry(**each._asdict()) for each in described(house.server)]
