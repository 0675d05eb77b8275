"""The commands and their options. Each loads what it needs only when it runs."""
# ruff: noqa: PLC0415 - so that --help comes at once

from pathlib import Path
from typing import Annotated, Literal

import typer

from vgenflow.cli.branding import brand as brand_kits
from vgenflow.cli.templates import templates

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
cache = typer.Typer(add_completion=False, no_args_is_help=True)
app.add_typer(cache, name="cache", help="Show or prune what is kept from earlier runs.")
app.add_typer(templates, name="templates", help="List the templates; make, check and share your own.")
app.add_typer(brand_kits, name="brand", help="Make brand kits, and try them on templates.")

Data = Annotated[
    Path | None,
    typer.Option(
        "--data", metavar="DIR", help="Folder of the sealed store. [default: $VGENFLOW_DATA or your own]"
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]


@app.callback()
def _vgenflow() -> None:
    """A link or a draft becomes a finished video, on this machine."""


@app.command()
def make(  # noqa: PLR0913, PLR0917 - one parameter an option
    source: Annotated[
        str,
        typer.Argument(
            metavar="SOURCE",
            help="A link, a .md, .txt, .html, .srt, .vtt, .ass or .vgen file, or - for standard input.",
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="OUT.mp4", help="The video. [default: next to the source]"),
    ] = None,
    template: Annotated[
        str | None, typer.Option(metavar="NAME|FILE", help="Visual style; see `templates`.")
    ] = None,
    brand: Annotated[
        Path | None, typer.Option(metavar="KIT.vgb", help="Whose colours and logo it has; see `brand`.")
    ] = None,
    aspect: Annotated[
        str | None, typer.Option(metavar="16:9|9:16|1:1|4:5", help="Shape. [default: 16:9]")
    ] = None,
    height: Annotated[
        int | None, typer.Option(metavar="PIXELS", help="Short side, 240 to 2160. [default: 1080]")
    ] = None,
    fps: Annotated[
        str | None,
        typer.Option(
            metavar="RATE", help="Frames a second: 23.976, 24, 25, 29.97, 30, 50 or 60. [default: 30]"
        ),
    ] = None,
    length: Annotated[
        int | None, typer.Option(metavar="SECONDS", help="Spoken time. [default: as the source needs]")
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="auto|en|zh", help="Language of the source. [default: auto]")
    ] = None,
    voice: Annotated[str | None, typer.Option(metavar="NAME", help="Who speaks; see `voices`.")] = None,
    profile: Annotated[
        str | None, typer.Option(metavar="draft|final", help="Quick, or as good as it gets. [default: final]")
    ] = None,
    verbatim: Annotated[
        bool, typer.Option("--verbatim", help="Read the draft exactly as it is written.")
    ] = False,
    no_music: Annotated[bool, typer.Option("--no-music", help="No music under the voice.")] = False,
    captions: Annotated[
        str | None, typer.Option(metavar="burned|none", help="Captions in the picture. [default: burned]")
    ] = None,
    cover: Annotated[
        str | None,
        typer.Option(
            metavar="auto|picture|number|question|title", help="What stands on the cover. [default: auto]"
        ),
    ] = None,
    reduced_motion: Annotated[
        bool, typer.Option("--reduced-motion", help="Nothing slides, zooms or springs: scenes only dissolve.")
    ] = False,
    second: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="Captions in a second language: subtitles, or one line a sentence."
        ),
    ] = None,
    recording: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="Your own voice: the sound that SOURCE, its subtitles, belongs to."
        ),
    ] = None,
    seed: Annotated[int | None, typer.Option(metavar="N", help="Another number, other choices.")] = None,
    data: Data = None,
    allow_network: Annotated[
        list[str] | None,
        typer.Option(metavar="CIDR[:PORT]", help="A network of your own that links may point into."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON event a line.")] = False,
) -> int:
    """Make a video of a link or a draft."""
    from vgenflow.cli.making import Ask, make_video

    named = {
        "template": template,
        "aspect": aspect,
        "height": height,
        "fps": fps,
        "seconds": length,
        "voice": voice,
        "profile": profile,
        "captions": captions,
        "cover": cover,
        "seed": seed,
        "verbatim": verbatim or None,
        "music": False if no_music else None,
        "motion": "reduced" if reduced_motion else None,
    }
    given: dict[str, str | int | None] = {name: value for name, value in named.items() if value is not None}
    if language is not None:
        given["language"] = None if language == "auto" else language
    networks = tuple(allow_network or ())
    return make_video(Ask(source, given, output, data, networks, as_json, second, brand, recording))


@app.command()
def subtitles(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A .srt, .vtt, .ass or .ssa file, or - for standard input.")
    ],
    output: Annotated[
        Path,
        typer.Option(
            "-o", "--output", metavar="OUT", help="Its ending, .srt, .vtt or .ass, says what it becomes."
        ),
    ],
    as_json: AsJson = False,
) -> int:
    """Convert a subtitle file to another format, and tell what that cannot carry."""
    from vgenflow.cli.captioning import convert

    return convert(file, output, as_json)


@app.command()
def voices(as_json: AsJson = False) -> None:
    """List the voices."""
    from vgenflow.cli.listing import show_voices

    show_voices(as_json)


