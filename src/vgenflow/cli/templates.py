"""`templates`: list them, and make, change, check, share and try out templates of your own."""
# ruff: noqa: PLC0415 - so that --help comes at once

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from vgenflow.studio.templates import Templates

templates = typer.Typer(add_completion=False, invoke_without_command=True)

Name = Annotated[str, typer.Argument(metavar="NAME", help="Small letters, digits and hyphens.")]
Any = Annotated[str, typer.Argument(metavar="NAME|FILE", help="A template by name, or a .vgt file.")]
Title = Annotated[
    str | None, typer.Option(metavar="TEXT", help="What it is called for people. [default: its name]")
]
Data = Annotated[
    Path | None,
    typer.Option("--data", metavar="DIR", help="Your data folder. [default: $VGENFLOW_DATA or your own]"),
]

_USUAL = ("display", "display-italic")
"""What a typeface sets where nothing is said."""


@templates.callback()
def list_all(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")] = False,
    data: Data = None,
) -> None:
    """List the templates; with a command, make, check, share or try out your own."""
    if context.invoked_subcommand is None:
        from vgenflow.cli.listing import show_templates

        show_templates(_shelf(data), as_json)


@templates.command("new")
def new(
    name: Name,
    source: Annotated[
        str, typer.Option("--from", metavar="NAME|FILE", help="The template that it begins as.")
    ] = "editorial",
    title: Title = None,
    data: Data = None,
) -> None:
    """Begin a template of your own as a copy of another; prints the file to edit."""
    typer.echo(_shelf(data).copy(source, name, title or _titled(name)))


@templates.command("duplicate")
def duplicate(
    name: Any, to: Annotated[str, typer.Argument(metavar="NEW")], title: Title = None, data: Data = None
) -> None:
    """Copy a template under another name; prints the file to edit."""
    typer.echo(_shelf(data).copy(name, to, title or _titled(to)))


@templates.command("font")
def font(
    name: Name,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="TrueType, OpenType, WOFF or WOFF2.")],
    role: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ROLE",
            help="What it sets: display, display-italic, text… [default: the first two]",
        ),
    ] = None,
    data: Data = None,
) -> None:
    """Set a template of your own in a typeface of your own, where its licence allows to embed it."""
    roles = tuple(role or _USUAL)
    made = _shelf(data).put_font(name, _read(file), roles)
    typer.echo(f"{made.family} {made.style} ({made.glyphs} glyphs) sets {', '.join(roles)} of {name}.")


@templates.command("check")
def check(
    name: Any,
    data: Data = None,
) -> int:
    """Check a template: its data, its colours, and every layout in all shapes, languages and lengths."""
    count = 0
    for sentence in _shelf(data).broken(name):
        count += 1
        typer.echo(sentence)
    typer.echo(f"{count} to mend." if count else "Every rule holds.")
    return int(bool(count))


@templates.command("export")
def export(
    name: Any,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="OUT.vgt", help="[default: NAME.vgt]")
    ] = None,
    data: Data = None,
) -> None:
    """Write a template with its typefaces into one file, to share it."""
    typer.echo(_shelf(data).export(name, output))


@templates.command("import")
def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A .vgt file.")],
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="Call it so. [default: as it is called]")
    ] = None,
    data: Data = None,
) -> None:
    """Take a template out of a file in among your own; prints the file to edit."""
    typer.echo(_shelf(data).copy(file, name))


@templates.command("preview")
def preview(
    name: Any,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="Where NAME.mp4 and NAME.png go.")
    ] = Path(),
    language: Annotated[Literal["en", "zh"], typer.Option(help="Of what is shown.")] = "en",
    data: Data = None,
) -> None:
    """Draw a few seconds of a template, and a still of it."""
    for path in _shelf(data).preview(name, output, language):
        typer.echo(path)


@templates.command("remove")
def remove(name: Name, data: Data = None) -> None:
    """Take a template of your own away. Videos that were made with it keep it."""
    _shelf(data).remove(name)
    typer.echo(f"Removed {name}.")


@templates.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of template.json."""
    from vgenflow.studio.templates import schema

    typer.echo(schema().decode(), nl=False)


def _shelf(data: Path | None) -> "Templates":
    from vgenflow.studio.studio import load
    from vgenflow.studio.templates import Templates

    return Templates(load(data))


def _titled(name: str) -> str:
    return name.replace("-", " ").title()


def _read(path: Path) -> bytes:
    from vgenflow.cli.source import BadSource

    try:
        return path.read_bytes()
    except OSError as error:
        raise BadSource(f"{path} cannot be read: check its name, and who may open it.") from error
