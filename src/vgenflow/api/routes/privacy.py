"""Taking everything along, bringing it back, deleting a project, closing the account."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Request, Response

from vgenflow.api.browsers import SESSION, BrowserOf
from vgenflow.api.context import EntitledBySession, HouseOf, allowed, entitled
from vgenflow.api.idempotency import Repeatable, RepeatableStream
from vgenflow.api.ids import Id
from vgenflow.api.pages import Page, Paging
from vgenflow.api.ranges import file_answer
from vgenflow.services.privacy.schemas import Archive, Closing, Receipt, ReceiptKeys
from vgenflow.services.scope import Scope

router = APIRouter(tags=["privacy"])
_repeatable = APIRouter(route_class=Repeatable)
_streams = APIRouter(route_class=RepeatableStream)

Account = Annotated[Scope, allowed("account")]
Owner = Annotated[Scope, entitled("account")]
Reading = Annotated[Scope, allowed("read")]
_BODY = {
    "requestBody": {
        "required": True,
        "content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@_repeatable.post("/archives", status_code=202, summary="Export everything")
async def start_archive(house: HouseOf, scope: Owner, browser: BrowserOf, response: Response) -> Archive:
    """Have an archive of the account made: all projects, files and data. A mail says when it is ready."""
    archive = await house.privacy.archives.start(scope, browser.visitor.language)
    response.headers["Location"] = f"/api/v1/archives/{archive.id}"
    return archive


@router.get("/archives", summary="List archives")
async def list_archives(house: HouseOf, scope: Account) -> Sequence[Archive]:
    """Archives of the account that were made or brought lately, the newest first."""
    return await house.privacy.archives.list(scope)


@router.get("/archives/{archive_id}", summary="Read about an archive")
async def read_archive(house: HouseOf, scope: Account, archive_id: Id) -> Archive:
    """How far an archive is."""
    return await house.privacy.archives.get(scope, archive_id)


@router.get(
    "/archives/{archive_id}/file",
    summary="Download an archive",
    response_class=Response,
    responses={200: {"content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}}}},
)
async def download_archive(house: HouseOf, scope: Account, archive_id: Id, request: Request) -> Response:
    """The archive as a ZIP file, in any ranges, until it expires."""
    download = await house.privacy.archives.open(scope, archive_id)
    return file_answer(request, download, "application/zip", "vgenflow-archive.zip", archive_id, inline=False)


@router.delete("/archives/{archive_id}", status_code=204, summary="Remove an archive")
async def remove_archive(house: HouseOf, scope: Owner, archive_id: Id) -> None:
    """Remove an archive, or stop what is being done with it."""
    await house.privacy.archives.remove(scope, archive_id)


@_streams.post("/imports", status_code=202, summary="Import an archive", openapi_extra=_BODY)
async def import_archive(
    house: HouseOf, scope: Account, browser: BrowserOf, request: Request, response: Response
) -> Archive:
    """Take in an archive of an account, of this server or another: what it holds comes as new projects."""
    archive = await house.privacy.archives.bring(scope, browser.visitor.language, request.stream())
    response.headers["Location"] = f"/api/v1/archives/{archive.id}"
    return archive


@router.post("/account/closing", summary="Close the account")
async def close_account(
    house: HouseOf, caller: EntitledBySession, browser: BrowserOf, body: Closing
) -> Receipt:
    """Erase the account and everything in it, for good. The signed receipt is mailed as well."""
    password = None if body.password is None else body.password.get_secret_value()
    receipt = await house.privacy.closing.close_account(caller, password, browser.visitor)
    browser.drop(SESSION)
    return receipt


@router.get("/receipts/keys", summary="Keys of receipts")
async def read_receipt_keys(house: HouseOf) -> ReceiptKeys:
    """The public keys that receipts of erasures are verified with, as a JSON Web Key Set."""
    return house.privacy.receipts.keys()


@router.get("/receipts", summary="List receipts")
async def list_receipts(house: HouseOf, scope: Reading, paging: Paging) -> Page[Receipt]:
    """Receipts of projects that were deleted, the newest first."""
    items, following = await house.privacy.closing.all_receipts(
        scope, after=paging.after(scope), limit=paging.limit
    )
    return paging.page(scope, items, following)


@router.get("/receipts/{receipt_id}", summary="Read a receipt")
async def read_receipt(house: HouseOf, scope: Reading, receipt_id: Id) -> Receipt:
    """The receipt of a project's erasure, signed: for as long as there is the account."""
    return await house.privacy.closing.receipt(scope, receipt_id)


router.include_router(_repeatable)
router.include_router(_streams)
