"""Previews as the server asks for them: of whose project, which version, for whom, and how much at once."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Protocol, TypeVar

from vgenflow.production.composition import Composition
from vgenflow.production.operations import Operation
from vgenflow.production.request import Options
from vgenflow.services.projects.errors import UnknownProject
from vgenflow.services.projects.service import Edited
from vgenflow.services.scope import Scope
from vgenflow.store.keyring import Keyring
from vgenflow.story.value import Digest, Language
from vgenflow.studio.previewing.errors import Busy
from vgenflow.studio.previewing.host import Feed, Host, IsNotOpen
from vgenflow.studio.previewing.parts import parts_of
from vgenflow.studio.previewing.protocol import (
    Describe,
    Facts,
    Hear,
    Init,
    Open,
    PictureForm,
    Place,
    Play,
    Reel,
    Sample,
    Sheet,
    SoundFacts,
    Specimen,
    Spot,
    Still,
)
from vgenflow.studio.previewing.schemas import (
    SIZES,
    FrameRate,
    PreviewCaption,
    PreviewDescription,
    PreviewLine,
    PreviewScene,
    PreviewSound,
    Size,
)
from vgenflow.studio.previewing.turns import Turns

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

STREAMS: Final = 6
"""Streams at once, of all sessions; each draws while its player's buffer fills."""
_OPENINGS: Final = 3
"""How often a version is opened that the process forgets at once, because others are watched more."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a stream is given: who watches never waits for it, and exports go on beside it."""

    lead: float = 20
    """Seconds of film that are given as fast as they are made."""
    speed: float = 2
    """How much faster than it plays the rest is given."""


