"""Override tags in the text of an ASS event, and karaoke as word times."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from vgenflow.subtitles.ass.styles import OLD_ANCHORS, SECOND, Style, relative
from vgenflow.subtitles.clock import hundredths
from vgenflow.subtitles.colors import from_ass, to_ass
from vgenflow.subtitles.losses import Losses
from vgenflow.subtitles.track import PLAIN, Cue, Flag, Line, Look, Run

_JOINER = "\u2060"
"""Between a backslash and a letter, where they are no tag."""
_TOKEN = re.compile(
    rf"\{{(?P<tags>[^{{}}]*)\}}|\\(?P<end>[Nn])|\\(?P<hard>h)|\\(?P<brace>[{{}}])|(?P<slash>\\){_JOINER}"
)
_TAG = re.compile(
    r"(?P<name>k[fot]|K|k|an|a|pos|1c|c|r|fn|fscx|fscy|fsp|fs|frx|fry|frz|fr|fax|fay|fade|fad|fe|be|blur|bord|b|i(?!clip)|u"
    r"|s(?!had)|p(?![a-z])|[a-zA-Z0-9]*?(?=[^a-zA-Z0-9]|$))(?P<value>.*)$",
    re.DOTALL,
)
_POINT = re.compile(r"\(\s*(-?[0-9]{1,6}(?:\.[0-9]{1,6})?)\s*,\s*(-?[0-9]{1,6}(?:\.[0-9]{1,6})?)\s*\)?$")
_NUMBER = re.compile(r"-?[0-9]{1,8}(?:\.[0-9]{0,4})?")
_FIELDS: dict[str, Flag] = {"b": "bold", "i": "italic", "u": "underline", "s": "strike"}


@dataclass(slots=True)
class Reader:
    """The state of an event's text as its tags change it."""

    styles: Mapping[str, Style]
    base: Style
    style: Style
    voice: str
    start: int
    losses: Losses
    lines: list[list[Run]] = field(default_factory=lambda: [[]])
    anchor: int = 0
    point: tuple[float, float] | None = None
    _look: Look = PLAIN
    _at: int | None = None
    _reached: int = 0
    """Hundredths of a second of the syllables so far."""
    _draws: bool = False

    def read(self, text: str) -> None:
        """Read the text of an event."""
        self._look = self._plain(self.style)
        at = 0
        for token in _TOKEN.finditer(text):
            self._text(text[at : token.start()])
            at = token.end()
            if token["tags"] is not None:
                self._block(token["tags"])
            elif token["end"]:
                self.lines.append([])
            else:
                self._text(token["brace"] or token["slash"] or "\u00a0")
        self._text(text[at:])
        if self._at is not None:
            self._add("")

    def _plain(self, style: Style) -> Look:
        return replace(relative(style, self.base), voice=self.voice)

    def _text(self, text: str) -> None:
        if text and self._draws:
            self.losses.add("drawings")
        elif text:
            self._add(text)

    def _add(self, text: str) -> None:
        self.lines[-1].append(Run(text, self._look, self._at))
        self._at = None

    def _block(self, tags: str) -> None:
        head, *found = _parts(tags)
        self.losses.add("comments", when=bool(head.strip()))
        for tag in found:
            named = _TAG.match(tag)
            if named is not None:
                self._tag(named["name"], named["value"].strip())

    def _tag(self, name: str, value: str) -> None:
        number = _NUMBER.match(value)
        amount = float(number[0]) if number else 0.0
        if name in _FIELDS:
            is_on = amount == 1 or amount >= 600 if value else getattr(self._plain(self.style), _FIELDS[name])
            self._look = self._look.having(_FIELDS[name], is_on=bool(is_on))
        elif name in ("c", "1c"):
            color = from_ass(value)
            self._look = replace(self._look, color="" if color == self.base.look.color else color)
        elif name in ("k", "K", "kf", "ko", "kt"):
            self._syllable(name, amount)
        elif name in ("an", "a"):
            anchor = int(amount) if name == "an" else OLD_ANCHORS.get(int(amount), 0)
            self.anchor = self.anchor or (anchor if 1 <= anchor <= 9 else 0)
        elif name == "pos" and (point := _POINT.match(value)):
            self.point = self.point or (float(point[1]), float(point[2]))
        elif name == "r":
            style = self.styles.get(value.lower(), self.style) if value else self.style
            self._look = self._plain(style)
        elif name == "p":
            self._draws = amount > 0
        else:
            self.losses.add("styles" if name.startswith(("fn", "fs", "fe")) else "effects")

    def _syllable(self, name: str, amount: float) -> None:
        """A syllable begins where the ones before it end."""
        if self._at is not None:
            self._add("")
        if name == "kt":
            self._reached = max(int(amount), 0)
            return
        self.losses.add("effects", when=name != "k")
        self._at = (hundredths(self.start) + self._reached) * 10
        self._reached += max(int(amount), 0)

    @property
    def told(self) -> int:
        """When the last syllable ends, in milliseconds of the film."""
        return (hundredths(self.start) + self._reached) * 10


