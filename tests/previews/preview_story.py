"""A project of three lines as a run leaves it: told by the quick voice, its scenes chosen."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from vgenflow.kit.ids import new_id
from vgenflow.packs import Packs, default_data_dir
from vgenflow.production.composition import Composition, Draft
from vgenflow.production.request import Options, TextSource
from vgenflow.production.steps import Steps
from vgenflow.production.story import Order, Refs, advance, made
from vgenflow.services.projects.errors import UnknownProject, UnknownVersion
from vgenflow.services.projects.schemas import Project
from vgenflow.services.projects.service import Edited
from vgenflow.services.scope import Scope
from vgenflow.store.blobs import Disk
from vgenflow.store.keyring import FileKeyring
from vgenflow.store.space import Space
from vgenflow.story.document import Document
from vgenflow.story.storyboard import Storyboard
from vgenflow.studio.house import now
from vgenflow.studio.settings import Settings
from vgenflow.studio.wiring import ports

DRAFT = (
    b"# The night train\n\nThe night train returns to the Alps after thirty years. "
    b"Last year, 1.2 million people slept on the rails. Book early and bring a book.\n"
)
OPTIONS = Options(height=240, fps="24", profile="draft", verbatim=True)


def machine(folder: Path) -> Settings:
    """The machine's packaged files with a data folder of their own."""
    shared = default_data_dir()
    return Settings(folder, shared / "packs", shared / "models", 1)


@dataclass
class Built:
    """A project in a data folder."""

    settings: Settings
    space: str
    project: str
    composition: Composition
    steps: Steps
    refs: Refs

    @property
    def keyring(self) -> FileKeyring:
        return FileKeyring(self.settings.data_dir / "keyring")

    def timeline(self):
        """The timeline that a run makes."""
        return made(self.steps, OPTIONS, self.refs).timeline


def build(folder: Path, space: str) -> Built:
    """Make the project; the models of this machine speak."""
    settings, project = machine(folder), new_id()
    store = Space(Disk(folder), FileKeyring(folder / "keyring"), space, project)
    steps = Steps(ports(settings, store, Packs(settings.packs_dir), ()), lambda _: None, lambda: False)
    order, refs = Order(TextSource("train.md", DRAFT), OPTIONS), Refs()
    while refs.timeline is None:
        refs = advance(steps, order, refs)
    composition = Composition(
        source=Draft(name="train.md", digest="0" * 64),
        options=OPTIONS,
        document=steps.value(refs.document, Document),
        script=made(steps, OPTIONS, refs).script,
        storyboard=steps.value(refs.directed, Storyboard),
    )
    return Built(settings, space, project, composition, steps, refs)


@dataclass
class Shelf:
    """The projects of one space, as the service of projects gives them; `versions` hold compositions."""

    space: str
    keyring: FileKeyring
    versions: dict[str, dict[str, Composition]] = field(default_factory=dict)
    """By project, the latest last."""

    def put(self, project: str, composition: Composition) -> str:
        """Another version of a project; its id."""
        version = new_id()
        self.keyring.scope(self.space, project)
        self.versions.setdefault(project, {})[version] = composition
        return version

    async def current(self, scope: Scope, project: str) -> Edited[Composition]:
        if scope.space != self.space or project not in self.versions:
            raise UnknownProject("There is no such project.")
        versions = self.versions[project]
        found = Project(
            id=project,
            title="",
            state="ready",
            language="en",
            revision=len(versions),
            version=list(versions)[-1],
            created_at=now(),
            updated_at=now(),
            opened_at=None,
        )
        return Edited(found, versions[found.version])

    async def load(self, scope: Scope, project: str, version: str | None = None) -> Composition:
        edited = await self.current(scope, project)
        found = self.versions[project].get(version or edited.project.version)
        if found is None:
            raise UnknownVersion("There is no such version.")
        return found


def with_lines(composition: Composition, spoken: Sequence[str]) -> Composition:
    """The composition whose lines are said in other words; what is shown stays."""
    script = composition.script
    lines = tuple(
        line
        if line.spoken == text
        else line.model_copy(update={"spoken": text, "links": (), "spoken_apart": True})
        for line, text in zip(script.lines, spoken, strict=True)
    )
    return composition.model_copy(update={"script": script.model_copy(update={"lines": lines})})