class Compositions(Protocol):
    """The projects of spaces: what this room asks of their service."""

    async def current(self, scope: Scope, project: str) -> Edited[Composition]:
        """A project and what it holds now; raises if there is none in the space."""
        ...

    async def load(self, scope: Scope, project: str, version: str | None = None) -> Composition:
        """What a version holds; raises if the project has none of that name."""
        ...


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a file. `data` None: the client has it already."""

    tag: str
    data: bytes | None


class Stream:
    """The fragments of a film for one player, no faster than it has use for them."""

    def __init__(self, rate: Fraction, pace: Pace, on_end: Callable[["Stream"], None]) -> None:
        self._rate, self._pace, self._on_end = rate, pace, on_end
        self._feed: Feed | None = None
        self._opening: asyncio.Future[Feed | None] | None = None
        self._began = asyncio.get_running_loop().time()
        self._ended = asyncio.Event()
        self._given = Fraction(0)

    async def open(self, opening: Coroutine[None, None, Feed | None]) -> None:
        """Wait for the first fragment. If it is ended meanwhile, that one is not made, and nothing raised."""
        self._opening = asyncio.ensure_future(opening)
        try:
            self._feed = await self._opening
        except asyncio.CancelledError:
            if not self._ended.is_set():
                raise
        if self._ended.is_set() and self._feed is not None:
            await self._feed.close()

    def __aiter__(self) -> "Stream":
        return self

    async def __anext__(self) -> bytes:
        await self._pause()
        made = await self._feed.next() if self._feed is not None and not self._ended.is_set() else None
        if made is None:
            await self.aclose()
            raise StopAsyncIteration
        self._given += made[0].frames / self._rate
        return made[1]

    async def aclose(self) -> None:
        """End it: nothing more is drawn for it, and whoever waits for a fragment is told that it is over."""
        if not self._ended.is_set():
            self._ended.set()
            self._on_end(self)
            if self._opening is not None:
                self._opening.cancel()
            if self._feed is not None:
                await self._feed.close()

    async def _pause(self) -> None:
        """Wait while the player has enough; a stream that is ended does not wait."""
        passed = asyncio.get_running_loop().time() - self._began
        ahead = float(self._given) - self._pace.lead - self._pace.speed * passed
        if ahead > 0:
            try:
                await asyncio.wait_for(self._ended.wait(), ahead / self._pace.speed)
            except TimeoutError:
                return


class PreviewService:
    """Previews of projects. All of it is called in one event loop."""

    def __init__(self, host: Host, projects: Compositions, keyring: Keyring) -> None:
        self.host, self._projects, self._keyring = host, projects, keyring
        self.pace = Pace()
        self._turns = Turns()
        self._watching: dict[tuple[str, str], Stream] = {}
        """Streams by space and session."""

    async def describe(
        self, scope: Scope, project: str, version: str | None, size: Size
    ) -> PreviewDescription:
        """What a player must know. Raises `NotReady` while there are no scenes."""
        place, current, composition = await self._place(scope, project, version)
        _, data = await self._asked(
            place,
            composition,
            lambda: self.host.ask(lambda number: Describe(number=number, place=place, short_side=size)),
        )
        return _described(Facts.model_validate_json(data), place, current, composition, size)

    async def sound(self, scope: Scope, project: str, version: str | None) -> PreviewSound:
        """The sound, to be drawn. Raises `Busy` if too much is asked for."""
        place, _, composition = await self._place(scope, project, version)
        async with self._turns.turn(scope.space):
            _, data = await self._asked(
                place, composition, lambda: self.host.ask(lambda number: Hear(number=number, place=place))
            )
        facts = SoundFacts.model_validate_json(data)
        return PreviewSound(**facts.model_dump())

    async def init(self, scope: Scope, project: str, version: str | None, size: Size) -> bytes:
        """The initialisation segment of a size."""
        place, _, composition = await self._place(scope, project, version)
        _, data = await self._asked(
            place,
            composition,
            lambda: self.host.ask(lambda number: Init(number=number, place=place, short_side=size)),
        )
        return data

    async def still(  # noqa: PLR0913 - which picture, by name
        self,
        scope: Scope,
        project: str,
        version: str | None,
        *,
        spot: Spot,
        width: int,
        form: PictureForm,
        operation: Operation | None = None,
        known: tuple[str, ...] = (),
    ) -> Picture:
        """One frame; with an operation as it would be after it. Raises `Busy` if too many are asked for."""
        place, _, composition = await self._place(scope, project, version)

        def question(number: int) -> Still:
            return Still(
                number=number,
                place=place,
                spot=spot,
                width=width,
                form=form,
                operation=operation,
                known=known,
            )

        async with self._turns.turn(scope.space):
            done, data = await self._asked(place, composition, lambda: self.host.ask(question))
        return Picture(done.tag, None if done.is_known else data)

    async def sheet(  # noqa: PLR0913 - which picture, by name
        self,
        scope: Scope,
        project: str,
        version: str | None,
        *,
        height: int,
        columns: int,
        form: PictureForm,
        known: tuple[str, ...] = (),
    ) -> Picture:
        """All scenes in one picture. Raises `Busy` if too many pictures are asked for."""
        place, _, composition = await self._place(scope, project, version)

        def question(number: int) -> Sheet:
            return Sheet(number=number, place=place, height=height, columns=columns, form=form, known=known)

        async with self._turns.turn(scope.space):
            done, data = await self._asked(place, composition, lambda: self.host.ask(question))
        return Picture(done.tag, None if done.is_known else data)

    async def sample(
        self, scope: Scope, options: Options, files: Mapping[Digest, bytes], specimen: Specimen
    ) -> bytes:
        """A specimen of a template in a brand, as WebP. Raises `Busy` if too many are asked for."""

        def question(number: int) -> Sample:
            sizes = tuple((name, len(data)) for name, data in files.items())
            return Sample(number=number, options=options, files=sizes, specimen=specimen)

        async with self._turns.turn(scope.space):
            _, data = await self.host.ask(question, b"".join(files.values()))
        return data

    async def reel(
        self, scope: Scope, options: Options, files: Mapping[Digest, bytes], language: Language
    ) -> bytes:
        """A few seconds of a template's own scenes, as MP4. Raises `Busy` if too many are asked for."""

        def question(number: int) -> Reel:
            sizes = tuple((name, len(data)) for name, data in files.items())
            return Reel(number=number, options=options, files=sizes, language=language)

        async with self._turns.turn(scope.space):
            _, data = await self.host.ask(question, b"".join(files.values()))
        return data

    async def play(  # noqa: PLR0913 - which stream, by name
        self, scope: Scope, project: str, version: str | None, *, session: str, spot: Spot, size: Size
    ) -> Stream:
        """A stream whose first fragment is made. The session's stream before is ended first.

        Raises `Busy` if too many sessions watch.
        """
        place, _, composition = await self._place(scope, project, version)
        stream = await self._watched((scope.space, session), composition.options.rate.fraction)

        def question(number: int) -> Play:
            return Play(number=number, place=place, spot=spot, short_side=size)

        try:
            await stream.open(self._asked(place, composition, lambda: self.host.play(question)))
        except BaseException:
            await stream.aclose()
            raise
        return stream

    async def erase(self, scope: Scope, project: str) -> None:
        """Forget a project that is being erased: see `services.privacy.ports.Room`."""
        await self.host.forget(scope.space, project)

    async def close(self) -> None:
        """End all streams and the process."""
        for stream in list(self._watching.values()):
            await stream.aclose()
        await self.host.close()

    async def _watched(self, watcher: tuple[str, str], rate: Fraction) -> Stream:
        """A new stream of a session, in the place of the one before."""
        before = self._watching.get(watcher)
        if before is not None:
            await before.aclose()
        if len(self._watching) >= STREAMS:
            raise Busy("Too many previews are being watched on this server: try again soon.", 5)

        def leave(stream: Stream) -> None:
            if self._watching.get(watcher) is stream:
                del self._watching[watcher]

        stream = self._watching[watcher] = Stream(rate, self.pace, leave)
        return stream

    async def _place(
        self, scope: Scope, project: str, version: str | None
    ) -> tuple[Place, bool, Composition]:
        """A version that is there and can be shown, whether it is the current one, and what it holds."""
        now = await self._projects.current(scope, project)
        head, composition = now.project.version, now.work
        chosen = version or head
        if chosen != head:
            composition = await self._projects.load(scope, project, chosen)
        parts_of(composition)
        return Place(space=scope.space, project=project, version=chosen), chosen == head, composition

    async def _asked(self, place: Place, composition: Composition, ask: "Asking[T]") -> T:
        """Ask; a version that the process does not know is opened first."""
        for _ in range(_OPENINGS):
            try:
                return await ask()
            except IsNotOpen:
                await self._open(place, composition)
        raise Busy("Too many previews are open on this server: try again soon.", 5)

    async def _open(self, place: Place, composition: Composition) -> None:
        """Hand over a version with the keys of its project; `UnknownProject` if these were destroyed."""

        def prepared() -> bytes:
            if not self._keyring.knows(place.space, place.project):
                raise UnknownProject("There is no such project: it has been deleted.")
            keys = self._keyring.space(place.space) + self._keyring.scope(place.space, place.project)
            return keys + composition.model_dump_json().encode()

        data = await asyncio.to_thread(prepared)
        await self.host.ask(lambda number: Open(number=number, place=place), data)


class Asking(Protocol[T_co]):
    """Something to be asked, as often as is needed."""

    async def __call__(self) -> T_co:
        """Ask."""
        ...


def _described(
    facts: Facts, place: Place, current: bool, composition: Composition, size: Size
) -> PreviewDescription:
    rate = Fraction(*facts.rate)
    return PreviewDescription(
        version=place.version,
        current=current,
        estimated=bool(facts.estimated_lines),
        estimated_lines=facts.estimated_lines,
        voice=facts.voice,
        stale=not composition.is_directed,
        size=size,
        sizes=SIZES,
        media_type=facts.media_type,
        width=facts.width,
        height=facts.height,
        rate=FrameRate(numerator=facts.rate[0], denominator=facts.rate[1]),
        frames=facts.frames,
        seconds=float(facts.frames / rate),
        scenes=tuple(
            PreviewScene(
                **scene.model_dump(),
                starts_at=float(scene.alone / rate),
                stale=scene.id in composition.stale,
            )
            for scene in facts.scenes
        ),
        captions=tuple(PreviewCaption(**page.model_dump()) for page in facts.captions),
        lines=tuple(PreviewLine.model_validate(line.model_dump()) for line in facts.lines),
    )
