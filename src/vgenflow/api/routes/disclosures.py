"""The ledger of disclosures: what left this machine for the caller."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import AwareDatetime

from vgenflow.api.context import HouseOf, allowed
from vgenflow.api.ids import Id
from vgenflow.api.pages import Page, Paging
from vgenflow.services.disclosures.schemas import Disclosed, Disclosure, DisclosureCounts
from vgenflow.services.scope import Scope

router = APIRouter(tags=["privacy"])

Reading = Annotated[Scope, allowed("account")]


@router.get("/disclosures", summary="List what left this machine")
async def list_disclosures(
    house: HouseOf,
    scope: Reading,
    paging: Paging,
    since: Annotated[AwareDatetime | None, Query(description="Only what left then or later.")] = None,
) -> Page[Disclosure]:
    """Every request to a site or service, mail and sign-in at a provider, the latest first."""
    items, following = await house.disclosures.list(
        scope, since=since, after=paging.after(scope), limit=paging.limit
    )
    return paging.page(scope, items, following)


@router.get("/disclosure-counts", summary="Count what left this machine")
async def count_disclosures(
    house: HouseOf,
    scope: Reading,
    since: Annotated[AwareDatetime, Query(description="Since when, such as the beginning of the day.")],
) -> DisclosureCounts:
    """How often something left, by what it was."""
    return await house.disclosures.counts(scope, since)


@router.get("/disclosures/{disclosure_id}", summary="Read what left this machine")
async def read_disclosure(house: HouseOf, scope: Reading, disclosure_id: Id) -> Disclosed:
    """A line of the ledger with the very words that left."""
    return await house.disclosures.get(scope, disclosure_id)
