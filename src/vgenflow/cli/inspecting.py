"""`inspect` and `gallery`: what a project bundle holds, as text and as pictures."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.text import Text

from vgenflow.cli.source import BadSource, read
from vgenflow.story.document import Document
from vgenflow.studio.studio import (
    Bundle,
    BundleSource,
    CoverChoice,
    Studio,
    Variant,
    check_writable,
    load,
    open_bundle,
    write_whole,
)


def show_bundle(file: Path, as_json: bool) -> None:
    """Print a bundle: as JSON, or as a page to read."""
    bundle = _opened(file)
    if as_json:
        typer.echo(json.dumps(_about(bundle), ensure_ascii=False, indent=1))
    else:
        _print(bundle, Console(highlight=False, soft_wrap=True))


def draw_gallery(file: Path, output: Path | None, columns: int, width: int) -> None:
    """One frame a scene into one PNG picture."""
    out = output or file.with_suffix(".png")
    check_writable(out, ".png")
    picture = Studio(load()).gallery(_opened(file), columns, width)
    write_whole(out, [picture])
    typer.echo(out)


def draw_cover(file: Path, output: Path | None, kind: CoverChoice) -> None:
    """The cover of a bundle's video into a JPEG picture."""
    out = output or file.with_suffix(".jpg")
    check_writable(out, ".jpg")
    write_whole(out, [Studio(load()).cover(_opened(file), kind)])
    typer.echo(out)


def list_covers(file: Path, as_json: bool) -> None:
    """Print the covers there could be, the best first, and why."""
    covers = Studio(load()).covers(_opened(file))
    if as_json:
        typer.echo(json.dumps([cover.model_dump(mode="json") for cover in covers], ensure_ascii=False))
        return
    for cover in covers:
        typer.echo(
            f"{cover.kind:<9}{cover.score:.2f}  {cover.headline.replace('*', '')}\n{'':15}{cover.reason}"
        )


def draw_sheets(folder: Path, names: Sequence[str], variant: Variant) -> None:
    """Contact sheets of templates into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, picture in Studio(load()).sheets(names, variant):
        write_whole(folder / name, [picture])
        typer.echo(folder / name)


def check_templates(names: Sequence[str], *, every: bool = False) -> int:
    """Print which rules templates break, by the boxes of type and, in a share or `every` one, by pixels.

    1 if they break any.
    """
    broken = 0
    for sentence in Studio(load()).broken_rules(names, every=every):
        broken += 1
        typer.echo(sentence)
    typer.echo(f"{broken} broken rules." if broken else "Every rule holds.")
    return int(bool(broken))


def _opened(file: Path) -> Bundle:
    source = read(str(file))
    if not isinstance(source, BundleSource):
        raise BadSource(f"{file} is not a project bundle: give the .vgen file beside a video.")
    return open_bundle(source.data)


def _about(bundle: Bundle) -> dict[str, Any]:
    project = bundle.project
    document, script, storyboard = project.document, project.script, project.storyboard
    return {
        "release": bundle.release,
        "options": project.options.model_dump(mode="json"),
        "document": {
            "title": document.title,
            "language": document.language,
            "origin": document.origin.model_dump(mode="json"),
            "outline": [
                {"id": block.id, "kind": block.kind, "text": block.text} for block in document.blocks
            ],
        },
        "script": [
            {
                **line.model_dump(mode="json", exclude={"links", "spans"}),
                "spans": [
                    {**span.model_dump(mode="json"), "text": document.text_of(span)} for span in line.spans
                ],
            }
            for line in script.lines
        ],
        "scenes": [scene.model_dump(mode="json") for scene in storyboard.scenes],
        "assets": [asset.model_dump(mode="json") for asset in project.assets()],
    }


def _print(bundle: Bundle, console: Console) -> None:
    project = bundle.project
    seconds = round(project.timeline.frames / project.timeline.rate.fraction)
    console.print(Text(project.document.title, style="bold"))
    facts = (project.document.language, f"{seconds // 60}:{seconds % 60:02}", f"VGenFlow {bundle.release}")
    console.print(Text(" · ".join(facts)), end="\n\n")
    console.print(Text("Document", style="bold"))
    for block in project.document.blocks:
        indent = "" if block.kind == "heading" else "  "
        console.print(Text(f"{block.id:>5} {block.kind:<10}{indent}{_short(block.text)}"))
    console.print(Text("\nScript", style="bold"))
    for line in project.script.lines:
        console.print(Text(f"{line.id:>5} {line.caption}"))
        console.print(Text(f"      {line.role}, from {_places(project.document, line.spans)}", style="dim"))
    console.print(Text("\nScenes", style="bold"))
    for scene in project.storyboard.scenes:
        console.print(Text(f"{scene.id:>5} {scene.layout:<12}{' '.join(scene.lines)}"))
        if scene.reason:
            console.print(Text(f"      {scene.reason}", style="dim"))


def _places(document: Document, spans: Any) -> str:  # noqa: ANN401
    return ", ".join(
        f"{span.block}[{span.start}:{span.end}] “{_short(document.text_of(span))}”" for span in spans
    )


def _short(text: str, most: int = 90) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[: most - 1]}…"
