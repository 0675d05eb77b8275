"""What the caller's space has used."""

from typing import Annotated

from fastapi import APIRouter, Query

from vgenflow.api.context import HouseOf, allowed
from vgenflow.services.scope import Scope
from vgenflow.services.usage.schemas import SpaceUsage

router = APIRouter(tags=["usage"])


@router.get("/usage", summary="Read what was used")
async def read_space_usage(
    house: HouseOf,
    scope: Annotated[Scope, allowed("read")],
    days: Annotated[int, Query(ge=1, le=366, description="How far back work and costs are counted.")] = 30,
) -> SpaceUsage:
    """Projects and finished files that are kept; runs and costs of the last days."""
    return await house.usage.read(scope, days)
