"""Previews of a project: what a player must know, its stream from any frame, and pictures of it.

Nothing here goes through the queue of runs: one process that is kept warm beside the server draws it all.
"""

import asyncio
import re
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Annotated, Any, Final, TypeVar

from fastapi import APIRouter, Depends, Header, Query, Request, Response
from fastapi.responses import StreamingResponse
from starlette.types import Receive, Send
from starlette.types import Scope as Connection

from vgenflow.api.context import HouseOf, SignedIn, allowed
from vgenflow.api.ids import Id
from vgenflow.kit.errors import Cancelled
from vgenflow.services.scope import Scope
from vgenflow.studio.previewing.errors import Busy, Lost
from vgenflow.studio.previewing.protocol import PictureForm, Spot
from vgenflow.studio.previewing.schemas import (
    MEDIA_TYPES,
    AskedSize,
    PreviewDescription,
    PreviewSound,
    Spotted,
    Trial,
    Width,
)
from vgenflow.studio.previewing.service import Picture, PreviewService, Stream

router = APIRouter(prefix="/projects/{project_id}/preview", tags=["previews"])

T = TypeVar("T")
Shown = Annotated[AskedSize, Query(description="Pixels on the shorter side.")]
Form = Annotated[
    PictureForm | None, Query(description="Kind of file; else what `Accept` likes best, WebP first.")
]
Known = Annotated[str, Header(alias="If-None-Match", description="Tags of pictures that are there already.")]
At = Annotated[Spotted, Query(examples=["120"])]

_TAG = re.compile(r'"([0-9a-f]{32})"')
_LOOK: Final = 0.1
"""Seconds between two looks at whether the client is still there."""
_KEPT: Final = {"Cache-Control": "private, no-cache", "Vary": "Accept, Cookie, Authorization"}
"""The client may keep a picture, and asks each time whether it is still so."""
PICTURES: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "content": {kind: {"schema": {"type": "string", "format": "binary"}} for kind in MEDIA_TYPES.values()}
    },
    304: {"description": "The client has this picture already."},
}
_MP4: Final = "video/mp4"
_VIDEO: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": {_MP4: {"schema": {"type": "string", "format": "binary"}}}}
}


@dataclass(frozen=True, slots=True)
class Viewing:
    """Who looks at which version of a project."""

    request: Request
    previews: PreviewService
    scope: Scope
    watcher: str
    """The session, or all API keys of an account."""
    project: str
    version: str | None

    async def wait(self, work: Awaitable[T]) -> T:
        """Do `work`, unless the client leaves before it is done."""
        doing = asyncio.ensure_future(work)
        try:
            while not (await asyncio.wait({doing}, timeout=_LOOK))[0]:
                if await self.request.is_disconnected():
                    raise Cancelled("Nobody waits for this now.")
            return doing.result()
        except Busy as error:
            self._come_again(error.seconds)
            raise
        except Lost:
            self._come_again(1)
            raise
        finally:
            if not doing.done():
                doing.cancel()
                await asyncio.wait({doing})

    def _come_again(self, seconds: int) -> None:
        self.request.state.headers["Retry-After"] = str(seconds)


def viewing_of(  # noqa: PLR0913, PLR0917 - FastAPI fills them in
    request: Request,
    house: HouseOf,
    caller: SignedIn,
    scope: Annotated[Scope, allowed("render")],
    project_id: Id,
    version: Annotated[
        Id | None,
        Query(description="Another than the current one.", examples=["01kaxg7w3nq5t8v2m4r6p9d0ce"]),
    ] = None,
) -> Viewing:
    """Who asks, for what."""
    watcher = caller.session or f"keys of {scope.account}"
    return Viewing(request, house.previews, scope, watcher, project_id, version)


View = Annotated[Viewing, Depends(viewing_of)]


@router.get("", summary="Describe a project's preview")
async def read_preview(view: View, size: Shown = 480) -> PreviewDescription:
    """What a player must know: its media type, length, scenes with their frames, captions.

    Works as soon as scenes are chosen; before that the answer is 409. Lines that are not spoken yet are
    silent, and their times estimated.
    """
    return await view.wait(view.previews.describe(view.scope, view.project, view.version, size))


@router.get("/sound", summary="A preview's sound, to be drawn")
async def read_preview_sound(view: View) -> PreviewSound:
    """How loud the voice is and how far the music steps back for it, for a time line."""
    return await view.wait(view.previews.sound(view.scope, view.project, view.version))


