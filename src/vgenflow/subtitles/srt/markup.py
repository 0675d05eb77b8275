"""Tags of SubRip: `<b> <i> <u> <s> <font color>`, their forms in braces, and the anchor."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from vgenflow.subtitles.colors import from_name
from vgenflow.subtitles.losses import Losses
from vgenflow.subtitles.track import PLAIN, Flag, Line, Look, Run

_TAG = re.compile(
    r"<(?P<end>/)?(?P<name>b|i|u|s|strike|font)(?P<rest>\s[^<>]*|)>"
    r"|\{(?P<braced_end>/)?(?P<braced>[biusBIUS])\}"
    r"|\{\\(?P<override>[^{}]*)\}",
    re.IGNORECASE,
)
_COLOR = re.compile(r"""\bcolou?r\s*=\s*["']?\s*(#?\w+)""", re.IGNORECASE)
_SIZE = re.compile(r"\b(?:size|face)\s*=", re.IGNORECASE)
_ANCHOR = re.compile(r"an([1-9])$")
_FIELDS: dict[str, Flag] = {"b": "bold", "i": "italic", "u": "underline", "s": "strike", "strike": "strike"}
_TAGS = (("bold", "b"), ("italic", "i"), ("underline", "u"), ("strike", "s"))


def runs_of(lines: Sequence[str], losses: Losses) -> tuple[tuple[Line, ...], int]:
    """Lines as runs, and the anchor that they name (1 to 9 as on a keypad, 0 for none)."""
    stack: list[tuple[str, Look]] = []
    found: list[Line] = []
    anchor = 0
    for line in lines:
        runs: list[Run] = []
        at = 0
        for tag in _TAG.finditer(line):
            runs.append(Run(line[at : tag.start()], stack[-1][1] if stack else PLAIN))
            at = tag.end()
            if tag["override"] is not None:
                named = _ANCHOR.match(tag["override"])
                anchor = int(named[1]) if named and not anchor else anchor
                losses.add("effects", when=named is None)
            elif tag["end"] or tag["braced_end"]:
                _close(stack, (tag["name"] or tag["braced"]).lower())
            else:
                _open(stack, (tag["name"] or tag["braced"]).lower(), tag["rest"] or "", losses)
        runs.append(Run(line[at:], stack[-1][1] if stack else PLAIN))
        found.append(tuple(runs))
    return tuple(found), anchor


def _open(stack: list[tuple[str, Look]], name: str, rest: str, losses: Losses) -> None:
    look = stack[-1][1] if stack else PLAIN
    if name == "font":
        color = _COLOR.search(rest)
        look = replace(look, color=(from_name(color[1]) if color else "") or look.color)
        losses.add("styles", when=_SIZE.search(rest) is not None)
    else:
        look = look.having(_FIELDS[name])
    stack.append((name, look))


def _close(stack: list[tuple[str, Look]], name: str) -> None:
    """Close the innermost tag of that name with all inside of it; without one, nothing."""
    for index in range(len(stack) - 1, -1, -1):
        if stack[index][0] == name:
            del stack[index:]
            return


def text_of(line: Line, losses: Losses) -> str:
    """A line with tags. What has no tag there is told as a loss."""
    parts: list[str] = []
    for look, runs in groupby(line, key=lambda run: run.look):
        text = "".join(run.text for run in runs)
        losses.add("markup", when=_TAG.search(text) is not None)
        if text:
            parts.append(_tagged(text, look))
    return "".join(parts)


def _tagged(text: str, look: Look) -> str:
    names = [tag for field, tag in _TAGS if getattr(look, field)]
    opened = "".join(f"<{name}>" for name in names)
    closed = "".join(f"</{name}>" for name in reversed(names))
    if look.color:
        return f'<font color="{look.color}">{opened}{text}{closed}</font>'
    return f"{opened}{text}{closed}"