def _parts(tags: str) -> Iterator[str]:
    """A block of tags parted at its backslashes, save those in brackets."""
    first, depth = 0, 0
    for at, char in enumerate(tags):
        if char == "\\" and depth == 0:
            yield tags[first:at]
            first = at + 1
        depth = max(0, depth + (char == "(") - (char == ")"))
    yield tags[first:]


def text_of(cue: Cue) -> str:
    """The lines of a cue with tags; word times become syllables, counted in hundredths."""
    marks = _durations(cue)
    look, parts = PLAIN, list[str]()
    for index, line in enumerate(cue.lines):
        if index:
            parts.append("\\N")
        for run in line:
            tags = (
                "".join(f"\\k{length}" for length in next(marks)) if run.at is not None or not parts else ""
            )
            if not parts and not tags:
                parts.append("")
            wanted = look if not run.text else replace(run.look, voice="")
            tags += _changes(look, wanted)
            look = wanted
            parts.append((f"{{{tags}}}" if tags else "") + _escaped(run.text))
    return "".join(parts)


def _durations(cue: Cue) -> Iterator[tuple[int, ...]]:
    """The syllables that begin at each timed run and at the first of all, in hundredths of a second."""
    runs = [run for line in cue.lines for run in line]
    times = [run.at for run in runs if run.at is not None]
    if not times:
        yield ()
        return
    start = hundredths(cue.start)
    marks = [hundredths(time) - start for time in times] + [hundredths(cue.end) - start]
    lengths = [max(after - before, 0) for before, after in pairwise(marks)]
    if runs[0].at is None:
        yield (marks[0],)
        yield from ((length,) for length in lengths)
    else:
        yield (marks[0], lengths[0])
        yield from ((length,) for length in lengths[1:])


def _changes(before: Look, after: Look) -> str:
    """The tags that turn one look into another."""
    tags = ""
    if before.small != after.small:
        tags, before = f"\\r{SECOND}" if after.small else "\\r", Look(small=after.small)
    for name, flag in _FIELDS.items():
        if getattr(before, flag) != getattr(after, flag):
            tags += f"\\{name}{int(getattr(after, flag))}"
    if before.color != after.color:
        tags += f"\\c{to_ass(after.color)}" if after.color else "\\c"
    return tags


def _escaped(text: str) -> str:
    text = re.sub(r"\\(?=[NnhH{}\\]|$)", lambda _: f"\\{_JOINER}", text)
    return text.replace("{", "\\{").replace("}", "\\}").replace("\u00a0", "\\h")


def lines_of(reader: Reader) -> Sequence[Line]:
    """The lines that a reader has found."""
    return [tuple(line) for line in reader.lines]
