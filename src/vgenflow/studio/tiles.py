"""Pictures for a grid of projects: the cover of the latest video, else what would stand for it."""

import asyncio
import io
from typing import Protocol

from vgenflow.kit.content import digest
from vgenflow.kit.errors import VgenflowError
from vgenflow.production.composition import Composition
from vgenflow.production.request import Options
from vgenflow.services.projects.errors import UnknownVersion
from vgenflow.services.projects.service import Edited
from vgenflow.services.runs.exports import ExportsService
from vgenflow.services.runs.schemas import Export
from vgenflow.services.scope import Scope
from vgenflow.story.cover import CoverChoice, CoverFrame
from vgenflow.studio.previewing.protocol import Spot
from vgenflow.studio.previewing.service import Picture, PreviewService

_QUALITY = 80
_TAG = 32


class NoCover(VgenflowError):
    """There is nothing to be seen of a project yet."""

    code = "cover.not_ready"
    status = 404


class _Projects(Protocol):
    async def current(self, scope: Scope, project: str) -> Edited[Composition]:
        """A project and what it holds now; raises if there is none in the space."""
        ...

    async def load(self, scope: Scope, project: str, version: str | None = None) -> Composition:
        """What a version holds; raises if the project has none of that name."""
        ...


class CoverPictures:
    """Covers in the size that a grid shows them, as WebP."""

    def __init__(self, exports: ExportsService, previews: PreviewService, projects: _Projects) -> None:
        self._exports = exports
        self._previews = previews
        self._projects = projects

    async def of(self, scope: Scope, project: str, width: int, known: tuple[str, ...]) -> Picture:
        """A project's picture, at most `width` pixels wide; without bytes if its tag is among `known`.

        Raises `UnknownProject`, `NoCover`, `ExportGone`, and what previews raise.
        """
        made = await self._exports.list(scope, project=project)
        covers = [one for one in made if one.kind == "jpg"]
        now = await self._projects.current(scope, project)
        options = now.work.options
        cover = next((one for one in covers if one.aspect == options.aspect), next(iter(covers), None))
        if cover is None or not await self._is_asked(scope, cover, now):
            return await self._drawn(scope, project, now.work, width, known, is_first=cover is None)
        tag = digest(f"{cover.id}/{width}".encode())[:_TAG]
        if tag in known:
            return Picture(tag, None)
        reader = await self._exports.open(scope, cover.id)
        try:
            data = b"".join([chunk async for chunk in reader.chunks()])
        finally:
            reader.close()
        return Picture(tag, await asyncio.to_thread(small, data, width))

    async def _is_asked(self, scope: Scope, cover: Export, now: Edited[Composition]) -> bool:
        """Whether a cover is of the kind, or the frame, that is asked for now."""
        if cover.version_id in {None, now.project.version}:
            return True
        try:
            then = await self._projects.load(scope, now.project.id, cover.version_id)
        except UnknownVersion:
            return True
        return _asked(then.options) == _asked(now.work.options)

    async def _drawn(  # noqa: PLR0913 - which picture
        self,
        scope: Scope,
        project: str,
        work: Composition,
        width: int,
        known: tuple[str, ...],
        *,
        is_first: bool,
    ) -> Picture:
        """What would stand for a project; the first scene where nothing was asked for, which is quicker."""
        if work.storyboard is None:
            raise NoCover("There is nothing to be seen of it yet: make the video first.")
        first = Spot(scene=work.storyboard.scenes[0].id)
        spot = first if is_first and _asked(work.options) == _asked(Options()) else Spot(is_cover=True)
        return await self._previews.still(
            scope, project, None, spot=spot, width=width, form="webp", known=known
        )


def _asked(options: Options) -> tuple[CoverChoice, CoverFrame | None]:
    return options.cover, options.cover_frame


def small(picture: bytes, width: int) -> bytes:
    """A JPEG picture of ours at most `width` pixels wide, as WebP."""
    from PIL import Image  # noqa: PLC0415 - slow to load

    with Image.open(io.BytesIO(picture), formats=["JPEG"]) as opened:
        opened.thumbnail((width, opened.height), Image.Resampling.LANCZOS)  # decodes no more than it needs
        made = io.BytesIO()
        opened.save(made, "WEBP", quality=_QUALITY)
    return made.getvalue()
