"""Templates that come with VGenFlow as people see them: pictures and films that are drawn once and kept.

What somebody's own template or brand is seen in is drawn anew each time and kept nowhere.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from functools import cache

from vgenflow.kit.content import Json
from vgenflow.kit.errors import VgenflowError
from vgenflow.packs import Packs
from vgenflow.production.request import Options
from vgenflow.services.scope import Scope
from vgenflow.store.blobs import Disk
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import Keyring
from vgenflow.store.space import LIBRARY, LOCAL, Space
from vgenflow.story.value import Digest, Language
from vgenflow.studio.catalogue import Catalogue
from vgenflow.studio.previewing.protocol import Specimen
from vgenflow.studio.previewing.service import PreviewService
from vgenflow.studio.settings import Settings
from vgenflow.studio.versions import sources, versions
from vgenflow.studio.wiring import style
from vgenflow.templates import names

LANGUAGES: tuple[Language, ...] = ("en", "zh")
WIDTHS = (320, 480)
"""Widths of covers, in pixels, where templates are chosen."""
_DRAWN_BY = "vgenflow.studio.previewing"

_log = logging.getLogger("vgenflow.serving")


class Specimens:
    """Draws what templates look like. Safe to share between requests."""

    def __init__(
        self, settings: Settings, keyring: Keyring, previews: PreviewService, catalogue: Catalogue
    ) -> None:
        self._space = Space(Disk(settings.data_dir), keyring, LOCAL, LIBRARY)
        self._keyring = keyring
        self._previews = previews
        self._catalogue = catalogue
        packs = Packs(settings.packs_dir)
        self._look = cache(lambda name: style(packs, Options(template=name)).model_dump(mode="json"))

    async def picture(
        self, scope: Scope, options: Options, files: Mapping[Digest, bytes], specimen: Specimen
    ) -> bytes:
        """A scene with words of ours, as WebP. Raises `Busy` if too many are asked for."""
        return await self._kept(
            options,
            lambda: self._previews.sample(scope, options, files, specimen),
            "picture",
            specimen.model_dump(mode="json"),
        )

    async def film(
        self, scope: Scope, options: Options, files: Mapping[Digest, bytes], language: Language
    ) -> bytes:
        """Some seconds of its scenes, as MP4. Raises `Busy` if too many are asked for."""
        return await self._kept(
            options, lambda: self._previews.reel(scope, options, files, language), "film", language
        )

    async def prepare(self) -> None:
        """Draw what whoever opens the studio sees first, and say what they hear, one after the other."""
        scope = Scope(LOCAL, LOCAL, "member", Columns(self._keyring, LOCAL))
        try:
            for width in WIDTHS:
                for language in LANGUAGES:
                    for name in names():
                        specimen = Specimen(language=language, scene=0, width=width)
                        await self.picture(scope, Options(template=name), {}, specimen)
            for language in LANGUAGES:
                first = next(one for one in await self._catalogue.voices("final") if one.language == language)
                await self._catalogue.sample(first.name)
            for language in LANGUAGES:
                for name in names():
                    await self.film(scope, Options(template=name), {}, language)
        except VgenflowError as error:
            _log.warning("specimens.unprepared", extra={"code": error.code})

    async def _kept(self, options: Options, draw: Callable[[], Awaitable[bytes]], *which: Json) -> bytes:
        if options.look is not None or options.brand is not None:
            return await draw()
        look = await asyncio.to_thread(self._look, options.template)
        key = self._space.key("specimen", versions()["render"], sources(_DRAWN_BY), look, *which)
        kept = await asyncio.to_thread(self._space.get, key)
        if kept is None:
            kept = await draw()
            await asyncio.to_thread(self._space.put, key, kept)
        return kept
