"""Templates and brands of spaces: what their files hold, examined on the way in and into projects."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Generic, TypeVar

from vgenflow import templates
from vgenflow.kit.content import digest
from vgenflow.kit.ids import is_id
from vgenflow.sandbox import DecodeFont, FontData, SandboxError, decode_font, decode_logo
from vgenflow.services.scope import Scope
from vgenflow.services.templates.designs import Design, Designs
from vgenflow.services.templates.errors import NoLogo
from vgenflow.services.templates.schemas import (
    BrandFields,
    BrandView,
    RepairView,
    TemplateView,
    TemplateWhole,
    Tried,
)
from vgenflow.services.threads import Threads
from vgenflow.story.brand import Brand, Logo
from vgenflow.story.template import Template
from vgenflow.story.value import Digest
from vgenflow.templates import archive, kits
from vgenflow.templates.branding import apply
from vgenflow.templates.errors import BadTemplate
from vgenflow.templates.mending import Mend, mends

Value = TypeVar("Value", Template, Brand)

_FIRST = {
    name: at
    for at, name in enumerate(("editorial", "signal", "swiss", "pop", "blueprint", "chalk", "aurora", "ink"))
}
"""Where templates stand in a gallery, unlike ones beside each other."""
_LONGEST_PLAIN = 55
"""Characters of a title, so that a number has room behind it."""


@dataclass(frozen=True, slots=True)
class Brought(Generic[Value]):
    """What a project is given of a template or a brand: the value, and the files that it names."""

    value: Value
    files: Mapping[Digest, bytes] = field(default_factory=dict)


class TemplatesService:
    """The templates that come with VGenFlow, and those of spaces."""

    def __init__(self, designs: Designs, examining: Threads, decode: DecodeFont = decode_font) -> None:
        self._designs = designs
        self._examining = examining
        self._decode = decode

    async def list(self, scope: Scope) -> Sequence[TemplateView]:
        """Those of the space, the latest first; then the others in an order to look through."""
        own = [await self.get(scope, each.id) for each in await self._designs.list(scope)]
        ours = sorted(templates.names(), key=lambda name: (_FIRST.get(name, len(_FIRST)), name))
        return [*map(_listed, own), *map(_listed, map(_packaged, ours))]

    async def get(self, scope: Scope, template: str) -> TemplateWhole:
        """One of either, as data. Raises `UnknownDesign`."""
        if template in templates.names():
            return _packaged(template)
        design, data = await self._designs.get(scope, template)
        return _whole(design, await self._examining.run(archive.read, data, _as_it_is))

    async def mends(self, scope: Scope, template: str) -> tuple[Mend, ...]:
        """What could be done for its type to be read. Raises `UnknownDesign`."""
        return await self._examining.run(mends, (await self.get(scope, template)).template)

    async def create(self, scope: Scope, template: Template) -> TemplateWhole:
        """Keep a new one, of packaged typefaces."""
        return await self._kept(scope, archive.UserTemplate(_free(template), {}))

    async def bring(self, scope: Scope, data: bytes) -> TemplateWhole:
        """Keep the template of an archive, its typefaces written anew. Raises `BadTemplate`."""
        return await self._kept(scope, await self._examining.run(archive.read, data, self._decode))

    async def replace(self, scope: Scope, template: str, expected: int, given: Template) -> TemplateWhole:
        """Give one another content; it may name the typefaces that it came with. Raises `BadTemplate`."""
        _, data = await self._designs.at(scope, template, expected)
        before = await self._examining.run(archive.read, data, self._decode)
        fonts = {name: before.fonts[name] for name in given.own_fonts if name in before.fonts}
        if len(fonts) < len(given.own_fonts):
            raise BadTemplate("The template names a typeface that it did not come with: import it instead.")
        made = archive.UserTemplate(given, fonts)
        written = archive.write(made)
        return _whole(await self._designs.replace(scope, template, expected, given.title, written), made)

    async def duplicate(self, scope: Scope, template: str) -> TemplateWhole:
        """A copy in the space, of one of either, with a title that no other has."""
        if template in templates.names():
            made = archive.UserTemplate(templates.load(template), {})
        else:
            _, data = await self._designs.get(scope, template)
            made = await self._examining.run(archive.read, data, self._decode)
        taken = {view.title for view in await self.list(scope)}
        titled = made.template.model_copy(update={"title": _untaken(made.template.title, taken)})
        return await self._kept(scope, archive.UserTemplate(titled, made.fonts))

    async def delete(self, scope: Scope, template: str) -> None:
        """Delete one of the space."""
        await self._designs.delete(scope, template)

    async def packed(self, scope: Scope, template: str) -> bytes:
        """One of either as a file."""
        if template in templates.names():
            return archive.write(archive.UserTemplate(templates.load(template), {}))
        _, data = await self._designs.get(scope, template)
        return data

    async def for_project(self, scope: Scope, template: str) -> Brought[Template]:
        """One of the space for a project, examined anew. Raises `BadTemplate`."""
        _, data = await self._designs.get(scope, template)
        made = await self._examining.run(archive.read, data, self._decode)
        return Brought(made.template, {name: font.data for name, font in made.fonts.items()})

    async def _kept(self, scope: Scope, made: archive.UserTemplate) -> TemplateWhole:
        written = archive.write(made)
        return _whole(await self._designs.add(scope, made.template.title, written), made)


class BrandsService:
    """The brands of spaces."""

    def __init__(self, designs: Designs, own: TemplatesService, examining: Threads) -> None:
        self._designs = designs
        self._templates = own
        self._examining = examining

    async def list(self, scope: Scope) -> Sequence[BrandView]:
        """All, the latest first."""
        return [await self.get(scope, each.id) for each in await self._designs.list(scope)]

    async def get(self, scope: Scope, brand: str) -> BrandView:
        """One of them. Raises `UnknownDesign`."""
        design, kit = await self._read(scope, brand)
        return _view(design, kit.brand)

    async def create(self, scope: Scope, given: BrandFields) -> BrandView:
        """Keep a new one, without a logo as yet. Raises `BadBrand` if it names typefaces of its own."""
        return await self._kept(scope, _of_fields(given, None))

    async def bring(self, scope: Scope, data: bytes) -> BrandView:
        """Keep the brand of a kit. Raises `BadBrand`."""
        return await self._kept(scope, await self._examining.run(kits.read, data, kits.admitted))

    async def replace(self, scope: Scope, brand: str, expected: int, given: BrandFields) -> BrandView:
        """Say something else of one; its logo stays."""
        await self.check(scope, brand, expected)
        _, kit = await self._read(scope, brand)
        return await self._changed(scope, brand, expected, _of_fields(given, kit))

    async def check(self, scope: Scope, brand: str, expected: int) -> None:
        """`DesignChanged` if it has another revision by now: for edits with work before them."""
        await self._designs.at(scope, brand, expected)

    async def set_logo(
        self, scope: Scope, brand: str, expected: int, logos: Mapping[str, bytes | None]
    ) -> BrandView:
        """Give one another logo, or none: files by `picture`, `on_light`, `on_dark`. Raises `BadBrand`."""
        _, kit = await self._read(scope, brand)
        made = {name: await self._logo(data) for name, data in logos.items() if data is not None}
        names = {name: digest(data) for name, data in made.items()}
        logo = Logo.model_validate(names) if names else None
        changed = kit.brand.model_copy(update={"logo": logo})
        kept = {name: data for name, data in kit.files.items() if name in kits.typefaces(changed)}
        files = {**kept, **{digest(data): data for data in made.values()}}
        return await self._changed(scope, brand, expected, kits.Kit(changed, files))

    async def duplicate(self, scope: Scope, brand: str) -> BrandView:
        """A copy."""
        _, kit = await self._read(scope, brand)
        return await self._kept(scope, kit)

    async def delete(self, scope: Scope, brand: str) -> None:
        """Delete one."""
        await self._designs.delete(scope, brand)

    async def kit(self, scope: Scope, brand: str) -> bytes:
        """One as a file."""
        _, data = await self._designs.get(scope, brand)
        return data

    async def logo(self, scope: Scope, brand: str) -> bytes:
        """Its logo as PNG. Raises `NoLogo`."""
        _, kit = await self._read(scope, brand)
        if kit.brand.logo is None:
            raise NoLogo("The brand has no logo: set one first.")
        return kit.files[kit.brand.logo.picture]

    async def tried(self, scope: Scope, brand: str, template: str) -> Tried:
        """What a brand makes of a template, and what had to be repaired for it."""
        found = await self.get(scope, brand)
        plain = (await self._templates.get(scope, template)).template
        branded = await self._examining.run(apply, plain, found.brand)
        return Tried(
            day=branded.template.day,
            night=branded.template.night,
            grounds=branded.template.grounds,
            repairs=tuple(RepairView.model_validate(each.model_dump()) for each in branded.repairs),
        )

    async def for_project(self, scope: Scope, brand: str) -> Brought[Brand]:
        """One for a project, its files examined anew. Raises `BadBrand`."""
        _, data = await self._designs.get(scope, brand)
        kit = await self._examining.run(kits.read, data, kits.admitted)
        return Brought(kit.brand, kit.files)

    async def _read(self, scope: Scope, brand: str) -> tuple[Design, kits.Kit]:
        design, data = await self._designs.get(scope, brand)
        return design, await self._examining.run(kits.read, data, lambda *_: None)

    async def _logo(self, data: bytes) -> bytes:
        try:
            return (await self._examining.run(decode_logo, data)).data
        except SandboxError as error:
            raise kits.BadBrand(f"The logo was refused: {error.sentence}") from error

    async def _kept(self, scope: Scope, kit: kits.Kit) -> BrandView:
        return _view(await self._designs.add(scope, kit.brand.name, kits.write(kit)), kit.brand)

    async def _changed(self, scope: Scope, brand: str, expected: int, kit: kits.Kit) -> BrandView:
        written = kits.write(kit)
        return _view(await self._designs.replace(scope, brand, expected, kit.brand.name, written), kit.brand)


def _of_fields(given: BrandFields, before: kits.Kit | None) -> kits.Kit:
    logo, files = (before.brand.logo, before.files) if before else (None, {})
    brand = Brand(**{name: getattr(given, name) for name in BrandFields.model_fields}, logo=logo)
    wanted = kits.named(brand)
    if not wanted <= set(files):
        raise kits.BadBrand("The brand names a typeface that it did not come with: import it in a kit.")
    return kits.Kit(brand, {name: files[name] for name in wanted})


def _untaken(title: str, taken: Collection[str]) -> str:
    """The title with the next number that none has: Swiss, Swiss 2, Swiss 3."""
    plain = re.sub(r" \d{1,4}$", "", title)[:_LONGEST_PLAIN].rstrip()
    return next(one for number in count(2) if (one := f"{plain} {number}") not in taken)


def _free(template: Template) -> Template:
    if template.own_fonts:
        raise BadTemplate("The template names typefaces of its own: import it as an archive with them.")
    return template


def _as_it_is(data: bytes) -> FontData:
    """A typeface that is not going to be drawn with: only its name counts."""
    return FontData(
        data=data, media_type="font/otf", family="", style="", weight=400, italic=False, glyphs=0,
        credit="", licence="",
    )  # fmt: skip


def _packaged(name: str) -> TemplateWhole:
    return TemplateWhole(id=name, own=False, revision=1, template=templates.load(name))


def _whole(design: Design, made: archive.UserTemplate) -> TemplateWhole:
    return TemplateWhole(id=design.id, own=is_id(design.id), revision=design.revision, template=made.template)


def _listed(whole: TemplateWhole) -> TemplateView:
    look = whole.template
    return TemplateView(
        id=whole.id,
        name=look.name,
        title=look.title,
        own=whole.own,
        revision=whole.revision,
        day=look.day,
        night=look.night,
        music_moods=look.music_moods,
    )


def _view(design: Design, brand: Brand) -> BrandView:
    return BrandView(
        id=design.id,
        revision=design.revision,
        brand=brand,
        created_at=design.created_at,
        updated_at=design.updated_at,
    )
