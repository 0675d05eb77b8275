"""A composition: everything that a person can change about a video, as one value.

How it sounds and its timeline are no part of it: they follow from it, and are kept under artifact keys.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from vgenflow.kit.content import canonical, digest
from vgenflow.production.narrate import recordings_in
from vgenflow.production.project import Project
from vgenflow.production.request import Options
from vgenflow.story.assets import Asset
from vgenflow.story.document import Document
from vgenflow.story.narration import Recording
from vgenflow.story.script import Line, Script
from vgenflow.story.storyboard import Scene, Storyboard
from vgenflow.story.translation import Translation
from vgenflow.story.value import Aspect, Digest, Language, Value
from vgenflow.templates.kits import named


class Page(Value):
    """A page on the web."""

    kind: Literal["link"] = "link"
    address: str


class Draft(Value):
    """A file, kept in the store under its digest."""

    kind: Literal["draft"] = "draft"
    name: str
    digest: Digest


class Bundled(Value):
    """A project bundle: what it was made from is not there, only what was made of it."""

    kind: Literal["bundle"] = "bundle"


Origin = Annotated[Page | Draft | Bundled, Field(discriminator="kind")]


class Composition(Value):
    """A video as a person edits it. `document`, `script` and `storyboard` are None until they are made."""

    version: Literal[1] = 1
    source: Origin
    options: Options
    document: Document | None = None
    script: Script | None = None
    storyboard: Storyboard | None = None
    stale: tuple[str, ...] = ()
    """Scenes to be directed again, for their lines have changed."""
    fitted: str = ""
    """What the scenes were last fitted to (`fitted_for`); empty where that is not known."""
    locked: tuple[Line, ...] = ()
    """Lines that the next writing must keep, while there is no script."""
    assets: tuple[Asset, ...] = ()
    """What a person brought from the library."""
    second: Translation | None = None
    """Captions in a second language, of lines of the script."""
    recordings: tuple[Recording, ...] = ()
    """Lines of the script in a person's own voice."""

    @property
    def language(self) -> Language | None:
        """The language it is told in, once that is known."""
        told = self.script or self.document
        return told.language if told is not None else self.options.language

    @property
    def is_directed(self) -> bool:
        """Every scene is as the script, the template and the aspect ask for."""
        board = self.storyboard
        if board is None or self.stale:
            return False
        is_fitted = self.fitted in ("", fitted_for(self.options))
        return is_fitted and (board.template, board.aspect) == (self.options.template, self.options.aspect)


def fitted_for(options: Options) -> str:
    """What the room for scenes depends on beside template and aspect: size, captions, what was brought."""
    width, height = options.size
    brought = [each.model_dump(mode="json") for each in (options.brand, options.look) if each is not None]
    told = f" {digest(canonical(brought))}" if brought else ""
    return f"{width}x{height} {options.captions}{told}"


def composed(project: Project, has: Callable[[Digest], bool]) -> Composition:
    """The composition of a project out of a bundle: it gives the same video.

    `has` knows the files that came with it. Pictures that no scene shows did not, so they are left out.
    """
    own = {asset.digest for asset in project.document.assets}
    return Composition(
        source=Bundled(),
        options=project.options,
        document=project.document.with_files(has),
        script=project.script,
        storyboard=project.storyboard.bare(),
        fitted=fitted_for(project.options),
        assets=tuple(a for a in project.storyboard.assets if a.kind == "picture" and a.digest not in own),
        second=project.translation,
        recordings=recordings_in(project.narration),
    )


def told_lines(composition: Composition, script: Script | None) -> dict[str, object]:
    """What is said beside the script, of those lines alone that a script has: for `model_copy`."""
    names = [line.id for line in script.lines] if script is not None else []
    return {
        "second": composition.second and composition.second.only(names),
        "recordings": tuple(one for one in composition.recordings if one.line in names),
    }


def is_carried(composition: Composition) -> bool:
    """Whether the scenes carry every line of the script once, in order; a line may run on into the next."""
    script, board = composition.script, composition.storyboard
    if board is None:
        return True
    if script is None:
        return False
    carried: list[str] = []
    for scene in board.scenes:
        if scene.since and carried[-1:] != list(scene.lines[:1]):
            return False
        carried.extend(scene.lines[1:] if scene.since else scene.lines)
    return carried == [line.id for line in script.lines]


