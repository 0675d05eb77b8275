"""Where files of the library are shown, and another picture in their place."""

from collections.abc import Iterator

from pydantic import JsonValue

from vgenflow.production.operations import kinds
from vgenflow.production.operations.telling import scenes_of
from vgenflow.services.library.errors import NoReplacement, UnknownMedia
from vgenflow.services.library.schemas import Place
from vgenflow.services.library.service import LibraryService
from vgenflow.services.scope import Scope
from vgenflow.story.storyboard import Scene
from vgenflow.story.value import Digest
from vgenflow.studio.projects import VideoProjects

MOST = 50
"""Projects that are looked into for the scenes that show a file."""


class PictureUses:
    """Looks into projects for the pictures of the library that their scenes show."""

    def __init__(self, library: LibraryService, projects: VideoProjects) -> None:
        self._library = library
        self._projects = projects

    async def places(self, scope: Scope, media: str) -> tuple[Place, ...]:
        """The projects that use a file, and which of their scenes show it."""
        digest = await self._library.shown(scope, media)
        return tuple(
            [
                await self._place(scope, project, digest)
                for project in (await self._library.uses(scope, media))[:MOST]
            ]
        )

    async def replace(self, scope: Scope, media: str, by: str) -> tuple[Place, ...]:
        """Show another picture wherever a picture is shown now; the projects in which that was so.

        Each scene is an edit of its own, which can be undone. Raises `UnknownMedia`, and `NoReplacement`
        for what is no other picture of the library.
        """
        digest = await self._library.shown(scope, media)
        try:
            other = await self._library.shown(scope, by)
        except UnknownMedia:
            other = None
        if digest is None or other is None or digest == other:
            raise NoReplacement("Scenes show pictures and clips: choose another one of the library.")
        places = [await self._place(scope, each, digest) for each in await self._library.uses(scope, media)]
        held = tuple(place for place in places if place.scenes)
        for place in held:
            asset = await self._library.asset(scope, by, place.project)
            for scene, at in await self._spots(scope, place.project, digest):
                now = await self._projects.get(scope, place.project)
                edit = kinds.SetPicture(scene=scene, asset=asset, at=at)
                await self._projects.apply(scope, place.project, now.revision, edit)
            await self._library.unused(scope, media, place.project)
        return held

    async def _place(self, scope: Scope, project: str, digest: Digest | None) -> Place:
        now = await self._projects.current(scope, project)
        scenes = tuple(
            number
            for number, scene in enumerate(scenes_of(now.work), 1)
            if digest is not None and list(_spots(scene, digest))
        )
        return Place(project=project, title=now.project.title, scenes=scenes)

    async def _spots(self, scope: Scope, project: str, digest: Digest) -> list[tuple[str, int | None]]:
        work = (await self._projects.current(scope, project)).work
        return [(scene.id, at) for scene in scenes_of(work) for at in _spots(scene, digest)]


def _spots(scene: Scene, digest: Digest) -> Iterator[int | None]:
    """Where a scene shows a picture: None for its own, a number for one of a gallery."""
    for value in scene.props.values():
        if value == digest:
            yield None
        elif isinstance(value, list):
            yield from (at for at, each in enumerate(value) if _is_of(each, digest))


def _is_of(each: JsonValue, digest: Digest) -> bool:
    return isinstance(each, dict) and each.get("asset") == digest
