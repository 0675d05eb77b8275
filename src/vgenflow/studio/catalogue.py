"""What there is to choose from on this machine: voices, music, icons, places."""

import asyncio
import logging
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from pydantic import JsonValue

from vgenflow.kit.errors import VgenflowError
from vgenflow.language.places import Gazetteer
from vgenflow.language.places.search import Found, Index
from vgenflow.packs import PackFile, Packs
from vgenflow.providers.ports import Voice
from vgenflow.store.blobs import Disk
from vgenflow.store.keyring import Keyring
from vgenflow.store.space import LIBRARY, LOCAL, Space
from vgenflow.story.assets import Asset
from vgenflow.story.template import Style
from vgenflow.story.value import Language
from vgenflow.studio import saying
from vgenflow.studio.models import Speakers
from vgenflow.studio.settings import Settings
from vgenflow.studio.versions import versions
from vgenflow.studio.wiring import asset_of, tracks_of

if TYPE_CHECKING:
    from vgenflow.stages.visuals.finding import IconShelf

Quality = Literal["draft", "final"]

PATIENCE = 120.0
"""Seconds that a voice may take to load and say a sentence."""
_MUSIC = "music."

_log = logging.getLogger("vgenflow.serving")


class UnknownChoice(VgenflowError):
    """There is no voice or track of that name."""

    code = "catalogue.unknown"
    status = 404


class VoiceSilent(VgenflowError):
    """A voice could not be made to speak."""

    code = "catalogue.silent"
    status = 503


class Catalogue:
    """What comes with VGenFlow, each looked up once, when it is first asked for."""

    def __init__(self, settings: Settings, keyring: Keyring) -> None:
        self._settings = settings
        self._keyring = keyring
        self._voices: dict[Quality, tuple[Voice, ...]] = {}
        self._packs = Packs(settings.packs_dir)
        self._speaking = asyncio.Lock()
        self._loudness: dict[str, tuple[int, ...]] = {}

    async def voices(self, quality: Quality) -> Sequence[Voice]:
        """The voices, the best of each language for a quality first."""
        if quality not in self._voices:
            self._voices[quality] = await asyncio.to_thread(self._find_voices, quality)
        return self._voices[quality]

    def _find_voices(self, quality: Quality) -> tuple[Voice, ...]:
        settings = self._settings
        speakers = Speakers(
            self._packs, self._space, versions()["narrate"], settings.workers, settings.models_dir
        )
        return speakers.voices(quality)

    async def sample(self, name: str) -> bytes:
        """A sentence in a voice, as WAV: said once by a process of its own, then kept.

        Raises `UnknownChoice`, `VoiceSilent`.
        """
        voice = next((one for one in await self.voices("final") if one.name == name), None)
        if voice is None:
            raise UnknownChoice("There is no such voice: list the voices.")
        key = self._sample_key(voice)
        async with self._speaking:  # one at a time: each loads a model
            kept = await asyncio.to_thread(self._space.get, key)
            if kept is None:
                kept = await self._said(voice)
                await asyncio.to_thread(self._space.put, key, kept)
        return kept

    async def loudness(self, voice: Voice) -> tuple[int, ...]:
        """How loud a sample is from its start to its end, 0 to 100; nothing until it was said once."""
        if voice.name not in self._loudness:
            kept = await asyncio.to_thread(self._space.get, self._sample_key(voice))
            if kept is None:
                return ()
            self._loudness[voice.name] = await asyncio.to_thread(saying.loudness, kept)
        return self._loudness[voice.name]

    def _sample_key(self, voice: Voice) -> str:
        return self._space.key(
            "voice-sample", voice.name, versions()["narrate"], saying.SENTENCES[voice.language]
        )

    async def _said(self, voice: Voice) -> bytes:
        process = await asyncio.create_subprocess_exec(
            *saying.command(self._settings, voice),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        try:
            async with asyncio.timeout(PATIENCE):
                sound, _ = await process.communicate()
        except TimeoutError:
            sound = b""
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode or not sound:
            _log.error("voice.silent", extra={"status": process.returncode})
            raise VoiceSilent("The voice could not be made to speak: `./run doctor` says what is missing.")
        return sound

    async def music(self) -> Sequence[PackFile]:
        """The pieces of music."""
        return await asyncio.to_thread(self._packs.music)

    async def track(self, name: str) -> PackFile:
        """A piece of music by its name. Raises `UnknownChoice`."""
        found = next((file for file in await self.music() if file.name == f"{_MUSIC}{name}"), None)
        if found is None:
            raise UnknownChoice("There is no such piece of music: list the music.")
        return found

    async def piece(self, name: str) -> Asset:
        """A piece of music as videos use it. Raises `UnknownChoice`."""
        return asset_of(await self.track(name), "music")

    async def suited(self, style: Style, seed: int) -> PackFile | None:
        """The piece that a video in a style is given if nobody chooses another."""
        return await asyncio.to_thread(self._suited, style, seed)

    def _suited(self, style: Style, seed: int) -> PackFile | None:
        from vgenflow.stages.visuals import choose  # noqa: PLC0415 - its room is slow to load

        track = choose(tracks_of(self._packs), style.music_moods, seed, style.music_instruments)
        return next((one for one in self._packs.music() if track and one.digest == track.asset.digest), None)

    async def icons(self, text: str, most: int) -> Sequence[tuple[str, str]]:
        """Icons that fit a text, by name with their SVG path data."""
        return await asyncio.to_thread(self._find_icons, text, most)

    def _find_icons(self, text: str, most: int) -> list[tuple[str, str]]:
        return [(name, self._icons.outlines[name]) for name in self._icons.search(text, most)]

    async def places(self, text: str, language: Language, most: int) -> Sequence[Found]:
        """Places whose names fit a text."""
        return await asyncio.to_thread(lambda: self._places.search(text, language, most))

    async def layouts(self) -> Sequence[tuple[str, dict[str, JsonValue]]]:
        """The kinds of scenes by name, with the JSON Schema of what each shows."""
        return await asyncio.to_thread(lambda: self._declared)

    @cached_property
    def _declared(self) -> list[tuple[str, dict[str, JsonValue]]]:
        from vgenflow.engine.layouts import LAYOUTS  # noqa: PLC0415 - its room is slow to load

        return [(name, layout.props.model_json_schema()) for name, layout in LAYOUTS.items()]

    @cached_property
    def _space(self) -> Space:
        return Space(Disk(self._settings.data_dir), self._keyring, LOCAL, LIBRARY)

    @cached_property
    def _icons(self) -> "IconShelf":
        from vgenflow.stages.visuals.finding import IconShelf  # noqa: PLC0415 - its room is slow to load

        return IconShelf.parse(self._packs.read("icons.tabler"))

    @cached_property
    def _places(self) -> Index:
        parts = (self._packs.read(f"atlas.{part}") for part in ("countries", "cities"))
        return Index(Gazetteer.parse(*parts))


def name_of(track: PackFile) -> str:
    """What a piece of music is called in addresses."""
    return track.name.removeprefix(_MUSIC)
