"""Styles of an ASS or SSA file: what of them a track can carry, and those of a file of ours."""

from collections import Counter
from dataclasses import dataclass

from vgenflow.subtitles.ass.file import AssFile
from vgenflow.subtitles.colors import from_ass
from vgenflow.subtitles.track import PLAIN, Flag, Look, Track

_FLAGS: tuple[tuple[str, Flag], ...] = (
    ("Bold", "bold"),
    ("Italic", "italic"),
    ("Underline", "underline"),
    ("StrikeOut", "strike"),
)
OLD_ANCHORS = {1: 1, 2: 2, 3: 3, 5: 7, 6: 8, 7: 9, 9: 4, 10: 5, 11: 6}
"""Anchors of SSA, which counts 1 to 3 below, and adds 4 for above and 8 for the middle."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style by name: its look, the size of its type and its anchor (1 to 9)."""

    name: str
    look: Look
    size: float
    anchor: int


USUAL = Style("Default", PLAIN, 0.0, 2)


def styles_of(file: AssFile) -> dict[str, Style]:
    """The styles of a file by name."""
    is_old = bool(file.section("V4 Styles"))
    lines = file.section("V4+ Styles") or file.section("V4 Styles")
    fields: list[str] = []
    found: dict[str, Style] = {}
    for line in lines:
        kind, _, rest = line.partition(":")
        values = [value.strip() for value in rest.split(",")]
        if kind.strip().lower() == "format":
            fields = values
        elif kind.strip().lower() == "style":
            named = dict(zip(fields, values, strict=False))
            style = _style(named, is_old=is_old)
            found[style.name.lower()] = style
    return found


def _style(named: dict[str, str], *, is_old: bool) -> Style:
    look = Look(color=from_ass(named.get("PrimaryColour", "")))
    for field, flag in _FLAGS:
        look = look.having(flag, is_on=named.get(field, "0") not in ("", "0"))
    number = _number(named.get("Alignment", ""), 2)
    anchor = OLD_ANCHORS.get(int(number), 2) if is_old else int(number)
    return Style(
        name=named.get("Name", "Default").lstrip("*"),
        look=look,
        size=_number(named.get("Fontsize", ""), 0.0),
        anchor=anchor if 1 <= anchor <= 9 else 2,
    )


def _number(text: str, otherwise: float) -> float:
    try:
        number = float(text[:20])
    except ValueError:
        return otherwise
    return number if abs(number) < 1e6 else otherwise


def base_of(file: AssFile, styles: dict[str, Style]) -> Style:
    """The style that most dialogue is in: what a track calls plain."""
    events = file.events
    used = Counter(
        events.value(row, "Style").lstrip("*").lower()
        for row in events.rows
        if not isinstance(row, str) and row.kind == "Dialogue"
    )
    most = max(used, key=lambda name: used[name], default="default")
    return styles.get(most) or styles.get("default") or next(iter(styles.values()), USUAL)


def relative(style: Style, base: Style) -> Look:
    """How a style differs from the base: what of it is a look of its own."""
    mine, plain = style.look, base.look
    return Look(
        bold=mine.bold and not plain.bold,
        italic=mine.italic and not plain.italic,
        underline=mine.underline and not plain.underline,
        strike=mine.strike and not plain.strike,
        small=0 < style.size < 0.9 * base.size,
        color=mine.color if mine.color != plain.color else "",
    )


FIELDS = (
    "Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, "
    "Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, "
    "MarginL, MarginR, MarginV, Encoding"
)
SECOND = "Second"
_SIZE, _SECOND_SIZE = 0.06, 0.046
"""Heights of type, in short sides of the frame."""


def own_styles(track: Track) -> tuple[str, ...]:
    """The lines of the section of styles for a track: words light up as they are spoken."""
    short = min(track.width, track.height)
    is_tall = track.height >= 1.6 * track.width
    across = round(track.width * (0.08 if is_tall else 0.05))
    foot = round(track.height * (0.2 if is_tall else 0.05))
    rows = [
        f"Style: {name},Arial,{round(short * size, 1):g},&H00FFFFFF,{coming},&H00101010,&H80000000,"
        f"0,0,0,0,100,100,0,0,1,{short * 0.0025:.1f},0,2,{across},{across},{foot},1"
        for name, size, coming in (("Default", _SIZE, "&H00B4B4B4"), (SECOND, _SECOND_SIZE, "&H00FFFFFF"))
    ]
    return (f"Format: {FIELDS}", *rows)
