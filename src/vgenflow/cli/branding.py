"""`brand`: brand kits are made and tried on templates."""
# ruff: noqa: PLC0415 - so that --help comes at once

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from vgenflow.studio import brands

brand = typer.Typer(add_completion=False, no_args_is_help=True)
_FONT = "A font file, or a packaged typeface by name."


@brand.command("new")
def new(  # noqa: PLR0913, PLR0917 - one parameter an option
    name: Annotated[str, typer.Argument(metavar="NAME", help="Whose brand it is.")],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="OUT.vgb", help="The kit, for `make --brand`.")
    ],
    color: Annotated[
        list[str] | None,
        typer.Option(
            metavar="[ROLE:]#RRGGBB",
            help="Up to five, the most important first; roles: primary, secondary, background, text.",
        ),
    ] = None,
    logo: Annotated[Path | None, typer.Option(metavar="FILE", help="PNG, JPEG, WebP or SVG.")] = None,
    logo_on_light: Annotated[Path | None, typer.Option(metavar="FILE", help="For light grounds.")] = None,
    logo_on_dark: Annotated[Path | None, typer.Option(metavar="FILE", help="For dark grounds.")] = None,
    display_font: Annotated[str | None, typer.Option(metavar="FONT", help=_FONT)] = None,
    display_italic_font: Annotated[str | None, typer.Option(metavar="FONT", help=_FONT)] = None,
    text_font: Annotated[str | None, typer.Option(metavar="FONT", help=_FONT)] = None,
    text_italic_font: Annotated[str | None, typer.Option(metavar="FONT", help=_FONT)] = None,
    tone: Annotated[
        Literal["neutral", "warm", "formal", "playful", "urgent"],
        typer.Option(help="Steers music and pace."),
    ] = "neutral",
    credit: Annotated[str, typer.Option(metavar="TEXT", help="A handle or claim, for the last page.")] = "",
    corner: Annotated[bool, typer.Option("--corner", help="The logo in a corner of all pages.")] = False,
) -> None:
    """Make a brand kit: one file with logo, colours, typefaces, tone and a line of credit."""
    from vgenflow.studio import brands
    from vgenflow.studio.studio import write_whole

    fonts = {
        "display": display_font,
        "display_italic": display_italic_font,
        "text": text_font,
        "text_italic": text_italic_font,
    }
    kit = brands.made(
        brands.Given(
            name=name,
            colors=tuple(color or ()),
            logo=_bytes(logo),
            logo_on_light=_bytes(logo_on_light),
            logo_on_dark=_bytes(logo_on_dark),
            fonts={role: _font(font) for role, font in fonts.items() if font},
            tone=tone,
            credit=credit,
            corner=corner,
        )
    )
    write_whole(output, [brands.written(kit)])
    typer.echo(f"{output}")


@brand.command("check")
def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A brand kit (.vgb).")],
    template: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="A template to try it on; all if none.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")] = False,
) -> None:
    """Say which of a brand's colours must be moved on templates, so that type can be read."""
    from vgenflow.studio import brands

    kit = read_kit(file)
    found = {name: brands.repairs(kit.brand, name) for name in template or brands.template_names()}
    if as_json:
        told = {name: [each.model_dump() for each in repairs] for name, repairs in found.items()}
        typer.echo(json.dumps(told, ensure_ascii=False))
        return
    for name, repairs in found.items():
        typer.echo(f"{name}: " + ("as it is" if not repairs else f"{len(repairs)} moved"))
        for each in repairs:
            typer.echo(f"  {each.palette} {each.role}: {each.before} becomes {each.after}. {each.why}")


def read_kit(path: Path) -> "brands.Kit":
    """The kit in a file. Raises BadSource, BadBrand."""
    from vgenflow.studio import brands

    return brands.opened(_read(path))


def _bytes(path: Path | None) -> bytes | None:
    return None if path is None else _read(path)


def _font(text: str) -> bytes | str:
    return text if text.startswith("font.") else _read(Path(text))


def _read(path: Path) -> bytes:
    from vgenflow.cli.source import BadSource

    try:
        return path.read_bytes()
    except OSError as error:
        raise BadSource(f"{path} cannot be read: check its name, and who may open it.") from error
