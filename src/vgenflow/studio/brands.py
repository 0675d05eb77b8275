"""Brands: kits are made of a person's files, read from theirs, and tried on templates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vgenflow.kit.content import digest
from vgenflow.story.brand import Brand, BrandColor, BrandFonts, Logo, Tone
from vgenflow.story.value import Digest
from vgenflow.templates import kits, load
from vgenflow.templates import names as template_names
from vgenflow.templates.branding import Repair, apply
from vgenflow.templates.kits import BadBrand, Kit
from vgenflow.templates.kits import write as written

__all__ = ["Given", "Kit", "Repair", "made", "opened", "repairs", "template_names", "written"]


@dataclass(frozen=True, slots=True)
class Given:
    """What a person gives of a brand: files as they are."""

    name: str
    colors: Sequence[str] = ()
    logo: bytes | None = None
    logo_on_light: bytes | None = None
    logo_on_dark: bytes | None = None
    fonts: Mapping[str, bytes | str] = field(default_factory=dict)
    """By the names of `BrandFonts`: bytes of a typeface, or the name of a packaged one."""
    tone: Tone = "neutral"
    credit: str = ""
    corner: bool = False


def made(given: Given) -> Kit:
    """A kit of what was given, logos and typefaces made harmless in the sandbox.

    Raises BadBrand, and the sandbox's errors for files that are refused.
    """
    files: dict[Digest, bytes] = {}

    def keep(data: bytes) -> Digest:
        files[digest(data)] = data
        return digest(data)

    main, light, dark = (
        None if data is None else keep(logo_of(data))
        for data in (given.logo, given.logo_on_light, given.logo_on_dark)
    )
    first = main or light or dark
    fonts = {
        name: font if isinstance(font, str) else keep(typeface_of(font)) for name, font in given.fonts.items()
    }
    try:
        brand = Brand(
            name=given.name,
            logo=Logo(picture=first, on_light=light, on_dark=dark) if first else None,
            colors=tuple(BrandColor.model_validate(_color(text)) for text in given.colors),
            fonts=BrandFonts.model_validate(fonts),
            tone=given.tone,
            credit=given.credit,
            corner=given.corner,
        )
    except ValueError as error:
        raise BadBrand(
            "The brand cannot be so: give a name, up to five colours as #RRGGBB, packaged typefaces by "
            "name, and at most 80 characters of credit."
        ) from error
    return Kit(brand, files)


def opened(data: bytes) -> Kit:
    """The kit in a file, its logos and typefaces tried in the sandbox. Raises BadBrand."""
    return kits.read(data, kits.admitted)


def repairs(brand: Brand, template: str) -> tuple[Repair, ...]:
    """What of a brand's colours must be moved on a template. Raises UnknownTemplate."""
    return apply(load(template), brand).repairs


def logo_of(data: bytes) -> bytes:
    """A logo, made harmless. Raises the sandbox's errors."""
    from vgenflow.sandbox import decode_logo  # noqa: PLC0415 - starts a child

    return decode_logo(data).data


def typeface_of(data: bytes) -> bytes:
    """A typeface, rewritten. Raises the sandbox's errors."""
    from vgenflow.sandbox import decode_font  # noqa: PLC0415 - starts a child

    return decode_font(data).data


def _color(text: str) -> dict[str, str]:
    """`#RRGGBB`, or `role:#RRGGBB`."""
    role, colon, color = text.partition(":")
    return {"color": color, "role": role} if colon else {"color": text}
