"""`subtitles`: a subtitle file becomes one of another format."""

import json
from pathlib import Path

import typer

from vgenflow.cli.source import BadSource, read_text
from vgenflow.studio.captions import convert_file


def convert(source: str, output: Path, as_json: bool) -> int:
    """Write `output` and tell what its format cannot carry; 0."""
    given = read_text(source)
    if given.path is not None and given.path.absolute() == output.absolute():
        raise BadSource(f"{output} would take the place of its own source: give it another name.")
    losses = convert_file(given.data, output)
    if as_json:
        typer.echo(json.dumps({"file": str(output), "losses": [loss.model_dump() for loss in losses]}))
        return 0
    typer.echo(str(output))
    for loss in losses:
        where = f"; first in cue {loss.cue}" if loss.cue else ""
        typer.echo(f"  {loss.sentence} ({loss.times}{where})")
    return 0
