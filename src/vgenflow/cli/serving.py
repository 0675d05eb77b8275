"""`serve` and `settings`."""

import json
import os
import sys
import threading
import webbrowser
from functools import partial
from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table

from vgenflow.studio.serving import AlreadyServed, Ready, serve
from vgenflow.studio.settings import FILE, described, load, load_server


def serve_studio(data: Path | None, port: int | None, host: str | None, is_opening: bool) -> None:
    """Serve until a signal comes, saying where and, if asked, opening it in the browser.

    What is served already by another process is only opened.
    """
    settings = load(data)
    server = load_server(settings.data_dir, port=port, host=host)
    try:
        serve(settings, server, partial(_tell, is_opening))
    except AlreadyServed:
        if not is_opening or not server.port:
            raise
        typer.echo(f"VGenFlow is at {server.url} already.")
        _open(server.url)


def _tell(is_opening: bool, ready: Ready) -> None:
    typer.echo(f"VGenFlow is at {ready.url}")
    if ready.setup_url is not None:
        typer.echo(f"Nobody runs it yet. Make the operator's account, once, at {ready.setup_url}")
    if is_opening:
        threading.Thread(target=_open, args=(ready.setup_url or ready.url,), daemon=True).start()


def _open(address: str) -> None:
    """Open a page where there is a screen; a browser in the terminal would take it from us."""
    if sys.platform == "darwin" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        webbrowser.open(address)


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
