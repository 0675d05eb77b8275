"""The part of style sheets that tracks use: `::cue(.name) { color: … }` and the like."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from vgenflow.subtitles.colors import NAMES, from_name
from vgenflow.subtitles.track import PLAIN, Look, Track

_RULE = re.compile(r"::cue\(\s*\.([\w-]{1,60})\s*\)\s*\{([^{}]*)\}")
_USUAL: Mapping[str, Look] = {name: Look(color=color) for name, color in NAMES.items()}
_OWN = {"second": "font-size: 75%", "struck": "text-decoration: line-through"}


def classes(sheets: Iterable[str]) -> dict[str, Look]:
    """What each class looks like: the colours that every player knows, then the sheets' own rules."""
    found = dict(_USUAL)
    for sheet in sheets:
        for name, rules in _RULE.findall(sheet):
            look = found.get(name, PLAIN)
            for rule in rules.split(";"):
                key, _, value = (part.strip().lower() for part in rule.partition(":"))
                look = _ruled(look, key, value)
            if look != PLAIN:
                found[name] = look
    return found


def _ruled(look: Look, key: str, value: str) -> Look:
    if key == "color":
        return replace(look, color=from_name(value) or look.color)
    if key == "text-decoration" and "line-through" in value:
        return replace(look, strike=True)
    if key == "font-size" and value.endswith("%") and value[:-1].isdecimal() and int(value[:-1][:4]) < 100:
        return replace(look, small=True)
    return look


def class_names(look: Look) -> tuple[str, ...]:
    """The classes that make a look, apart from what tags do."""
    usual = {color: name for name, color in NAMES.items()}
    color = (usual.get(look.color) or f"c{look.color[1:]}") if look.color else ""
    return tuple(
        name
        for name, is_so in (("second", look.small), ("struck", look.strike), (color, bool(color)))
        if is_so
    )


def sheet_for(track: Track) -> tuple[str, ...]:
    """The lines of a STYLE block with the classes a track uses that players do not know; none if none."""
    looks = {run.look for cue in track.cues for line in cue.lines for run in line}
    used = sorted({name for look in looks for name in class_names(look)} - NAMES.keys())
    rules = [f"::cue(.{name}) {{ {_OWN.get(name) or f'color: #{name[1:]}'} }}" for name in used]
    return ("STYLE", *rules) if rules else ()
