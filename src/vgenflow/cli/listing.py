"""`voices` and `templates`."""

import json

import typer
from rich.console import Console
from rich.table import Table

from vgenflow.studio.studio import Studio, load
from vgenflow.studio.templates import Templates


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


def show_templates(shelf: Templates, as_json: bool) -> None:
    """The templates, a person's own after those that come with VGenFlow."""
    listed = tuple(shelf.listed())
    if as_json:
        whole = [
            {**each.template.model_dump(mode="json"), "own": each.own} for each in listed if each.template
        ]
        typer.echo(json.dumps(whole, ensure_ascii=False))
        return
    table = Table("Name", "Template", "Music", "", box=None)
    for each in listed:
        told = each.template
        title, moods = (told.title, ", ".join(told.music_moods)) if told else ("", "")
        table.add_row(each.name, title, moods, each.problem or ("your own" if each.own else ""))
    Console(highlight=False).print(table)
