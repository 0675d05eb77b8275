"""What anybody may know of this server before signing in."""

from fastapi import APIRouter
from pydantic import BaseModel, Field

import vgenflow
from vgenflow.api.context import HouseOf
from vgenflow.studio.accounts import outbox

router = APIRouter(prefix="/instance", tags=["instance"])


class InstanceView(BaseModel):
    """A server, as programs and pages need to know it."""

    version: str = Field(examples=["0.1.0"])
    sends_mail: bool = Field(
        description="Whether mails go out; otherwise whoever runs the server finds them in its outbox."
    )
    outbox: str | None = Field(
        description="Folder of those mails; told only where nobody but this machine can ask.",
        examples=["/home/ada/vgenflow/outbox"],
    )
    body_bytes: int = Field(
        description="Largest body of a request, but for parts of uploads.", examples=[2_097_152]
    )
    reads_per_minute: int = Field(description="Reading requests of one account a minute.", examples=[1200])
    writes_per_minute: int = Field(description="Changing requests of one account a minute.", examples=[600])


@router.get("", summary="Read what this server is")
async def read_instance(house: HouseOf) -> InstanceView:
    """For anybody. How one may sign in is told at `/sign-in`."""
    server = house.server
    return InstanceView(
        version=vgenflow.__version__,
        sends_mail=bool(server.smtp_host),
        outbox=str(outbox(house.settings.data_dir)) if server.is_private and not server.smtp_host else None,
        body_bytes=server.body_kilobytes * 1024,
        reads_per_minute=server.reads_per_minute,
        writes_per_minute=server.writes_per_minute,
    )
