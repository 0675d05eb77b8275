"""Icons: a pictogram for a short text, by exact words, else by what it means; none where none is sure."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from vgenflow.language import english
from vgenflow.stages.visuals.lexicon import CHINESE, ENGLISH
from vgenflow.stages.visuals.lexicon_chinese import TRAPS
from vgenflow.stages.visuals.likeness import Likeness
from vgenflow.story.assets import Asset
from vgenflow.story.value import Language

_PATH = re.compile(r'\bd="([^"]+)"')
_STROKED = re.compile(r'fill="none"')
_OTHER = re.compile(r"<(?:circle|rect|line|ellipse)")
_WORD = re.compile(r"[a-z][a-z'’-]*")
_WORD_OR_SIGN = re.compile(r"[a-z][a-z'’-]*|[^\sa-z]+")
_STRESSED = re.compile(r"\*([^*]+)\*")
_SEAM = "\u200b"
"""Between two words of Chinese type."""
_LIKE = ("般", "一般", "似的", "一样")
"""What makes a likeness of the word before it: 电影般."""
_GENERAL = frozenset({"clock", "calendar", "users", "user", "world", "flag", "baby-carriage", "bell"})
"""Icons of what nearly any text speaks of beside its own thing."""
_MENTIONED = frozenset(
    {
        "briefcase",
        "glass",
        "hammer",
        "hourglass",
        "lock",
        "map-pin",
        "palette",
        "run",
        "shovel",
        "volume-off",
    }
)
"""Icons of words that stand in sentences about other things: in the first place, a hole, to drink, to run."""


@dataclass(frozen=True, slots=True)
class IconSet:
    """Outlines of an icon set in Iconify's JSON format, and the asset they come from."""

    asset: Asset
    outlines: Mapping[str, str]
    """SVG path data by icon name, on a 24 by 24 grid, to be stroked."""

    @classmethod
    def parse(cls, data: bytes, asset: Asset) -> "IconSet":
        """Read the stroked icons that the lexicon knows; others are left aside."""
        bodies = json.loads(data)["icons"]
        wanted = sorted(set(ENGLISH.values()) | set(CHINESE.values()))
        found = {}
        for name in wanted:
            if outline := outline_of(bodies.get(name, {}).get("body", "")):
                found[name] = outline
        return cls(asset, found)

    def outlines_for(
        self, texts: Sequence[str], language: Language, likeness: Likeness | None = None
    ) -> tuple[str, ...]:
        """An outline for each text, or an empty string where no word of it is sure and nothing is near."""
        names = [name_for(text, language) for text in texts]
        open_ends = [i for i, name in enumerate(names) if not name]
        if likeness is not None and open_ends:
            near = likeness.names([texts[i] for i in open_ends], language)
            for i, name in zip(open_ends, near, strict=True):
                names[i] = name
        return tuple(self.outlines.get(name, "") for name in names)


def subjects(text: str, language: Language) -> tuple[str, ...]:
    """Icons of the things that a sentence speaks of, the likeliest subject first.

    Words of its stressed run go first. In English what a row of words is about comes last (the night train).
    What nearly any text speaks of is no subject.
    """
    found = list[str]()
    for part in (*_STRESSED.findall(text), text.replace("*", "")):
        found += _chinese_names(part) if language == "zh" else _english_names(part)
    return tuple(name for name in dict.fromkeys(found) if name not in _GENERAL | _MENTIONED)


def _english_names(text: str) -> Iterator[str]:
    """Row by row of words that no small word or sign parts, each from its end."""
    row = list[str]()
    for word in (*_WORD_OR_SIGN.findall(text.lower()), ""):
        if word and word[0].isalpha() and word not in english.FUNCTION_WORDS:
            row.append(word)
            continue
        for at in range(len(row) - 1, -1, -1):
            for form in (" ".join(row[at : at + 2]), row[at], _singular(row[at])):
                if form in ENGLISH:
                    yield ENGLISH[form]
                    break
        row.clear()


def outline_of(body: str) -> str:
    """The path data of an icon's SVG; empty if it is not stroked, or not of paths alone."""
    paths = _PATH.findall(body)
    if not paths or not _STROKED.search(body) or _OTHER.search(body):
        return ""
    return " ".join(paths)


def name_for(text: str, language: Language) -> str:
    """The icon of the first word the lexicon knows (the longest, in Chinese); empty if there is none."""
    if language == "zh":
        return _chinese(text)
    words = [word for word in _WORD.findall(text.lower()) if word not in english.FUNCTION_WORDS]
    for first, second in pairwise([*words, ""]):
        for form in (f"{first} {second}", first, _singular(first)):
            if form in ENGLISH:
                return ENGLISH[form]
    return ""


def _chinese(text: str) -> str:
    """The icon of the longest word, the first of these; words of time and of everybody give way to things."""
    return next(iter(_chinese_names(text)), "")


def _chinese_names(text: str) -> list[str]:
    """The icons of all words that the lexicon knows, in that order."""
    parts = text.split(_SEAM)
    plain, seams = "".join(parts), frozenset(accumulate(map(len, parts), initial=0))
    for trap in TRAPS:
        if (at := plain.find(trap)) >= 0 and _holds(at, at + len(trap), seams):
            plain = plain.replace(trap, " " * len(trap))
    hits = [
        (name in _GENERAL, -len(word), at, name)
        for word, name in CHINESE.items()
        if (at := plain.find(word)) >= 0
        and _holds(at, at + len(word), seams)
        and not plain.startswith(_LIKE, at + len(word))
    ]
    return [name for *_, name in sorted(hits)]


def _holds(start: int, end: int, seams: frozenset[int]) -> bool:
    """Whether a run is one word, or several whole ones: not made of parts of two."""
    return {start, end} <= seams or not any(start < seam < end for seam in seams)


def _singular(word: str) -> str:
    """The singular of a regular plural."""
    for ending, instead in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)] + instead
    return word
