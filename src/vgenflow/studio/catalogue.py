"""What there is to choose from on this machine: voices."""

import asyncio
from collections.abc import Sequence
from typing import Literal

from vgenflow.packs import Packs
from vgenflow.providers.ports import Voice
from vgenflow.store.blobs import Disk
from vgenflow.store.keyring import Keyring
from vgenflow.store.space import LIBRARY, LOCAL, Space
from vgenflow.studio.models import Speakers
from vgenflow.studio.settings import Settings
from vgenflow.studio.versions import versions

Quality = Literal["draft", "final"]


class Catalogue:
    """Voices, looked up once."""

    def __init__(self, settings: Settings, keyring: Keyring) -> None:
        self._settings = settings
        self._keyring = keyring
        self._voices: dict[Quality, tuple[Voice, ...]] = {}

    async def voices(self, quality: Quality) -> Sequence[Voice]:
        """The voices, the best of each language for a quality first."""
        if quality not in self._voices:
            self._voices[quality] = await asyncio.to_thread(self._find_voices, quality)
        return self._voices[quality]

    def _find_voices(self, quality: Quality) -> tuple[Voice, ...]:
        settings = self._settings
        space = Space(Disk(settings.data_dir), self._keyring, LOCAL, LIBRARY)
        packs = Packs(settings.packs_dir)
        speakers = Speakers(packs, space, versions()["narrate"], settings.workers, settings.models_dir)
        return speakers.voices(quality)
