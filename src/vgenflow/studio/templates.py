"""Templates on this machine: those that come with VGenFlow, and a person's own.

One of a person's own is a folder in the data folder that can be edited with any editor:

    templates/NAME/template.json
    templates/NAME/template.schema.json    what editors complete and check by
    templates/NAME/fonts/<sha256>.otf      typefaces that came with it, written anew in the sandbox
"""

import json
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import cast, get_args

from vgenflow import templates
from vgenflow.kit import content
from vgenflow.packs import Packs
from vgenflow.production.outputs import check_writable, write_whole
from vgenflow.sandbox import FontData, decode_font
from vgenflow.store.space import open_space
from vgenflow.story.template import Role, Template
from vgenflow.story.value import Digest, Language
from vgenflow.studio.settings import Settings
from vgenflow.studio.versions import sources
from vgenflow.templates import BadTemplate, TemplateExists, UnknownTemplate, archive, reading
from vgenflow.templates.archive import UserTemplate
from vgenflow.templates.reading import schema

__all__ = ["Listed", "Templates", "UserTemplate", "schema"]

FOLDER = "templates"
_FONTS = "fonts"


@dataclass(frozen=True, slots=True)
class Listed:
    """A template in the list of them. `template` is None where `problem` says what is wrong with it."""

    name: str
    own: bool
    template: Template | None
    problem: str = ""


