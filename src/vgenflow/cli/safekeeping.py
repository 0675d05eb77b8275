"""`backup` and `restore`."""

from datetime import UTC, datetime
from pathlib import Path

import typer

from vgenflow.studio.backup import back_up
from vgenflow.studio.restore import restore
from vgenflow.studio.settings import load, load_server


def make_backup(data: Path | None, to: Path, keys: Path | None, keep_days: int) -> None:
    """Back up, and say where and what to do with it."""
    settings = load(data)
    server = load_server(settings.data_dir)
    target, apart = to.absolute(), keys.absolute() if keys else None
    made = back_up(settings, server, target, now=datetime.now(UTC), keys=apart, keep_days=keep_days)
    typer.echo(f"Backed up to {made.folder}: {made.objects} objects, {made.linked} of them as before.")
    typer.echo(
        f"Its keys are in {made.keyring}: keep them apart from it, for one is nothing without the other."
    )
    if made.removed:
        typer.echo(f"Removed what was older than {keep_days} days: {made.removed}.")


def bring_back(data: Path | None, source: Path, keyring: Path | None, ledger: Path | None) -> None:
    """Restore, and say what was brought back."""
    settings = load(data)
    made = restore(
        settings, load_server(settings.data_dir), source.absolute(), keyring=keyring, ledger=ledger
    )
    typer.echo(f"Restored {made.backup} of {made.made_at:%Y-%m-%d %H:%M} UTC: {made.objects} objects.")
    typer.echo(f"Erasures done again: {made.erased}. Everybody is signed out.")
