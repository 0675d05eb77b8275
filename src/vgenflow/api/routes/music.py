"""The music of a project: what its template plays, and another piece chosen instead."""

import asyncio

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from vgenflow.api.context import HouseOf
from vgenflow.api.editing import Editing, Reading
from vgenflow.api.idempotency import Repeatable
from vgenflow.api.ids import Id
from vgenflow.api.routes.catalogue import TrackView, track_view
from vgenflow.studio.editing import Change, kinds

router = APIRouter(prefix="/projects/{project_id}/options/track", tags=["projects"], route_class=Repeatable)


class TrackChoice(BaseModel):
    """A piece of the catalogue by name, or a sound of the library; neither leaves it to the template."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    track: str | None = Field(default=None, max_length=64, examples=["calm-acoustic-1"])
    media: str | None = Field(default=None, max_length=26, description="The id of a sound in the library.")


@router.get("", summary="Which music the template plays")
async def read_track(house: HouseOf, scope: Reading, project_id: Id) -> TrackView | None:
    """The piece that the video is given if nobody chooses another: one in the mood of its template."""
    options = (await house.projects.current(scope, project_id)).work.options
    style = await asyncio.to_thread(house.context(scope.space, project_id).style, options)
    track = await house.catalogue.suited(style, options.seed)
    return track_view(track) if track is not None else None


@router.put("", summary="Choose the music")
async def set_track(edit: Editing, body: TrackChoice) -> Change:
    """Play this piece of music; from then on music is on."""
    await edit.check()
    chosen = None
    if body.track is not None:
        chosen = await edit.house.catalogue.piece(body.track)
    elif body.media is not None:
        chosen = await edit.house.library.asset(edit.scope, body.media, edit.project)
    return await edit(kinds.SetTrack(track=chosen))
