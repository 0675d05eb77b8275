"""What the caller's space has used, and what it asked of other sites."""

from typing import Annotated

from fastapi import APIRouter, Query

from vgenflow.api.context import HouseOf, allowed
from vgenflow.api.pages import Page, Paging
from vgenflow.services.scope import Scope
from vgenflow.services.usage.schemas import SpaceUsage
from vgenflow.studio.fetched import FetchedPage, fetched_pages

router = APIRouter(tags=["usage"])


@router.get("/usage", summary="Read what was used")
async def read_space_usage(
    house: HouseOf,
    scope: Annotated[Scope, allowed("read")],
    days: Annotated[int, Query(ge=1, le=366, description="How far back work and costs are counted.")] = 30,
) -> SpaceUsage:
    """Projects and finished files that are kept; runs and costs of the last days."""
    return await house.usage.read(scope, days)


@router.get("/fetched-pages", summary="List pages that were fetched")
async def list_fetched_pages(
    house: HouseOf, scope: Annotated[Scope, allowed("read")], paging: Paging
) -> Page[FetchedPage]:
    """Pages that projects are made from, those of the latest changed first. Ends where `next` is none."""
    items, following = await fetched_pages(
        house.projects, scope, after=paging.after(scope), limit=paging.limit
    )
    return paging.page(scope, items, following)
