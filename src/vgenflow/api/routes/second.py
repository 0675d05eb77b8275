"""Captions in a second language: given as a file or a text, shown below the first, changed line by line."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from vgenflow.api.context import HouseOf
from vgenflow.api.editing import Editing, Reading
from vgenflow.api.etags import Tag
from vgenflow.api.ids import Id
from vgenflow.api.routes.lines import LineId
from vgenflow.studio.beginning import FromFile, FromText
from vgenflow.studio.editing import Change, Second, kinds, second_of

router = APIRouter(prefix="/projects/{project_id}/second", tags=["lines"])


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SecondSource(_Body):
    """Subtitles (SRT, VTT or ASS) in the time of the video, or a text with a line for each of the script."""

    source: Annotated[FromText | FromFile, Field(discriminator="kind")] = Field(
        examples=[{"kind": "text", "text": "河水上涨。\n淹没下城。\n市场上移。"}]
    )


class SecondText(_Body):
    """What a line shows in the second language; empty shows nothing."""

    text: str = Field(max_length=4000, examples=["河水在夜里上涨。"])


@router.get("", summary="Read the second language")
async def read_second(house: HouseOf, scope: Reading, project_id: Id, tag: Tag) -> Second:
    """Captions in the second language."""
    found = await house.projects.current(scope, project_id)
    tag(found.project.revision)
    return second_of(found.work)


@router.put("", summary="Set the second language")
async def set_second(edit: Editing, body: SecondSource) -> Change:
    """Show captions in a second language below the first, in the picture and in subtitle files.

    Its language is found out. Subtitles go to the lines that are spoken longest during them.
    """
    await edit.check()
    if isinstance(body.source, FromText):
        given = body.source.text.encode()
    else:
        given = (await edit.house.library.draft(edit.scope, body.source.media)).data
    work = (await edit.house.projects.current(edit.scope, edit.project)).work
    return await edit(await edit.house.making.second(edit.scope, edit.project, work, given))


@router.delete("", summary="End the second language")
async def remove_second(edit: Editing) -> Change:
    """Show captions in one language."""
    return await edit(kinds.SetSecond(language=None))


@router.put("/lines/{line_id}", summary="Change a caption in the second language")
async def set_second_caption(edit: Editing, line_id: LineId, body: SecondText) -> Change:
    """Change what a line shows in the second language."""
    return await edit(kinds.SetSecondCaption(line=line_id, text=body.text))
