"""A space on both databases, with a service of projects that holds small compositions."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from vgenflow.db import Database
from vgenflow.kit.content import digest
from vgenflow.kit.ids import new_id
from vgenflow.production.composition import Composition, Draft
from vgenflow.production.operations import Context, Operation
from vgenflow.production.operations.works import Compositions
from vgenflow.production.request import Options
from vgenflow.services.accounts.models import Space as SpaceRow
from vgenflow.services.projects.service import Projects
from vgenflow.services.scope import Scope
from vgenflow.stages.writing import WriteRequest, speak, write
from vgenflow.store.adapters import StoredAssets
from vgenflow.store.blobs import Disk
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import FileKeyring
from vgenflow.store.space import Space
from vgenflow.story.document import Document, Origin, Paragraph, Span
from vgenflow.story.script import Line, Script
from vgenflow.story.storyboard import Scene, Storyboard
from vgenflow.templates import load, resolve

__all__ = ["House", "WriteRequest", "small", "write"]

STYLE = resolve(load("editorial"), lambda font: digest(font.encode()))
START = datetime(2026, 3, 1, tzinfo=UTC)
TEXTS = ("The river rises at night.", "It floods the lower town.", "People move the market uphill.")


@dataclass
class House:
    """An instance's projects with a clock that moves a second at every look."""

    data: Path
    database: Database
    clock: datetime = START
    keyring: FileKeyring = field(init=False)
    projects: Projects[Composition, Operation] = field(init=False)

    def __post_init__(self) -> None:
        self.keyring = FileKeyring(self.data / "keyring")
        self.projects = self.opened()

    def opened(self) -> Projects[Composition, Operation]:
        """The service as another process has it."""
        return Projects(self.database, self.store, self.keyring, Compositions(self.context), self.now)

    def now(self) -> datetime:
        """The time."""
        self.clock += timedelta(seconds=1)
        return self.clock

    def store(self, space: str, scope: str) -> Space:
        """A scope of the store."""
        return Space(Disk(self.data), self.keyring, space, scope)

    def context(self, files: Space) -> Context:
        """What operations look things up in."""
        return Context(lambda _: STYLE, ("editorial",), lambda _: (), StoredAssets(files, {}))

    async def scope(self) -> Scope:
        """A new space with its account."""
        space = new_id()
        async with self.database.writing() as session:
            session.add(SpaceRow(id=space, created_at=self.now()))
        return Scope(space, new_id(), "member", Columns(self.keyring, space))

    def run(self, story: Callable[[Scope], Awaitable[None]]) -> None:
        """Let something happen in a new space."""

        async def told() -> None:
            await story(await self.scope())
            await self.database.close()

        asyncio.run(told())


def small(texts: tuple[str, ...] = TEXTS, *, made: bool = True) -> Composition:
    """A composition with a line a scene and an end card."""
    blocks = tuple(Paragraph(id=f"b{at}", text=text) for at, text in enumerate(texts, 1))
    document = Document(language="en", title="A river", origin=Origin(kind="text"), blocks=blocks)
    draft = Draft(name="river.md", digest=digest("\n".join(texts).encode()))
    if not made:
        return Composition(source=draft, options=Options())
    lines = [_line(f"l{at}", text, f"b{at}") for at, text in enumerate(texts, 1)]
    lines[-1] = lines[-1].model_copy(update={"role": "ending"})
    lines[0] = lines[0].model_copy(update={"role": "hook"})
    scenes = tuple(_scene(at, line) for at, line in enumerate(lines, 1))
    end = Scene(id=f"s{len(lines) + 1}", lines=(), layout="end", props={"heading": "Sources"})
    return Composition(
        source=draft,
        options=Options(),
        document=document,
        script=Script(language="en", title="A river", lines=tuple(lines)),
        storyboard=Storyboard(template="editorial", aspect="16:9", seed=0, scenes=(*scenes, end)),
    )


def _line(name: str, text: str, block: str) -> Line:
    said = speak(text, "en")
    span = Span(block=block, start=0, end=len(text))
    return Line(id=name, caption=text, spoken=said.text, links=said.links, spans=(span,))


def _scene(at: int, line: Line) -> Scene:
    return Scene(id=f"s{at}", lines=(line.id,), layout="statement", props={"text": line.caption})
