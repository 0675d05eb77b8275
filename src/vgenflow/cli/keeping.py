"""`cache show` and `cache prune`."""

import json
from dataclasses import asdict
from pathlib import Path

import typer
from rich.console import Console
from rich.filesize import decimal
from rich.table import Table

from vgenflow.studio.studio import Studio, load

_DAY = 86_400
_USUAL_DAYS = 30


def show_cache(data: Path | None, as_json: bool) -> None:
    """What is kept, by kind, with sizes."""
    settings = load(data)
    usage = Studio(settings).usage()
    if as_json:
        typer.echo(json.dumps([asdict(entry) for entry in usage]))
        return
    table = Table("Kind", "Objects", "Size", box=None)
    for entry in usage:
        table.add_row(entry.kind, str(entry.objects), decimal(entry.bytes))
    table.add_row("all", str(sum(e.objects for e in usage)), decimal(sum(e.bytes for e in usage)))
    console = Console(highlight=False)
    console.print(f"Kept in {settings.data_dir}, sealed:", markup=False, soft_wrap=True)
    console.print(table)


def prune_cache(data: Path | None, days: int | None, megabytes: int | None) -> None:
    """Remove what is old, or too much."""
    if days is None and megabytes is None:
        days = _USUAL_DAYS
    pruned = Studio(load(data)).prune(
        max_bytes=None if megabytes is None else megabytes * 1_000_000,
        older_than=None if days is None else days * _DAY,
    )
    typer.echo(f"Removed {pruned.objects} objects, {decimal(pruned.bytes)}.")
