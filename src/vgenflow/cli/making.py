"""`make`: from what was typed to the finished files."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import typer
from pydantic import JsonValue

from vgenflow.cli.branding import read_kit
from vgenflow.cli.progress import Bars, Lines, Plain, Teller
from vgenflow.cli.source import beside, check_apart, read, read_bytes, read_text
from vgenflow.cli.stop import STOP
from vgenflow.studio.studio import Made, MakeRequest, Studio, load
from vgenflow.studio.templates import Templates, UserTemplate


@dataclass(frozen=True, slots=True)
class Ask:
    """What was typed."""

    source: str
    given: Mapping[str, JsonValue]
    output: Path | None
    data: Path | None
    allow_network: tuple[str, ...]
    as_json: bool
    second: str | None = None
    """A file with the captions in a second language."""
    brand: Path | None = None
    """A brand kit."""
    recording: str | None = None
    """A file with the sound that the source's subtitles belong to."""


def make_video(ask: Ask) -> int:
    """Make the video and say where it is; 0."""
    source = read(ask.source)
    check_apart(ask.source, ask.output)
    second = read_text(ask.second) if ask.second is not None else None
    kit = read_kit(ask.brand) if ask.brand is not None else None
    given = {**ask.given, "brand": kit.brand.model_dump(mode="json")} if kit else {**ask.given}
    files = tuple(kit.files.values()) if kit else ()
    own = _own_template(ask)
    if own is not None:
        given |= {"template": own.template.name, "look": own.template.model_dump(mode="json")}
        files += tuple(font.data for font in own.fonts.values())
    output = ask.output or beside(ask.source)
    recording = read_bytes(ask.recording) if ask.recording is not None else None
    request = MakeRequest(source, given, output, Path.cwd(), second, files, recording)
    studio = Studio(load(ask.data), ask.allow_network)
    teller = _teller(ask.as_json)
    with STOP.listening(), teller:
        made = studio.make(request, teller.tell, STOP.asked)
    _report(made, ask.as_json)
    return 0


def _own_template(ask: Ask) -> UserTemplate | None:
    """The template of a person's own that was asked for, by its name or file."""
    named = ask.given.get("template")
    shelf = Templates(load(ask.data))
    return shelf.find(named) if isinstance(named, str) and shelf.is_own(named) else None


def _teller(as_json: bool) -> Teller:
    if as_json:
        return Lines()
    return Bars() if sys.stdout.isatty() else Plain()


def _report(made: Made, as_json: bool) -> None:
    outputs = made.outputs
    files = {
        "video": outputs.video,
        "srt": outputs.srt,
        "vtt": outputs.vtt,
        "ass": outputs.ass,
        "cover": outputs.cover,
        "bundle": outputs.bundle,
    }
    if as_json:
        about = {"event": "made", "title": made.title, "seconds": float(made.seconds), "frames": made.frames}
        paths = {name: str(path) for name, path in files.items()}
        typer.echo(json.dumps({**about, **paths}, ensure_ascii=False))
        return
    minutes, seconds = divmod(round(made.seconds), 60)
    others = ", ".join(path.suffix for name, path in files.items() if name != "video")
    typer.echo(f"{outputs.video} ({minutes}:{seconds:02}), and beside it {others}")
