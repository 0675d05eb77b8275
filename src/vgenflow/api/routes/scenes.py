"""Scenes: each edit of one is an operation of its own."""

from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict, Field, JsonValue

from vgenflow.api.context import HouseOf
from vgenflow.api.editing import Editing, Reading
from vgenflow.api.etags import Tag
from vgenflow.api.idempotency import Repeatable
from vgenflow.api.ids import Id
from vgenflow.story.storyboard import Cue
from vgenflow.story.template import TransitionKind
from vgenflow.studio.checking import Flaw, elements, flaws
from vgenflow.studio.editing import Alternative, Change, Scenes, kinds, layouts

router = APIRouter(prefix="/projects/{project_id}/scenes", tags=["scenes"], route_class=Repeatable)

checks = APIRouter(prefix="/projects/{project_id}/checks", tags=["scenes"])

SceneId = Annotated[str, Path(min_length=1, max_length=64, examples=["s3"])]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LayoutChoice(_Body):
    """A layout; without props it shows what the scene's lines give."""

    layout: str = Field(min_length=1, max_length=64, examples=["number"])
    props: dict[str, JsonValue] | None = None


class PropsChange(_Body):
    """Some of what a layout shows, as its declaration says."""

    props: dict[str, JsonValue] = Field(examples=[{"text": "The river rises"}])


class PictureChoice(_Body):
    """A picture of the library."""

    media: str = Field(min_length=1, max_length=26, description="Its id in the library.")
    at: int | None = Field(
        default=None, ge=0, lt=64, description="Of a gallery: the picture it replaces; null adds one."
    )


class CueList(_Body):
    """At which words elements appear; those not named enter with the scene."""

    cues: tuple[Cue, ...] = Field(max_length=64)


class TransitionChoice(_Body):
    """How a scene gives way to the next; null leaves it to the template."""

    transition: TransitionKind | None


class Holding(_Body):
    """Whether a scene is left as it is."""

    held: bool


class CutAt(_Body):
    """A line, and a character of its caption."""

    line: str = Field(min_length=1, max_length=64, examples=["l7f3a90c21b"])
    at: int = Field(default=0, ge=0)


class NextTo(_Body):
    """The scene to stand after."""

    after: str = Field(min_length=1, max_length=64, examples=["s1"])


@router.get("", summary="Read the storyboard")
async def list_scenes(house: HouseOf, scope: Reading, project_id: Id, tag: Tag) -> Scenes:
    """The scenes in order; none until they are directed."""
    found = await house.projects.current(scope, project_id)
    tag(found.project.revision)
    board = found.work.storyboard
    return Scenes(scenes=board.scenes if board is not None else (), stale=found.work.stale)


@router.get("/{scene_id}/layouts", summary="List layouts for a scene")
async def list_layouts(
    house: HouseOf, scope: Reading, project_id: Id, scene_id: SceneId
) -> list[Alternative]:
    """Every layout that could show the scene's lines, with its props as they fit; the best first."""
    work = (await house.projects.current(scope, project_id)).work
    return list(await layouts(work, scene_id, house.context(scope.space, project_id)))


@router.get("/{scene_id}/elements", summary="List what enters in a scene")
async def list_elements(house: HouseOf, scope: Reading, project_id: Id, scene_id: SceneId) -> list[str]:
    """Names that cues may give a word to, in reading order."""
    return list(elements((await house.projects.current(scope, project_id)).work, scene_id))


@checks.get("", summary="Check the scenes")
async def check_scenes(house: HouseOf, scope: Reading, project_id: Id) -> list[Flaw]:
    """What scenes break of the rules of fit, safe areas, sizes and contrast, by where their texts stand."""
    work = (await house.projects.current(scope, project_id)).work
    return list(await flaws(work, house.context(scope.space, project_id)))


@router.put("/{scene_id}/layout", summary="Change a scene's layout")
async def set_layout(edit: Editing, scene_id: SceneId, body: LayoutChoice) -> Change:
    """Show a scene in another layout. It is held from then on."""
    return await edit(kinds.SetLayout(scene=scene_id, layout=body.layout, props=body.props))


@router.patch("/{scene_id}/props", summary="Change what a scene shows")
async def set_props(edit: Editing, scene_id: SceneId, body: PropsChange) -> Change:
    """Change some of what a scene's layout shows. It is held from then on."""
    return await edit(kinds.SetProps(scene=scene_id, props=body.props))


@router.put("/{scene_id}/picture", summary="Replace a picture")
async def set_picture(edit: Editing, scene_id: SceneId, body: PictureChoice) -> Change:
    """Show a picture of the library in a scene. It is held from then on."""
    await edit.check()
    asset = await edit.house.library.asset(edit.scope, body.media, edit.project)
    return await edit(kinds.SetPicture(scene=scene_id, asset=asset, at=body.at))


@router.put("/{scene_id}/cues", summary="Set a scene's cues")
async def set_cues(edit: Editing, scene_id: SceneId, body: CueList) -> Change:
    """Say at which words the elements of a scene appear. It is held from then on."""
    return await edit(kinds.SetCues(scene=scene_id, cues=body.cues))


@router.put("/{scene_id}/transition", summary="Choose a transition")
async def set_transition(edit: Editing, scene_id: SceneId, body: TransitionChoice) -> Change:
    """Say how a scene gives way to the next. It is held from then on."""
    return await edit(kinds.SetTransition(scene=scene_id, transition=body.transition))


@router.put("/{scene_id}/held", summary="Hold or release a scene")
async def set_held(edit: Editing, scene_id: SceneId, body: Holding) -> Change:
    """Hold a scene as it is, or let it be directed again."""
    return await edit(kinds.SetHeld(scene=scene_id, held=body.held))


@router.post("/{scene_id}/split", summary="Split a scene")
async def split_scene(edit: Editing, scene_id: SceneId, body: CutAt) -> Change:
    """Begin a new scene at a line of a scene, or inside of it."""
    return await edit(kinds.SplitScene(scene=scene_id, line=body.line, at=body.at))


@router.post("/{scene_id}/merge", summary="Merge a scene with the next")
async def merge_scene(edit: Editing, scene_id: SceneId) -> Change:
    """Make one scene of a scene and the next."""
    return await edit(kinds.MergeScene(scene=scene_id))


@router.post("/{scene_id}/edge", summary="Let a scene begin elsewhere")
async def move_edge(edit: Editing, scene_id: SceneId, body: CutAt) -> Change:
    """Begin a scene at another word of it or of the scene before it, which ends there."""
    return await edit(kinds.MoveEdge(scene=scene_id, line=body.line, at=body.at))


@router.post("/{scene_id}/duplicate", summary="Duplicate a scene")
async def duplicate_scene(edit: Editing, scene_id: SceneId) -> Change:
    """Put a copy of a scene after it, with copies of its lines."""
    return await edit(kinds.DuplicateScene(scene=scene_id))


@router.post("/{scene_id}/move", summary="Move a scene")
async def move_scene(edit: Editing, scene_id: SceneId, body: NextTo) -> Change:
    """Put a scene with its lines after another."""
    return await edit(kinds.MoveScene(scene=scene_id, after=body.after))
