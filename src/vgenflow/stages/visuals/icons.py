"""Icons: a pictogram for a short text, by exact words, else by what it means; none where none is sure."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import accumulate, pairwise

from vgenflow.language import chinese, english
from vgenflow.stages.visuals.lexicon import CHINESE, ENGLISH
from vgenflow.stages.visuals.lexicon_chinese import TRAPS
from vgenflow.stages.visuals.lexicon_english import TRAPS as TURNS
from vgenflow.stages.visuals.likeness import Likeness
from vgenflow.story.assets import Asset
from vgenflow.story.value import Language

_PATH = re.compile(r'\bd="([^"]+)"')
_STROKED = re.compile(r'fill="none"')
_OTHER = re.compile(r"<(?:circle|rect|line|ellipse)")
_WORD = re.compile(r"[a-z][a-z'’-]*")
_WORD_OR_SIGN = re.compile(r"[a-z][a-z'’-]*|[^\sa-z]+")
_STRESSED = re.compile(r"\*([^*]+)\*")
_TURNS = re.compile(rf"\b(?:{'|'.join(map(re.escape, TURNS))})\b")
_SEAM = "\u200b"
"""Between two words of Chinese type."""
_LIKE = ("般", "一般", "似的", "一样")
"""What makes a likeness of the word before it: 电影般."""
_PLURALS = (
    ("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("oes", "o"), ("s", ""),
)  # fmt: skip
_GENERAL = frozenset({"clock", "calendar", "users", "user", "world", "flag", "baby-carriage", "bell"})
"""Icons of what nearly any text speaks of beside its own thing."""
_SHORT = 2
"""So many words are nearly all that is said."""
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
    for word in (*_WORD_OR_SIGN.findall(_TURNS.sub(" . ", text.lower())), ""):
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
    """The icon of the first word the lexicon knows (the longest, in Chinese); empty if there is none.

    Words of time, of everybody and of what is only mentioned give way to things, and count alone only where
    they are nearly all that is said.
    """
    if language == "zh":
        return _chinese(text)
    words = _content(text)
    known = [ENGLISH[form] for form in _known(words)]
    things = [name for name in known if name not in _GENERAL | _MENTIONED]
    return next(iter(things or (known if len(words) <= _SHORT else [])), "")


def _content(text: str) -> list[str]:
    """The words of an English text that may name something; turns of phrase hold none."""
    plain = _TURNS.sub(" ", text.lower().replace("’", "'"))
    words = (word.removesuffix("'s") for word in _WORD.findall(plain))
    return [word for word in words if word not in english.FUNCTION_WORDS]


def _known(words: Sequence[str]) -> Iterator[str]:
    """Of words in a row those that the lexicon knows, two together before one."""
    pairs = iter(pairwise([*words, ""]))
    for first, second in pairs:
        both = f"{first} {second}"
        form = next(
            (form for form in (both, _singular(both), first, _singular(first)) if form in ENGLISH), ""
        )
        if form:
            yield form
        if " " in form:
            next(pairs, None)


def _chinese(text: str) -> str:
    """The icon of the longest word, the first of these; words of time and of everybody give way to things."""
    return next(iter(_chinese_names(text)), "")


def _chinese_names(text: str) -> list[str]:
    """The icons of all words that the lexicon knows, in that order."""
    parts = text.split(_SEAM)
    plain, seams = "".join(parts), frozenset(accumulate(map(len, parts), initial=0))
    # No type is parted between a particle and the word before it, so that the next word starts unmarked.
    starts = seams | {at for at, char in enumerate(plain, 1) if char in chinese.STICK_TO_PREVIOUS}
    traps = [(at, at + len(trap)) for trap in TRAPS if (at := plain.find(trap)) >= 0]
    hits = [
        (name in _GENERAL, -len(word), at, name)
        for word, name in CHINESE.items()
        if (at := plain.find(word)) >= 0
        and _is_whole(at, at + len(word), starts, seams)
        and not any(_is_caught(at, at + len(word), trap, seams) for trap in traps)
        and not plain.startswith(_LIKE, at + len(word))
    ]
    return [name for *_, name in sorted(hits)]


def _is_whole(start: int, end: int, starts: Set[int], seams: Set[int]) -> bool:
    """Whether a run is one word, or several whole ones: not made of parts of two."""
    return (start in starts and end in seams) or not any(start < seam < end for seam in seams)


def _is_caught(start: int, end: int, trap: tuple[int, int], seams: Set[int]) -> bool:
    """Whether a word is part of a trap, which type must not part from the rest of it (大风 in 大风|险些)."""
    apart = {start, end} <= seams and not _is_whole(*trap, seams, seams)
    return start < trap[1] and trap[0] < end and not apart


def _singular(word: str) -> str:
    """The singular of a regular plural."""
    for ending, instead in _PLURALS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)] + instead
    return word