@router.get("/init", summary="How a preview's stream begins", response_class=Response, responses=_VIDEO)
async def read_preview_init(view: View, size: Shown = 480) -> Response:
    """The initialisation segment, which a source buffer takes first.

    It is equal for all versions of one size and frame rate.
    """
    data = await view.wait(view.previews.init(view.scope, view.project, view.version, size))
    return Response(data, media_type=_MP4)


@router.get("/fragments", summary="Play a preview", response_class=StreamingResponse, responses=_VIDEO)
async def play_preview(
    view: View, from_: Annotated[At, Query(alias="from")] = "0", size: Shown = 480
) -> Response:
    """Fragmented MP4 from a frame or scene to the end, to be appended after the initialisation segment.

    A session watches one stream: a new one ends that before. A stream may end early, and cleanly; ask again
    from the frame after the last one that came, and if something is wrong there, the answer says what.
    """
    playing = view.previews.play(
        view.scope, view.project, view.version, session=view.watcher, spot=_spot(from_), size=size
    )
    return _Played(await view.wait(playing))


@router.get("/still", summary="One frame as a picture", response_class=Response, responses=PICTURES)
async def read_preview_still(
    view: View,
    at: At = "0",
    width: Annotated[Width, Query()] = 640,
    form: Form = None,
    known: Known = "",
) -> Response:
    """A frame of the video, of a scene the frame on which all of it stands; or its `cover` as it would be."""
    chosen = form or _liked(view.request)
    drawing = view.previews.still(
        view.scope,
        view.project,
        view.version,
        spot=_shown(at),
        width=width,
        form=chosen,
        known=tags(known),
    )
    return pictured(await view.wait(drawing), chosen)


@router.get("/sheet", summary="All scenes in one picture", response_class=Response, responses=PICTURES)
async def read_preview_sheet(
    view: View,
    height: Annotated[int, Query(ge=32, le=240, description="Pixels down of each scene.")] = 90,
    columns: Annotated[int, Query(ge=1, le=24, description="Scenes in a row.")] = 6,
    form: Form = None,
    known: Known = "",
) -> Response:
    """The scenes in order, row by row without gaps, each on the frame on which all of it stands."""
    chosen = form or _liked(view.request)
    drawing = view.previews.sheet(
        view.scope,
        view.project,
        view.version,
        height=height,
        columns=columns,
        form=chosen,
        known=tags(known),
    )
    return pictured(await view.wait(drawing), chosen)


@router.post("/trial", summary="Show what an edit would do", response_class=Response, responses=PICTURES)
async def try_edit(view: View, body: Trial, form: Form = None) -> Response:
    """A picture of the video as it would be after an operation. Nothing is changed by it."""
    chosen = form or _liked(view.request)
    drawing = view.previews.still(
        view.scope,
        view.project,
        view.version,
        spot=_shown(body.at),
        width=body.width,
        form=chosen,
        operation=body.operation,
    )
    return pictured(await view.wait(drawing), chosen)


class _Played(StreamingResponse):
    """A stream as an answer. When the client leaves nothing more is drawn for it."""

    def __init__(self, stream: Stream) -> None:
        super().__init__(stream, media_type=_MP4, headers={"X-Accel-Buffering": "no"})
        self._stream = stream

    async def __call__(self, scope: Connection, receive: Receive, send: Send) -> None:
        """See `Response`."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            await self._stream.aclose()


def pictured(picture: Picture, form: PictureForm) -> Response:
    """A picture as an answer; 304 if the client has it already."""
    headers = {**_KEPT, "ETag": f'"{picture.tag}"'}
    if picture.data is None:
        return Response(status_code=304, headers=headers)
    return Response(picture.data, media_type=MEDIA_TYPES[form], headers=headers)


def _spot(text: str) -> Spot:
    return Spot(frame=int(text)) if text.isdecimal() else Spot(scene=text)


def _shown(text: str) -> Spot:
    return Spot(is_cover=True) if text == "cover" else _spot(text)


def tags(text: str) -> tuple[str, ...]:
    """The tags that `If-None-Match` names."""
    return tuple(_TAG.findall(text))


def _liked(request: Request) -> PictureForm:
    """The kind of picture that `Accept` names; browsers name WebP where they can show it."""
    accepted = request.headers.get("accept", "")
    return next((form for form, kind in MEDIA_TYPES.items() if kind in accepted), "webp")