@app.command()
def inspect(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A project bundle (.vgen).")],
    as_json: AsJson = False,
) -> None:
    """Show what a project bundle holds: document, script with its sources, scenes with their reasons."""
    from vgenflow.cli.inspecting import show_bundle

    show_bundle(file, as_json)


@app.command()
def gallery(  # noqa: PLR0913, PLR0917 - one parameter an option
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="A project bundle (.vgen); none: the templates.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="OUT", help="The picture; of templates, the folder of their sheets."
        ),
    ] = None,
    columns: Annotated[int, typer.Option(min=1, max=12, help="Frames of a bundle in a row.")] = 3,
    width: Annotated[int, typer.Option(min=64, max=1920, help="Pixels of a bundle's frame.")] = 480,
    template: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A template of those to show or check; all if none."),
    ] = None,
    variant: Annotated[
        Literal["usual", "shortest", "longest", "hostile"], typer.Option(help="How much the layouts hold.")
    ] = "usual",
    check: Annotated[bool, typer.Option("--check", help="Check the rules in templates instead.")] = False,
    every: Annotated[
        bool, typer.Option("--all", help="Check pixels in every template and shape, not in a share of them.")
    ] = False,
) -> int:
    """Draw the scenes of a project bundle, or every layout in every template, or check the templates."""
    from vgenflow.cli.inspecting import check_templates, draw_gallery, draw_sheets

    if check:
        return check_templates(template or (), every=every)
    if file is None:
        draw_sheets(output or Path("gallery"), template or (), variant)
    else:
        draw_gallery(file, output, columns, width)
    return 0


@app.command()
def cover(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A project bundle (.vgen).")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="OUT.jpg", help="[default: next to the bundle]")
    ] = None,
    kind: Annotated[
        Literal["auto", "picture", "number", "question", "title"], typer.Option(help="What stands on it.")
    ] = "auto",
    choices: Annotated[bool, typer.Option("--list", help="Show which there are, and why, instead.")] = False,
    as_json: AsJson = False,
) -> None:
    """Draw a cover of a finished video, or show which there are."""
    from vgenflow.cli.inspecting import draw_cover, list_covers

    if choices or as_json:
        list_covers(file, as_json)
    else:
        draw_cover(file, output, kind)


@cache.command("show")
def show(data: Data = None, as_json: AsJson = False) -> None:
    """Show what is kept, by kind."""
    from vgenflow.cli.keeping import show_cache

    show_cache(data, as_json)


@cache.command("prune")
def prune(
    older_than: Annotated[
        int | None, typer.Option(min=0, metavar="DAYS", help="Remove what was not used for so long.")
    ] = None,
    max_size: Annotated[
        int | None, typer.Option(min=0, metavar="MB", help="Keep at most so much, the last used first.")
    ] = None,
    data: Data = None,
) -> None:
    """Remove what is kept from earlier runs; without options, what was not used for 30 days."""
    from vgenflow.cli.keeping import prune_cache

    prune_cache(data, older_than, max_size)


@app.command()
def doctor(data: Data = None, as_json: AsJson = False) -> int:
    """Check that everything is here and whole."""
    from vgenflow.cli.checking import check_up

    return check_up(data, as_json)


@app.command()
def serve(
    data: Data = None,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, metavar="N", help="Port; 0 takes a free one.")
    ] = None,
    host: Annotated[str | None, typer.Option(metavar="ADDRESS", help="Address to listen on.")] = None,
    is_opening: Annotated[
        bool, typer.Option("--open", help="Open the studio in the browser, as `./run` alone does.")
    ] = False,
) -> None:
    """Run the studio's server, and the worker that makes its videos."""
    from vgenflow.cli.serving import serve_studio

    serve_studio(data, port, host, is_opening)


@app.command()
def worker(data: Data = None) -> None:
    """Make the videos that a server was asked for, beside its own worker. Any number may run, anywhere."""
    from vgenflow.studio.worker import start

    start(data)


@app.command()
def settings(data: Data = None, as_json: AsJson = False) -> None:
    """List the server's settings: what each means and what it is."""
    from vgenflow.cli.serving import show_settings

    show_settings(data, as_json)


@app.command()
def backup(
    to: Annotated[Path, typer.Argument(metavar="TO", help="Folder of backups; each gets one of its own.")],
    keys: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder of their keys. [default: TO/keyrings]")
    ] = None,
    keep_days: Annotated[
        int, typer.Option(min=1, max=25, metavar="N", help="Remove backups older than so many days.")
    ] = 25,
    data: Data = None,
) -> None:
    """Back up everything, while the server runs, and remove backups that are too old."""
    from vgenflow.cli.safekeeping import make_backup

    make_backup(data, to, keys, keep_days)


@app.command()
def restore(
    source: Annotated[Path, typer.Argument(metavar="FROM", help="A backup, or a folder of backups.")],
    keyring: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Its keys. [default: in `keyrings` beside it]")
    ] = None,
    ledger: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A newer ledger of erasures (`erasures`).")
    ] = None,
    data: Data = None,
) -> None:
    """Bring a backup back into an empty data folder, without what was erased since."""
    from vgenflow.cli.safekeeping import bring_back

    bring_back(data, source, keyring, ledger)
