"""`serve` and `settings`."""

import json
from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table

from vgenflow.studio.serving import Ready, serve
from vgenflow.studio.settings import FILE, described, load, load_server


def serve_studio(data: Path | None, port: int | None, host: str | None) -> None:
    """Serve until a signal comes, saying where."""
    settings = load(data)
    serve(settings, load_server(settings.data_dir, port=port, host=host), _tell)


def _tell(ready: Ready) -> None:
    typer.echo(f"VGenFlow is at {ready.url}")
    if ready.setup_url is not None:
        typer.echo(f"Nobody runs it yet. Make the operator's account, once, at {ready.setup_url}")


def show_settings(data: Path | None, as_json: bool) -> None:
    """Every setting with its meaning, its default and what it is now; secrets are not shown."""
    data_dir = load(data).data_dir
    settings = described(load_server(data_dir))
    if as_json:
        typer.echo(json.dumps([setting._asdict() for setting in settings], ensure_ascii=False))
        return
    table = Table("Setting", "Is", "Default", "Meaning", box=None)
    for setting in settings:
        table.add_row(setting.name, setting.value, setting.default, setting.meaning)
    console = Console(highlight=False)
    places = f"Read from the environment (VGENFLOW_ and the name in capitals), else from {data_dir / FILE}:"
    console.print(places, markup=False, soft_wrap=True)
    console.print(table)
