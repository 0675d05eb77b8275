"""The privacy policy: for anybody."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query

from vgenflow.services.privacy.policy import Policy, policy

router = APIRouter(prefix="/policy", tags=["instance"])


@router.get("", summary="Read the privacy policy")
async def read_policy(
    language: Annotated[Literal["en", "zh"], Query(description="English is the policy itself.")] = "en",
) -> Policy:
    """The privacy policy word for word, or its translation."""
    return policy(language)
