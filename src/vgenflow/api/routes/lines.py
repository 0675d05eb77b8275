"""Script lines: each edit of one is an operation of its own."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from vgenflow.api.context import HouseOf
from vgenflow.api.editing import Editing, Reading
from vgenflow.api.etags import Tag
from vgenflow.api.idempotency import Repeatable
from vgenflow.api.ids import Id
from vgenflow.studio.editing import Change, Lines, kinds, recorded_in

router = APIRouter(prefix="/projects/{project_id}/lines", tags=["lines"], route_class=Repeatable)

AnyVersion = Annotated[
    Id | None,
    Query(description="Of another version; it has no tag.", examples=["01kaxg7w3nq5t8v2m4r6p9d0ce"]),
]
LineId = Annotated[str, Path(min_length=1, max_length=64, examples=["l7f3a90c21b"])]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CaptionText(_Body):
    """What a line shows."""

    text: str = Field(max_length=4000, examples=["The river rises at night."])


class SpokenText(_Body):
    """How a line is said; null says it as it is written."""

    text: str | None = Field(max_length=4000, examples=["The river rises at night."])


class OwnVoice(_Body):
    """A sound of the library in which a person says a line."""

    media: str = Field(max_length=26, description="Its id in the library.")


class LineVoice(_Body):
    """A voice; null is that of the video."""

    voice: str | None = Field(min_length=1, max_length=64, examples=["af_heart"])


class Locking(_Body):
    """Whether a line's words stay."""

    locked: bool


class NewLine(_Body):
    """A line after another; after null it is the first."""

    after: str | None = Field(min_length=1, max_length=64, examples=["l7f3a90c21b"])
    text: str = Field(max_length=4000, examples=["Nobody was hurt."])


class Cut(_Body):
    """A character of the caption."""

    at: int = Field(ge=0, examples=[12])


class NewPlace(_Body):
    """The line to stand after; null is the beginning."""

    after: str | None = Field(min_length=1, max_length=64, examples=["l7f3a90c21b"])


@router.get("", summary="Read the script")
async def list_lines(
    house: HouseOf, scope: Reading, project_id: Id, tag: Tag, version: AnyVersion = None
) -> Lines:
    """The lines in the order they are spoken; none until the script is written."""
    if version is None:
        found = await house.projects.current(scope, project_id)
        tag(found.project.revision)
        work = found.work
    else:
        work = await house.projects.load(scope, project_id, version)
    script = work.script
    return Lines(lines=script.lines if script is not None else (), recorded=recorded_in(work))


@router.post("", status_code=201, summary="Add a line")
async def insert_line(edit: Editing, body: NewLine) -> Change:
    """Add a line that rests on no source."""
    return await edit(kinds.InsertLine(after=body.after, text=body.text))


@router.put("/{line_id}/caption", summary="Change a caption")
async def set_caption(edit: Editing, line_id: LineId, body: CaptionText) -> Change:
    """Change what a line shows; it is said so too, unless its spoken text was settled apart."""
    return await edit(kinds.SetCaption(line=line_id, text=body.text))


@router.put("/{line_id}/spoken", summary="Change how a line is said")
async def set_spoken(edit: Editing, line_id: LineId, body: SpokenText) -> Change:
    """Change how a line is said, whatever it shows."""
    return await edit(kinds.SetSpoken(line=line_id, text=body.text))


@router.put("/{line_id}/recording", summary="Tell a line in one's own voice")
async def set_recording(edit: Editing, line_id: LineId, body: OwnVoice) -> Change:
    """Take a sound of the library for a line, instead of the voice; the silence around it is cut off.

    Its words light up by estimate: each has a share of the time by its letters.
    """
    await edit.check()
    work = (await edit.house.projects.current(edit.scope, edit.project)).work
    sound = await edit.house.library.asset(edit.scope, body.media, edit.project)
    operation = kinds.SetRecording(line=line_id, sound=sound)
    await edit.house.making.record(edit.scope, edit.project, work, operation)
    return await edit(operation)


@router.delete("/{line_id}/recording", summary="Have a line spoken again")
async def remove_recording(edit: Editing, line_id: LineId) -> Change:
    """Have the voice say a line that was recorded."""
    return await edit(kinds.SetRecording(line=line_id, sound=None))


@router.put("/{line_id}/voice", summary="Choose who says a line")
async def set_line_voice(edit: Editing, line_id: LineId, body: LineVoice) -> Change:
    """Have a line said by another voice than the others."""
    return await edit(kinds.SetLineVoice(line=line_id, voice=body.voice))


@router.put("/{line_id}/locked", summary="Lock or unlock a line")
async def set_locked(edit: Editing, line_id: LineId, body: Locking) -> Change:
    """Lock a line, so that its words stay, or unlock it."""
    return await edit(kinds.SetLocked(line=line_id, locked=body.locked))


@router.post("/{line_id}/split", summary="Split a line")
async def split_line(edit: Editing, line_id: LineId, body: Cut) -> Change:
    """Make two lines of one."""
    return await edit(kinds.SplitLine(line=line_id, at=body.at))


@router.post("/{line_id}/merge", summary="Merge a line with the next")
async def merge_line(edit: Editing, line_id: LineId) -> Change:
    """Make one line of a line and the next."""
    return await edit(kinds.MergeLine(line=line_id))


@router.post("/{line_id}/move", summary="Move a line")
async def move_line(edit: Editing, line_id: LineId, body: NewPlace) -> Change:
    """Put a line somewhere else."""
    return await edit(kinds.MoveLine(line=line_id, after=body.after))


@router.delete("/{line_id}", summary="Delete a line")
async def delete_line(edit: Editing, line_id: LineId) -> Change:
    """Take a line out."""
    return await edit(kinds.DeleteLine(line=line_id))
