"""What anybody may know of this server before signing in."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

import vgenflow
from vgenflow.api.context import HouseOf, Visitor
from vgenflow.services.accounts.schemas import ProviderView

router = APIRouter(prefix="/instance", tags=["instance"])


class InstanceView(BaseModel):
    """A server, as its sign-in page needs to know it."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "version": "0.1.0",
                    "open_registration": True,
                    "providers": [{"name": "acme", "title": "Acme"}],
                    "sends_mail": True,
                    "body_bytes": 2097152,
                }
            ]
        }
    )
    version: str
    open_registration: bool = Field(description="Whether anybody may register.")
    providers: tuple[ProviderView, ...] = Field(description="Whom people may sign in with besides.")
    sends_mail: bool = Field(
        description="Whether mails go out; otherwise whoever runs the server finds them in its outbox."
    )
    body_bytes: int = Field(description="Largest body of a request, but for parts of uploads.")


@router.get("", summary="Read what this server offers")
async def read_instance(house: HouseOf, _: Visitor) -> InstanceView:
    """For anybody."""
    return InstanceView(
        version=vgenflow.__version__,
        open_registration=house.server.open_registration,
        providers=tuple(house.accounts.identities.providers()),
        sends_mail=bool(house.server.smtp_host),
        body_bytes=house.server.body_kilobytes * 1024,
    )
