"""Pictures for a grid of projects: the cover of the latest video, else the first scene as it would be."""

import asyncio
import io
from collections.abc import Sequence
from typing import Protocol

from vgenflow.kit.content import digest
from vgenflow.kit.errors import VgenflowError
from vgenflow.production.composition import Composition
from vgenflow.services.projects.service import Edited
from vgenflow.services.runs.exports import ExportsService
from vgenflow.services.runs.schemas import Export
from vgenflow.services.scope import Scope
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
        cover = await self._own(scope, project, [one for one in made if one.kind == "jpg"])
        if cover is None:
            return await self._first_scene(scope, project, width, known)
        tag = digest(f"{cover.id}/{width}".encode())[:_TAG]
        if tag in known:
            return Picture(tag, None)
        reader = await self._exports.open(scope, cover.id)
        try:
            data = b"".join([chunk async for chunk in reader.chunks()])
        finally:
            reader.close()
        return Picture(tag, await asyncio.to_thread(small, data, width))

    async def _own(self, scope: Scope, project: str, covers: Sequence[Export]) -> Export | None:
        """The latest cover in the project's own shape, or in any."""
        if len({one.aspect for one in covers}) < 2:
            return covers[0] if covers else None
        own = (await self._projects.current(scope, project)).work.options.aspect
        return next((one for one in covers if one.aspect == own), covers[0])

    async def _first_scene(self, scope: Scope, project: str, width: int, known: tuple[str, ...]) -> Picture:
        board = (await self._projects.current(scope, project)).work.storyboard
        if board is None:
            raise NoCover("There is nothing to be seen of it yet: make the video first.")
        spot = Spot(scene=board.scenes[0].id)
        return await self._previews.still(
            scope, project, None, spot=spot, width=width, form="webp", known=known
        )


def small(picture: bytes, width: int) -> bytes:
    """A JPEG picture of ours at most `width` pixels wide, as WebP."""
    from PIL import Image  # noqa: PLC0415 - slow to load

    with Image.open(io.BytesIO(picture), formats=["JPEG"]) as opened:
        opened.thumbnail((width, opened.height), Image.Resampling.LANCZOS)  # decodes no more than it needs
        made = io.BytesIO()
        opened.save(made, "WEBP", quality=_QUALITY)
    return made.getvalue()