class Templates:
    """The templates of one data folder."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._root = settings.data_dir / FOLDER

    def listed(self) -> Iterator[Listed]:
        """All of them: those that come with VGenFlow, then a person's own."""
        for name in templates.names():
            yield Listed(name, own=False, template=templates.load(name))
        for name in self._own():
            try:
                yield Listed(name, own=True, template=self._template(name))
            except BadTemplate as error:
                yield Listed(name, own=True, template=None, problem=error.sentence)

    def find(self, text: str) -> UserTemplate:
        """The template called `text`, or in the file of that path (.vgt). Typefaces are written anew.

        Raises UnknownTemplate; BadTemplate for one that is broken.
        """
        if text in templates.names():
            return UserTemplate(templates.load(text), {})
        if text in self._own():
            template = self._template(text)
            return archive.assembled(reading.written(template), self._files(text, template), self.decode)
        if self.is_own(text):
            return archive.read(_limited(Path(text), archive.MOST_BYTES), self.decode)
        known = (*templates.names(), *self._own())
        raise UnknownTemplate(f"There is no template called {text!r}: choose one of {', '.join(known)}.")

    def is_own(self, text: str) -> bool:
        """Whether that names a template of a person's own, or a file that could hold one."""
        path = Path(text)
        return text in self._own() or path.suffix.lower() == archive.SUFFIX

    def keep(self, made: UserTemplate) -> Path:
        """Make a folder of a template; its `template.json`. Raises TemplateExists."""
        name = made.template.name
        if name in templates.names() or name in self._own():
            raise TemplateExists(f"There is a template called {name} already: give this one another name.")
        folder = self._root / name
        aside = self._root / f".{name}.{secrets.token_hex(4)}"
        (aside / _FONTS).mkdir(parents=True)
        try:
            for digest, font in made.fonts.items():
                _put(aside, digest, font)
            write_whole(aside / reading.SCHEMA, [reading.schema()])
            write_whole(aside / archive.TEMPLATE, [reading.written(made.template)])
            os.replace(aside, folder)  # noqa: PTH105 - as one step
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        return folder / archive.TEMPLATE

    def remove(self, name: str) -> None:
        """Take a template of a person's own away. Videos made with it keep it. Raises UnknownTemplate."""
        shutil.rmtree(self._folder(name))

    def copy(self, source: str, name: str | None = None, title: str | None = None) -> Path:
        """Put a template among a person's own, under another name if one is given; its `template.json`.

        Raises as `find` and `keep` do.
        """
        made = self.find(source)
        return self.keep(archive.renamed(made, name or made.template.name, title or made.template.title))

    def export(self, text: str, out: Path | None) -> Path:
        """Write a template into one file; where it is. Raises as `find` does, and OutputUnwritable."""
        made = self.find(text)
        path = out or Path(f"{made.template.name}{archive.SUFFIX}")
        check_writable(path, archive.SUFFIX)
        write_whole(path, [archive.write(made)])
        return path

    def broken(self, text: str) -> Iterator[str]:
        """See `trials.broken`. Raises as `find` does."""
        from vgenflow.studio.trials import broken  # noqa: PLC0415 - loads the engine

        return broken(self.find(text), Packs(self._settings.packs_dir))

    def preview(self, text: str, folder: Path, language: Language) -> tuple[Path, Path]:
        """See `trials.preview`. Raises as `find` does."""
        from vgenflow.studio.trials import preview  # noqa: PLC0415 - loads the engine

        settings = self._settings
        return preview(self.find(text), Packs(settings.packs_dir), folder, settings.workers, language)

    def put_font(self, name: str, data: bytes, roles: Sequence[str]) -> FontData:
        """Let a template set some roles in a typeface, before those that it has.

        Raises UnknownTemplate, BadTemplate and the sandbox's errors.
        """
        folder, template = self._folder(name), self._template(name)
        if unknown := [role for role in roles if role not in get_args(Role)]:
            raise BadTemplate(f"There is no role {unknown[0]}: choose one of {', '.join(get_args(Role))}.")
        font = self.decode(data)
        digest = content.digest(font.data)
        chains = dict(template.fonts)
        for role in cast("Sequence[Role]", roles):
            others = [each for each in chains.get(role, chains["text"]) if each != digest]
            chains[role] = (digest, *others[:5])
        _put(folder, digest, font)
        changed = template.model_copy(update={"fonts": chains})
        write_whole(folder / archive.TEMPLATE, [reading.written(changed)])
        return font

    def decode(self, data: bytes) -> FontData:
        """`decode_font`, which remembers what it made in the sealed store."""
        space = open_space(self._settings.data_dir)
        key = space.key("typeface", _rewriter(), content.digest(data))
        kept = space.get(key)
        if kept is not None:
            head, _, body = kept.partition(b"\n")
            return FontData(data=body, **json.loads(head))
        font = decode_font(data)
        told = asdict(font)
        body = told.pop("data")
        space.put(key, json.dumps(told).encode() + b"\n" + body)
        return font

    def _own(self) -> tuple[str, ...]:
        if not self._root.is_dir():
            return ()
        return tuple(sorted(each.parent.name for each in self._root.glob(f"[!.]*/{archive.TEMPLATE}")))

    def _folder(self, name: str) -> Path:
        if name not in self._own():
            raise UnknownTemplate(
                f"There is no template of your own called {name!r}; `./run templates` lists them."
            )
        return self._root / name

    def _template(self, name: str) -> Template:
        text = _limited(self._folder(name) / archive.TEMPLATE, reading.MOST_JSON)
        return reading.read_template(text, name=name)

    def _files(self, name: str, template: Template) -> Mapping[Digest, bytes]:
        """The typefaces that it names, as far as they are there."""
        found = (
            (digest, path)
            for digest in template.own_fonts
            for path in sorted((self._folder(name) / _FONTS).glob(f"{digest}.*"))[:1]
        )
        return {digest: _limited(path, archive.MOST_BYTES) for digest, path in found}


def _put(folder: Path, digest: Digest, font: FontData) -> None:
    ending = font.media_type.removeprefix("font/")
    write_whole(folder / _FONTS / f"{digest}.{ending}", [font.data])


def _limited(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise UnknownTemplate(f"{path} cannot be read: check its name, and who may open it.") from error
    if len(data) > most:
        raise BadTemplate(f"{path.name} is larger than a template may be.")
    return data


def _rewriter() -> str:
    """What a typeface that was written anew depends on beside itself."""
    return " ".join([sources("vgenflow.sandbox"), *map(version, ("fonttools", "uharfbuzz", "brotli"))])
