"""The studio: everything a door may ask for, with the machine's own adapters behind it."""

from collections.abc import Iterator, Sequence
from typing import Literal

from vgenflow.engine.ports import IsCancelled
from vgenflow.packs import Packs
from vgenflow.production.bundle import Bundle
from vgenflow.production.bundle import unpack as open_bundle
from vgenflow.production.events import (
    Event,
    Notice,
    OnEvent,
    StageCached,
    StageFinished,
    StageProgress,
    StageStarted,
)
from vgenflow.production.events import line as event_line
from vgenflow.production.make import Made, make
from vgenflow.production.outputs import check_writable, write_whole
from vgenflow.production.request import (
    BundleSource,
    LinkSource,
    MakeRequest,
    Profile,
    Source,
    TextSource,
)
from vgenflow.providers.ports import Voice
from vgenflow.store.space import Pruned, Usage, open_space
from vgenflow.story.cover import Cover, CoverChoice
from vgenflow.studio.doctor import Finding, examine
from vgenflow.studio.settings import Settings, load
from vgenflow.studio.wiring import packaged, ports, speakers_of

__all__ = [
    "Bundle",
    "BundleSource",
    "Cover",
    "CoverChoice",
    "Event",
    "LinkSource",
    "Made",
    "MakeRequest",
    "Notice",
    "Source",
    "StageCached",
    "StageFinished",
    "StageProgress",
    "StageStarted",
    "Studio",
    "TextSource",
    "Variant",
    "check_writable",
    "event_line",
    "load",
    "open_bundle",
    "write_whole",
]

Variant = Literal["usual", "shortest", "longest", "hostile"]
"""How much the sample layouts of a template hold."""


class Studio:
    """One data folder with the machine's packaged models, voices, typefaces and music."""

    def __init__(self, settings: Settings, allow_network: Sequence[str] = ()) -> None:
        self._settings = settings
        self._packs = Packs(settings.packs_dir)
        self._allow_network = tuple(allow_network)

    def make(self, request: MakeRequest, on_event: OnEvent, is_cancelled: IsCancelled) -> Made:
        """See `production.make`. The data folder is held against pruning meanwhile."""
        space = open_space(self._settings.data_dir)
        with space.in_use():
            return make(
                request,
                ports(self._settings, space, self._packs, self._allow_network),
                on_event,
                is_cancelled,
            )

    def voices(self, profile: Profile) -> tuple[Voice, ...]:
        """The voices on offer, the best of each language for the profile first."""
        space = open_space(self._settings.data_dir)
        return speakers_of(self._settings, space, self._packs).voices(profile)

    def usage(self) -> tuple[Usage, ...]:
        """What is kept, by kind."""
        return open_space(self._settings.data_dir).usage()

    def prune(self, *, max_bytes: int | None, older_than: float | None) -> Pruned:
        """Remove what is old or too much; `StoreBusy` while a video is being made."""
        space = open_space(self._settings.data_dir)
        with space.alone():
            return space.prune(max_bytes=max_bytes, older_than=older_than)

    def doctor(self) -> tuple[Finding, ...]:
        """Whether everything is here and whole."""
        return examine(self._settings, self._packs)

    def gallery(self, bundle: Bundle, columns: int, width: int) -> bytes:
        """One frame of each scene in a single PNG picture."""
        from vgenflow.studio.gallery import gallery  # noqa: PLC0415 - loads the engine

        return gallery(bundle, packaged(self._packs), columns, width)

    def covers(self, bundle: Bundle) -> tuple[Cover, ...]:
        """The covers there could be of a bundle's video, the best first."""
        from vgenflow.studio.covers import covers_in  # noqa: PLC0415 - loads the engine

        return covers_in(bundle, self._packs)

    def cover(self, bundle: Bundle, kind: CoverChoice) -> bytes:
        """A cover of a bundle's video as a JPEG picture. Raises NoSuchCover."""
        from vgenflow.studio.covers import cover_of  # noqa: PLC0415 - loads the engine

        return cover_of(bundle, self._packs, kind)

    def sheets(self, names: Sequence[str], variant: Variant) -> Iterator[tuple[str, bytes]]:
        """Contact sheets of all layouts in templates, all if none is named: file names and PNG pictures."""
        from vgenflow.studio.gallery import sheets  # noqa: PLC0415 - loads the engine

        return sheets(names, self._packs, variant)

    def broken_rules(self, names: Sequence[str], *, every: bool = False) -> Iterator[str]:
        """Rules of the visual language that layouts break in templates, all if none is named.

        Pixels are checked in a share of them, or in `every` one.
        """
        from vgenflow.studio.gallery import broken_rules  # noqa: PLC0415 - loads the engine

        return broken_rules(names, self._packs, every=every)
