"""Projects: what a person works on. Every change of one names the revision it was made on."""

import asyncio
from functools import partial
from typing import Annotated, Any, Final

from fastapi import APIRouter, Body, Header, Path, Query, Response

from vgenflow.api.context import HouseOf, entitled
from vgenflow.api.editing import Editing, Reading, Writing
from vgenflow.api.errors import NotThere
from vgenflow.api.etags import Expected, Tag
from vgenflow.api.idempotency import MadeOnce, Repeatable
from vgenflow.api.ids import Id
from vgenflow.api.pages import Page, Paging
from vgenflow.api.ranges import SHOWN
from vgenflow.services.privacy.schemas import Receipt
from vgenflow.services.projects.schemas import Project, Rename
from vgenflow.services.runs.schemas import ProjectTile
from vgenflow.services.scope import Scope
from vgenflow.story.assets import Asset
from vgenflow.story.contents import Contents, contents
from vgenflow.story.document import Document
from vgenflow.studio.beginning import (
    Beginning,
    FromFile,
    FromLink,
    FromText,
    NewProject,
    from_bundle,
    from_draft,
    from_link,
)
from vgenflow.studio.editing import Change, Operation, Options, change, kinds
from vgenflow.studio.house import House

router = APIRouter(prefix="/projects", tags=["projects"], route_class=Repeatable)

