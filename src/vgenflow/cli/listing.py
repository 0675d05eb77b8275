"""`voices` and `templates`."""

import json

import typer
from rich.console import Console
from rich.table import Table

from vgenflow.studio.studio import Studio, load


def show_voices(as_json: bool) -> None:
    """The voices, the best of each language first."""
    voices = Studio(load()).voices("final")
    if as_json:
        typer.echo(json.dumps([voice.model_dump(mode="json") for voice in voices], ensure_ascii=False))
        return
    table = Table("Name", "Voice", "Language", "Accent", "Gender", "Model", box=None)
    for voice in voices:
        table.add_row(voice.name, voice.title, voice.language, voice.accent, voice.gender, voice.model)
    Console(highlight=False).print(table)


def show_templates(as_json: bool) -> None:
    """The templates."""
    templates = Studio(load()).templates()
    if as_json:
        typer.echo(
            json.dumps([template.model_dump(mode="json") for template in templates], ensure_ascii=False)
        )
        return
    table = Table("Name", "Template", "Music", box=None)
    for template in templates:
        table.add_row(template.name, template.title, ", ".join(template.music_moods))
    Console(highlight=False).print(table)
