"""What stands around a Chinese figure, so that the frame reads as the sentence does."""

import re
from collections.abc import Sequence

from vgenflow.language import chinese
from vgenflow.stages.directing.chinese.compress import clauses
from vgenflow.stages.directing.english.figures import Around
from vgenflow.stages.directing.figures import Figure

_LEAD, _LABEL, _CONTEXT = 14, 14, 12
_STOPS = re.compile(r"[，。；：！？、（()“”]")
_YEAR = re.compile(r"(\d{4}年)[^，]{0,3}，[^，]*$")
_CAUSING = re.compile(r"^.*(?:让|使得|使|令)(?=.{3,})")
_LINKS = frozenset({"也就是", "也就是说", "就是", "是", "有", "约有", "共有", "只有", "其中有"})
"""Leads that say nothing without the clause before them."""
_NO_SUBJECTS = frozenset({"remark", "attribution", "connective"})
_BARE, _JOINED = 4, 22
_LEANING = re.compile(r"^(?:它|他|她|这|那|其|该|此)")


def around(text: str, figure: Figure, found: Sequence[Figure]) -> Around | None:
    """Lead, label and context of a figure of `text`; None if too much would have to stand there."""
    before = _STOPS.split(text[: figure.start])[-1]
    lead = _lead(before)
    label = _label(text[figure.end :], measured=figure.written[-1:] in chinese.MEASURES + "户")
    if lead is not None and lead and (lead in _LINKS or (not label and len(lead) <= _BARE)):
        lead = _with_clause_before(text, figure, lead)
    if lead is None or not (lead or label):
        return None
    year = _YEAR.search(text[: figure.start])
    if year and len(lead) + 6 <= _LEAD:
        lead = f"{year[1]}，{lead}" if lead else year[1]
    return Around(
        lead,
        label,
        _context(text, figure, found),
        leaning=bool(_LEANING.match(before)),
        minor=_minor(text, figure),
    )


def _with_clause_before(text: str, figure: Figure, lead: str) -> str | None:
    """A lead that says too little, after the clause before it: "春天的头一批芽，只等人"."""
    parts = clauses(text)
    own = next((p for p in parts if p.start <= figure.start < p.start + len(p.text)), None)
    halves = text[own.start : figure.start].rsplit("，", 1) if own else []
    if len(halves) == 2 and halves[0] and len(halves[0]) + len(lead) < _JOINED:
        return f"{halves[0]}，{lead}"
    before = [p for p in parts if p.start + len(p.text) <= figure.start]
    wanted = next((p.text for p in reversed(before) if p.part not in _NO_SUBJECTS), "")
    if wanted and len(wanted) + len(lead) < _JOINED:
        return f"{wanted}，{lead}"
    return None if lead in _LINKS else lead


def _minor(text: str, figure: Figure) -> bool:
    own = next((p for p in clauses(text) if p.start <= figure.start < p.start + len(p.text)), None)
    return own is not None and own.part != "main"


def _lead(before: str) -> str | None:
    """The characters before the number in its clause; None if they are too many to stand there."""
    bare = before.strip(" 　")
    for opening in chinese.CONNECTIVES:
        if bare.startswith(opening) and len(bare) > len(opening) + 1:
            bare = bare[len(opening) :]
            break
    if len(bare) <= _LEAD:
        return bare
    caused = _CAUSING.sub("", bare)
    if len(caused) <= _LEAD:
        return caused
    return None


def _label(after: str, *, measured: bool) -> str:
    """What the number counts and what follows it, without the measure word if it is not `measured` yet."""
    rest = _STOPS.split(after)[0]
    if not measured and rest[:1] and rest[0] in chinese.MEASURES and len(rest) > 1:
        rest = rest[1:]
    rest = rest.removesuffix("了")
    return rest if len(rest) <= _LABEL else ""


def _context(text: str, figure: Figure, found: Sequence[Figure]) -> str:
    """A short clause beside it that holds another figure: 同比增长38%."""
    for part in clauses(text):
        holds = any(
            part.start <= other.start < part.start + len(part.text) for other in found if other is not figure
        )
        own = part.start <= figure.start < part.start + len(part.text)
        if holds and not own and len(part.text) <= _CONTEXT:
            return part.text
    return ""
