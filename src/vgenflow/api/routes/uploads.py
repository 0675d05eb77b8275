"""Uploads that can be resumed: announce a file, send its bytes in as many pieces as it takes, finish.

POST  /uploads               {"name": …, "size": …}           201, Location
PATCH /uploads/ID            Upload-Offset: 0, the bytes      204, Upload-Offset: where it stands
HEAD  /uploads/ID                                             204, Upload-Offset: after a break
POST  /uploads/ID/finish     {"sha256": …}                    201, the file in the library
"""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Header, Request, Response
from starlette.requests import ClientDisconnect

from vgenflow.api.context import HouseOf, allowed
from vgenflow.api.idempotency import Repeatable
from vgenflow.api.ids import Id
from vgenflow.services.library.schemas import FinishUpload, Media, NewUpload, Upload
from vgenflow.services.scope import Scope

router = APIRouter(prefix="/uploads", tags=["library"], route_class=Repeatable)

Writing = Annotated[Scope, allowed("write")]
_OFFSET = "Upload-Offset"
_BODY = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.post("", status_code=201, summary="Announce a file")
async def create_upload(house: HouseOf, scope: Writing, body: NewUpload, response: Response) -> Upload:
    """Announce a file. Its bytes are set aside in the library until the upload ends or its time is over."""
    upload = await house.uploads.create(scope, body)
    response.headers["Location"] = f"/api/v1/uploads/{upload.id}"
    return upload


@router.get("/{upload_id}", summary="Read an upload")
async def read_upload(house: HouseOf, scope: Writing, upload_id: Id) -> Upload:
    """How far an upload is, and what it became."""
    return await house.uploads.get(scope, upload_id)


@router.head("/{upload_id}", status_code=204, summary="Where an upload stands")
async def find_offset(house: HouseOf, scope: Writing, upload_id: Id) -> Response:
    """Where an upload stands: `Upload-Offset` says how many bytes are safe."""
    upload = await house.uploads.get(scope, upload_id)
    return Response(
        status_code=204, headers={_OFFSET: str(upload.received), "Upload-Length": str(upload.size)}
    )


@router.patch("/{upload_id}", status_code=204, summary="Send bytes", openapi_extra=_BODY)
async def append_bytes(
    house: HouseOf,
    scope: Writing,
    upload_id: Id,
    request: Request,
    offset: Annotated[
        int | None,
        Header(alias=_OFFSET, ge=0, description="Where the bytes begin: it must be where the upload stands."),
    ] = None,
) -> Response:
    """Send bytes of a file, any number of them; after a break send on from where the upload stands."""
    received = await house.uploads.append(scope, upload_id, offset, _sent(request))
    return Response(status_code=204, headers={_OFFSET: str(received)})


@router.post("/{upload_id}/finish", status_code=201, summary="Finish an upload")
async def finish_upload(house: HouseOf, scope: Writing, upload_id: Id, body: FinishUpload) -> Media:
    """Make a file of the library of a complete upload. It is refused if it is not what its name says."""
    return await house.uploads.finish(scope, upload_id, body.sha256)


@router.delete("/{upload_id}", status_code=204, summary="Give an upload up")
async def delete_upload(house: HouseOf, scope: Writing, upload_id: Id) -> None:
    """Give an upload up; what came of it is removed. A file that it became stays."""
    await house.uploads.abort(scope, upload_id)


async def _sent(request: Request) -> AsyncIterator[bytes]:
    """The body as it comes, up to where the connection broke."""
    try:
        async for chunk in request.stream():
            yield chunk
    except ClientDisconnect:
        return
