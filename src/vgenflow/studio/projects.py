"""Projects on this machine: their service with its styles, voices and files behind it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from vgenflow import templates
from vgenflow.db import Database
from vgenflow.kit.content import canonical
from vgenflow.packs import Packs
from vgenflow.production.composition import Composition
from vgenflow.production.operations import Context, Operation
from vgenflow.production.operations.works import Compositions
from vgenflow.production.request import Options, Profile
from vgenflow.providers.ports import Voice
from vgenflow.services.projects.holdings import Stores
from vgenflow.services.projects.service import Projects
from vgenflow.services.scope import Now
from vgenflow.store.adapters import StoredAssets
from vgenflow.store.keyring import Keyring
from vgenflow.store.space import Space
from vgenflow.story.template import Style
from vgenflow.story.value import Digest
from vgenflow.studio.models import Speakers
from vgenflow.studio.settings import Settings
from vgenflow.studio.versions import versions
from vgenflow.studio.wiring import packaged, style

VideoProjects = Projects[Composition, Operation]
"""Projects that hold compositions."""

_DRESS = {"template", "look", "brand"}
"""Options that a style follows from."""

Voices = Callable[[Profile], tuple[Voice, ...]]
"""The voices on offer for a profile, the best of each language first."""


def projects_of(  # noqa: PLR0913 - its ports
    settings: Settings,
    *,
    database: Database,
    stores: Stores,
    keyring: Keyring,
    voices: Voices,
    now: Now,
) -> VideoProjects:
    """The service of projects. `stores` opens a scope of a space, `voices` tells what is on offer."""
    return Projects(database, stores, keyring, Compositions(contexts(settings, voices)), now)


def voices_on(settings: Settings, space: Space) -> Voices:
    """The voices of this machine for a profile, looked up once. Blocking when first asked for."""

    @lru_cache
    def voices(profile: Profile) -> tuple[Voice, ...]:
        packs = Packs(settings.packs_dir)
        speakers = Speakers(packs, space, versions()["narrate"], settings.workers, settings.models_dir)
        return speakers.voices(profile)

    return voices


def contexts(settings: Settings, voices: Voices) -> Callable[[Space], Context]:
    """What operations look things up in, by a project's store."""
    packs = Packs(settings.packs_dir)

    @lru_cache
    def of_dressed(dressed: bytes) -> Style:
        return style(packs, Options.model_validate_json(dressed))

    def style_of(options: Options) -> Style:
        return of_dressed(canonical(options.model_dump(mode="json", include=_DRESS)))

    fonts = lru_cache(partial(packaged, packs))

    def context(files: Space) -> Context:
        return Context(
            style=style_of,
            templates=tuple(templates.names()),
            voices=voices,
            assets=_Files(files, fonts),
        )

    return context


@dataclass(frozen=True, slots=True)
class _Files:
    """Files of a project and packaged ones, which are looked up when the first is asked for."""

    space: Space
    packaged: Callable[[], Mapping[Digest, Path]]

    def read(self, digest: Digest) -> bytes:
        return self._stored().read(digest)

    def has(self, digest: Digest) -> bool:
        return self._stored().has(digest)

    def _stored(self) -> StoredAssets:
        return StoredAssets(self.space, self.packaged())
