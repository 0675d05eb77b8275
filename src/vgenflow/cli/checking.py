"""`doctor`."""

import json
from dataclasses import asdict
from pathlib import Path

import typer
from rich.console import Console

from vgenflow.studio.studio import Studio, load


def check_up(data: Path | None, as_json: bool) -> int:
    """Say what is well and what is not; 1 if something is not."""
    findings = Studio(load(data)).doctor()
    if as_json:
        typer.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False))
    else:
        console = Console(highlight=False)
        for finding in findings:
            mark = "[green]✓[/green]" if finding.good else "[red]✗[/red]"
            console.print(mark, end=" ")
            console.print(finding.sentence, markup=False, soft_wrap=True)
    return 0 if all(finding.good for finding in findings) else 1