def with_assets(composition: Composition) -> Document | None:
    """The document with what a person brought beside its own pictures: what scenes are dressed from."""
    document = composition.document
    if document is None or not composition.assets:
        return document
    known = {asset.digest for asset in document.assets}
    brought = tuple(asset for asset in composition.assets if asset.digest not in known)
    return document.model_copy(update={"assets": (*document.assets, *brought)})


def files(composition: Composition) -> tuple[Digest, ...]:
    """Digests of the files that a composition refers to; packaged ones among them."""
    return tuple(dict.fromkeys(_files(composition)))


def _files(composition: Composition) -> Iterator[Digest]:
    if isinstance(composition.source, Draft):
        yield composition.source.digest
    if composition.options.brand is not None:
        yield from sorted(named(composition.options.brand))
    if composition.options.look is not None:
        yield from composition.options.look.own_fonts
    if composition.options.track is not None:
        yield composition.options.track.digest
    yield from (recording.sound.digest for recording in composition.recordings)
    for holder in (composition, composition.document, composition.storyboard):
        if holder is not None:
            yield from (asset.digest for asset in holder.assets)


class _Head(Value):
    """All of a composition but its document, lines, scenes and second language."""

    version: Literal[1]
    source: Origin
    options: Options
    fitted: str = ""
    locked: tuple[Line, ...]
    assets: tuple[Asset, ...]
    recordings: tuple[Recording, ...] = ()


class _ScriptHead(Value):
    version: Literal[1]
    language: Language
    title: str


class _BoardHead(Value):
    version: Literal[1]
    template: str
    aspect: Aspect
    seed: int
    music: Digest | None
    assets: tuple[Asset, ...]


class _Order(Value):
    """Ids of lines and scenes in order, and the scenes that are stale."""

    lines: tuple[str, ...]
    scenes: tuple[str, ...]
    stale: tuple[str, ...]


def parts(composition: Composition) -> Mapping[str, BaseModel]:
    """The composition in parts, one for each line and scene: an edit changes few of them."""
    script, board = composition.script, composition.storyboard
    found: dict[str, BaseModel] = {
        "head": _Head(
            version=composition.version,
            source=composition.source,
            options=composition.options,
            fitted=composition.fitted,
            locked=composition.locked,
            assets=composition.assets,
            recordings=composition.recordings,
        ),
        "order": _Order(
            lines=tuple(line.id for line in script.lines) if script else (),
            scenes=tuple(scene.id for scene in board.scenes) if board else (),
            stale=composition.stale,
        ),
    }
    if composition.document is not None:
        found["document"] = composition.document
    if script is not None:
        found["script"] = _ScriptHead(version=script.version, language=script.language, title=script.title)
        found |= {f"line/{line.id}": line for line in script.lines}
    if board is not None:
        found["board"] = _BoardHead(
            version=board.version,
            template=board.template,
            aspect=board.aspect,
            seed=board.seed,
            music=board.music,
            assets=board.assets,
        )
        found |= {f"scene/{scene.id}": scene for scene in board.scenes}
    if composition.second is not None:
        found["second"] = composition.second
    return found


def whole(given: Mapping[str, bytes]) -> Composition:
    """The composition that came apart into `given`, each part as JSON.

    Raises ValueError or KeyError if they do not belong together.
    """
    order = _Order.model_validate_json(given["order"])
    script, board = given.get("script"), given.get("board")
    lines = tuple(Line.model_validate_json(given[f"line/{name}"]) for name in order.lines)
    scenes = tuple(Scene.model_validate_json(given[f"scene/{name}"]) for name in order.scenes)
    head = _Head.model_validate_json(given["head"])
    return Composition(
        source=head.source,
        options=head.options,
        document=Document.model_validate_json(given["document"]) if "document" in given else None,
        script=Script(**json.loads(script), lines=lines) if script is not None else None,
        storyboard=_board(board, scenes) if board is not None else None,
        stale=order.stale,
        fitted=head.fitted,
        locked=head.locked,
        assets=head.assets,
        recordings=head.recordings,
        second=Translation.model_validate_json(given["second"]) if "second" in given else None,
    )


def _board(head: bytes, scenes: tuple[Scene, ...]) -> Storyboard:
    told = _BoardHead.model_validate_json(head)
    return Storyboard(
        template=told.template,
        aspect=told.aspect,
        seed=told.seed,
        scenes=scenes,
        music=told.music,
        assets=told.assets,
    )
