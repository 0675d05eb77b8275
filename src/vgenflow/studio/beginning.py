"""Beginning a project: from a link, a text, or a file of the library."""

from dataclasses import dataclass
from typing import Annotated, Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field

from vgenflow.kit.content import digest
from vgenflow.packs import Packs
from vgenflow.production import bundle as bundles
from vgenflow.production.composition import Composition, Draft, Page, composed
from vgenflow.production.narrate import remember
from vgenflow.production.request import BadRequest, Options
from vgenflow.production.steps import Steps
from vgenflow.services.projects.schemas import LONGEST_TITLE
from vgenflow.store.space import Space
from vgenflow.story.narration import Narration
from vgenflow.story.value import Digest
from vgenflow.studio.admission import admit
from vgenflow.studio.settings import Settings
from vgenflow.studio.wiring import packaged, ports
from vgenflow.templates.kits import named

_LONGEST_TEXT = 2_000_000


class _Ask(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FromLink(_Ask):
    """A page on the web."""

    kind: Literal["link"] = "link"
    address: str = Field(min_length=1, max_length=4000, examples=["https://example.org/article"])


class FromText(_Ask):
    """A text, in Markdown or plain."""

    kind: Literal["text"] = "text"
    name: str = Field(default="draft.md", max_length=200, pattern=r"^[^/\\\x00]*$")
    text: str = Field(min_length=1, max_length=_LONGEST_TEXT, examples=["# The river\n\nIt rises at night."])


class FromFile(_Ask):
    """A text or a project bundle in the library."""

    kind: Literal["file"] = "file"
    media: str = Field(max_length=26, description="Its id in the library.")


class NewProject(_Ask):
    """What a project is made from, and with which options."""

    source: Annotated[FromLink | FromText | FromFile, Field(discriminator="kind")]
    options: Options = Options()
    title: str = Field(default="", max_length=LONGEST_TITLE)


class _File(Protocol):
    @property
    def name(self) -> str:
        """Its name."""
        ...

    @property
    def data(self) -> bytes:
        """Its bytes."""
        ...


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a project begins with."""

    work: Composition
    files: tuple[bytes, ...] = ()
    """What it refers to, and how its lines sound."""
    narration: Narration | None = None
    """Lines of its script that are spoken already."""

    def keep_narration(self, settings: Settings, project: Space) -> None:
        """Let the project's store know what is spoken already. Blocking."""
        if self.narration is not None and self.work.script is not None:
            steps = Steps(ports(settings, project, Packs(settings.packs_dir), ()), lambda _: None, _goes_on)
            remember(steps, self.work.script, self.narration)


def _goes_on() -> bool:
    return False


def from_link(source: FromLink, options: Options) -> Beginning:
    """The beginning of a video about a page. It is read when the video is made."""
    _check_free(options)
    return Beginning(Composition(source=Page(address=source.address.strip()), options=options))


def from_draft(name: str, data: bytes, options: Options) -> Beginning:
    """The beginning of a video from a text."""
    _check_free(options)
    return Beginning(Composition(source=Draft(name=name, digest=digest(data)), options=options), (data,))


def _check_free(options: Options) -> None:
    """A project that is not there yet has no files that its options could name."""
    brand, look = options.brand, options.look
    if (brand is not None and named(brand)) or (look is not None and look.own_fonts):
        raise BadRequest("A brand with a logo is chosen once the project is there: leave it out here.")
    if options.track is not None:
        raise BadRequest("The piece of music is chosen once the project is there: leave it out here.")


def from_bundle(file: _File, settings: Settings) -> Beginning:
    """The project in a bundle, as it was made; its files are decoded before they are let in. Blocking."""
    opened = bundles.unpack(file.data)
    project, packs = opened.project, packaged(Packs(settings.packs_dir))
    media: dict[Digest, bytes] = {}
    for asset in project.assets():
        if asset.digest in opened.media:
            admit(asset, opened.media[asset.digest])
            media[asset.digest] = opened.media[asset.digest]

    def has(name: Digest) -> bool:
        return name in media or name in packs

    bundles.check_complete(project, has)
    return Beginning(composed(project, has), tuple(media.values()), project.narration)