Deleting = Annotated[Scope, entitled("write")]
_PICTURE: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": {"image/*": {"schema": {"type": "string", "format": "binary"}}}},
    304: {"description": "The client has this picture already."},
}


@router.get("", summary="List projects")
async def list_projects(
    house: HouseOf,
    scope: Reading,
    paging: Paging,
    text: Annotated[str, Query(max_length=200, description="Words that the titles hold.")] = "",
) -> Page[ProjectTile]:
    """Projects, the latest changed first, each with its latest video and run."""
    found, following = await house.projects.list(
        scope, after=paging.after(scope), limit=paging.limit, text=text
    )
    return paging.page(scope, await house.tiles.of(scope, found), following)


@router.post("", status_code=201, summary="Make a project")
async def create_project(  # noqa: PLR0913, PLR0917 - FastAPI's parameters
    house: HouseOf, scope: Writing, body: NewProject, once: MadeOnce, tag: Tag, response: Response
) -> Project:
    """Make a project from a link, a text, or a file of the library. Nothing is read or made yet."""
    made = await once.made_before(partial(house.projects.get, scope))
    if made is None:
        made = await _made(house, scope, body, once.name)
    response.headers["Location"] = f"/api/v1/projects/{made.id}"
    tag(made.revision)
    return made


async def _made(house: House, scope: Scope, body: NewProject, project: str) -> Project:
    begun = await _begun(house, scope, body)
    await asyncio.to_thread(begun.keep_narration, house.settings, house.store(scope.space, project))
    made = (
        await house.projects.create(scope, begun.work, title=body.title, files=begun.files, project=project)
    ).project
    if isinstance(body.source, FromFile):
        await house.library.used(scope, body.source.media, made.id)
    return made


async def _begun(house: House, scope: Scope, body: NewProject) -> Beginning:
    source = body.source
    if isinstance(source, FromLink):
        return from_link(source, body.options)
    if isinstance(source, FromText):
        return from_draft(source.name, source.text.encode(), body.options)
    file = await house.library.draft(scope, source.media)
    if file.kind == "bundle":
        return await asyncio.to_thread(from_bundle, file, house.settings)
    return from_draft(file.name, file.data, body.options)


@router.get("/{project_id}", summary="Read a project")
async def read_project(house: HouseOf, scope: Reading, project_id: Id, tag: Tag) -> Project:
    """A project, which counts as opened now."""
    project = await house.projects.opened(scope, project_id)
    tag(project.revision)
    return project


@router.patch("/{project_id}", summary="Rename a project")
async def rename_project(  # noqa: PLR0913, PLR0917 - what a route is given
    house: HouseOf, scope: Writing, project_id: Id, body: Rename, expected: Expected, tag: Tag
) -> Project:
    """Give a project another title. The title of its video is another thing: see `set_title`."""
    project = await house.projects.rename(scope, project_id, expected, body.title)
    tag(project.revision)
    return project


@router.delete("/{project_id}", summary="Delete a project")
async def delete_project(
    house: HouseOf,
    scope: Annotated[Scope, entitled("write")],
    project_id: Id,
    expected: Expected,
    response: Response,
) -> Receipt:
    """Delete a project for good: its keys are destroyed, nothing of it is left. The receipt is signed."""
    receipt = await house.privacy.closing.delete_project(scope, project_id, expected)
    response.headers["Location"] = f"/api/v1/receipts/{receipt.statement.id}"
    return receipt


@router.post("/{project_id}/duplicate", status_code=201, summary="Copy a project")
async def duplicate_project(  # noqa: PLR0913, PLR0917 - FastAPI's parameters
    house: HouseOf, scope: Writing, project_id: Id, once: MadeOnce, tag: Tag, response: Response
) -> Project:
    """Another project with the same content and all that was made of it, without the versions before it."""
    made = await once.made_before(partial(house.projects.get, scope))
    if made is None:
        made = (await house.projects.duplicate(scope, project_id, copy=once.name)).project
    shapes = {one.aspect for one in await house.exports.list(scope, project=project_id)}
    await house.making.carry(scope, project_id, made.id, [one for one in shapes if one is not None])
    response.headers["Location"] = f"/api/v1/projects/{made.id}"
    tag(made.revision)
    return made


@router.post("/{project_id}/edits", summary="Edit a project")
async def edit_project(
    edit: Editing,
    body: Annotated[
        Operation, Body(examples=[{"kind": "set_caption", "line": "l7f3a90c21b", "text": "The river rises."}])
    ],
) -> Change:
    """Carry out any edit, told apart by `kind`; the answer holds all that it changed."""
    return await edit(body)


@router.post("/{project_id}/undo", summary="Undo the last edit")
async def undo_edit(edit: Editing) -> Change:
    """Take the last edit back; what was made of it goes with it."""
    return edit.told(change(await edit.house.projects.undo(edit.scope, edit.project, edit.expected)))


@router.post("/{project_id}/redo", summary="Redo an edit")
async def redo_edit(edit: Editing) -> Change:
    """Do again what was taken back last."""
    return edit.told(change(await edit.house.projects.redo(edit.scope, edit.project, edit.expected)))


@router.get("/{project_id}/options", summary="Read the options")
async def read_options(house: HouseOf, scope: Reading, project_id: Id, tag: Tag) -> Options:
    """Everything that shapes the video apart from its source."""
    found = await house.projects.current(scope, project_id)
    tag(found.project.revision)
    return found.work.options


@router.put("/{project_id}/options/title", summary="Change the video's title")
async def set_title(edit: Editing, body: kinds.SetTitle) -> Change:
    """Change the title of the video."""
    return await edit(body)


@router.put("/{project_id}/options/voice", summary="Change the voice")
async def set_voice(edit: Editing, body: kinds.SetVoice) -> Change:
    """Change the voice; null takes the best of the language."""
    return await edit(body)


@router.put("/{project_id}/options/template", summary="Change the template")
async def set_template(edit: Editing, body: kinds.SetTemplate) -> Change:
    """Change the visual style. Scenes that are held stay while they fit."""
    return await edit(body)


@router.put("/{project_id}/options/aspect", summary="Change the aspect")
async def set_aspect(edit: Editing, body: kinds.SetAspect) -> Change:
    """Change the shape of the frame. Scenes that are held stay while they fit."""
    return await edit(body)


@router.put("/{project_id}/options/length", summary="Change the length")
async def set_length(edit: Editing, body: kinds.SetLength) -> Change:
    """Have the script written anew, to a length or verbatim."""
    return await edit(body)


@router.put("/{project_id}/options/language", summary="Change the language")
async def set_language(edit: Editing, body: kinds.SetLanguage) -> Change:
    """Have the source read and told as one in this language."""
    return await edit(body)


@router.put("/{project_id}/options/music", summary="Turn music on or off")
async def set_music(edit: Editing, body: kinds.SetMusic) -> Change:
    """Music under the voice, or none."""
    return await edit(body)


@router.put("/{project_id}/options/captions", summary="Turn captions on or off")
async def set_captions(edit: Editing, body: kinds.SetCaptions) -> Change:
    """Burn captions in, or leave them to subtitle files."""
    return await edit(body)


@router.put("/{project_id}/options/caption-style", summary="Choose how captions follow the voice")
async def set_caption_style(edit: Editing, body: kinds.SetCaptionStyle) -> Change:
    """By a marker, by filling, in boxes, or not at all; null leaves it to the template."""
    return await edit(body)


@router.put("/{project_id}/options/motion", summary="Reduce motion")
async def set_motion(edit: Editing, body: kinds.SetMotion) -> Change:
    """Let things move, or only dissolve where they stand."""
    return await edit(body)


@router.put("/{project_id}/options/cover", summary="Choose the cover")
async def set_cover(edit: Editing, body: kinds.SetCover) -> Change:
    """What stands on the cover, the best if the video has none of that kind; or a frame of the video."""
    return await edit(body)


@router.get("/{project_id}/document", summary="Read the source as it was read")
async def read_document(house: HouseOf, scope: Reading, project_id: Id, tag: Tag) -> Document:
    """The source in blocks, which spans of lines point at."""
    return await _document(house, scope, project_id, tag)


@router.get("/{project_id}/document/contents", summary="What was kept of the source")
async def read_contents(house: HouseOf, scope: Reading, project_id: Id, tag: Tag) -> Contents:
    """How many words, pictures, tables and quotations were read, and where they came from."""
    return contents(await _document(house, scope, project_id, tag))


@router.get("/{project_id}/pictures", summary="List the pictures of a project")
async def list_pictures(house: HouseOf, scope: Reading, project_id: Id) -> list[Asset]:
    """Those that the source shows, then those that were brought from the library."""
    work = (await house.projects.current(scope, project_id)).work
    document = work.document
    shown = {block.asset for block in document.blocks if block.kind == "figure"} if document else set()
    read = [one for one in (document.assets if document else ()) if one.digest in shown]
    own = [one for one in work.assets if one.digest not in shown]
    return [one for one in (*read, *own) if one.kind == "picture" and one.media_type in SHOWN]


@router.get(
    "/{project_id}/pictures/{digest}", summary="A picture of the source", response_class=Response,
    responses=_PICTURE,
)  # fmt: skip
async def read_picture(
    house: HouseOf,
    scope: Reading,
    project_id: Id,
    digest: Annotated[str, Path(max_length=64, description="As figures of the source name it.")],
    known: Annotated[str, Header(alias="If-None-Match", description="Tags that are there already.")] = "",
) -> Response:
    """A picture that was read with the source or brought from the library, as scenes use it."""
    work = (await house.projects.current(scope, project_id)).work
    own = (*(work.document.assets if work.document is not None else ()), *work.assets)
    asset = next((one for one in own if one.digest == digest and one.media_type in SHOWN), None)
    if asset is None:
        raise NotThere("The project has no such picture: read its source.")
    headers = {"ETag": f'"{digest}"', "Cache-Control": "private, no-cache", "Vary": "Cookie, Authorization"}
    if headers["ETag"] in known:
        return Response(status_code=304, headers=headers)
    store = house.store(scope.space, project_id)
    data = await asyncio.to_thread(store.get, store.asset_key(digest))
    if data is None:
        raise NotThere("The picture is no longer there: read the source again.")
    return Response(data, media_type=asset.media_type, headers=headers)


async def _document(house: House, scope: Scope, project: str, tag: Tag) -> Document:
    found = await house.projects.current(scope, project)
    tag(found.project.revision)
    if found.work.document is None:
        raise NotThere("The source was not read yet: make the video first.")
    return found.work.document
