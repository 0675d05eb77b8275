"""Tags and character references in the text of a WebVTT cue (W3C WebVTT, 6.4)."""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from vgenflow.subtitles.clock import clock
from vgenflow.subtitles.losses import Losses
from vgenflow.subtitles.track import PLAIN, Flag, Line, Look, Run
from vgenflow.subtitles.vtt.sheet import class_names

_TAG = re.compile(r"<([^<>]*)>")
_TIME = re.compile(r"(?:([0-9]{2,4}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})$")
_NAMED = re.compile(r"(/?)([a-z]*)((?:\.[^\s.]+)*)(?:\s+(.*))?$", re.DOTALL)
_FIELDS: dict[str, Flag] = {"b": "bold", "i": "italic", "u": "underline"}
_KNOWN = frozenset({"b", "i", "u", "c", "v", "lang", "ruby", "rt"})


@dataclass(slots=True)
class _Reader:
    """The open tags, and the runs of the line at hand."""

    looks: Mapping[str, Look]
    losses: Losses
    stack: list[tuple[str, Look]]
    runs: list[Run]
    at: int | None = None

    def text(self, text: str) -> None:
        """Add text in the look of the open tags."""
        if text or self.at is not None:
            look = self.stack[-1][1] if self.stack else PLAIN
            self.runs.append(Run(html.unescape(text), look, self.at))
            self.at = None

    def tag(self, inside: str) -> None:
        """Open or close a tag, or note a time."""
        if time := _TIME.match(inside):
            hours, minutes, seconds, part = (int(found or 0) for found in time.groups())
            if self.at is not None:
                self.text("")
            self.at = ((hours * 60 + minutes) * 60 + seconds) * 1000 + part
            return
        found = _NAMED.match(inside)
        if found is None or found[2] not in _KNOWN:
            self.losses.add("unknown_tags")
        elif found[1]:
            self._close(found[2])
        else:
            self._open(found[2], found[3].split(".")[1:], (found[4] or "").strip())

    def _open(self, name: str, classes: Sequence[str], said: str) -> None:
        look = self.stack[-1][1] if self.stack else PLAIN
        if name in _FIELDS:
            look = look.having(_FIELDS[name])
        if name == "v":
            look = replace(look, voice=" ".join(html.unescape(said).split()))
        self.losses.add("languages", when=name == "lang")
        self.losses.add("ruby", when=name == "ruby")
        for each in classes:
            known = self.looks.get(each)
            self.losses.add("classes", when=known is None)
            if known is not None:
                look = replace(
                    look,
                    color=known.color or look.color,
                    strike=look.strike or known.strike,
                    small=look.small or known.small,
                )
        self.stack.append((name, look))
        if name == "rt":
            self.text("(")

    def _close(self, name: str) -> None:
        if name == "ruby" and self.stack and self.stack[-1][0] == "rt":
            self._close("rt")
        if self.stack and self.stack[-1][0] == name:
            if name == "rt":
                self.text(")")
            self.stack.pop()


def runs_of(lines: Sequence[str], looks: Mapping[str, Look], losses: Losses) -> tuple[Line, ...]:
    """The lines of a cue as runs; tags go on over lines. `looks` says what classes look like."""
    reader = _Reader(looks, losses, [], [])
    found: list[Line] = []
    for line in lines:
        at = 0
        for tag in _TAG.finditer(line):
            reader.text(line[at : tag.start()])
            reader.tag(tag[1])
            at = tag.end()
        reader.text(line[at:])
        found.append(tuple(reader.runs))
        reader.runs = []
    return tuple(found)


def texts_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """Lines with tags, references and times. A voice that says all of a cue is named once."""
    voices = {run.look.voice for line in lines for run in line if run.text}
    only = next(iter(voices)) if len(voices) == 1 else ""
    texts = ["".join(_tagged(look, list(runs), only) for look, runs in _by_look(line)) for line in lines]
    if only and texts:
        texts[0] = f"<v {_escaped(only)}>{texts[0]}"
    return tuple(texts)


def _by_look(line: Line) -> list[tuple[Look, list[Run]]]:
    return [(look, list(runs)) for look, runs in groupby(line, key=lambda run: run.look)]


def _tagged(look: Look, runs: Sequence[Run], only: str) -> str:
    names = class_names(look)
    tags = [("c", "c" + "".join(f".{name}" for name in names))] if names else []
    tags += [(tag, tag) for tag, field in _FIELDS.items() if getattr(look, field)]
    if look.voice and look.voice != only:
        tags.insert(0, ("v", f"v {_escaped(look.voice)}"))
    body = "".join(
        (f"<{clock(run.at, '.')}>" if run.at is not None else "") + _escaped(run.text) for run in runs
    )
    opened = "".join(f"<{whole}>" for _, whole in tags)
    return opened + body + "".join(f"</{name}>" for name, _ in reversed(tags))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
