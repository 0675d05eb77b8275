"""Icons: a pictogram for a short text, from exact words only; none where no word is sure."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from vgenflow.language import english
from vgenflow.stages.visuals.lexicon import CHINESE, ENGLISH
from vgenflow.story.assets import Asset
from vgenflow.story.value import Language

_PATH = re.compile(r'\bd="([^"]+)"')
_STROKED = re.compile(r'fill="none"')
_WORD = re.compile(r"[a-z][a-z'’-]*")


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
            body = bodies.get(name, {}).get("body", "")
            paths = _PATH.findall(body)
            if paths and _STROKED.search(body) and not re.search(r"<(?:circle|rect|line|ellipse)", body):
                found[name] = " ".join(paths)
        return cls(asset, found)

    def outline(self, text: str, language: Language) -> str:
        """The outline for a text, or an empty string if no word of it is sure."""
        name = name_for(text, language)
        return self.outlines.get(name, "")


def name_for(text: str, language: Language) -> str:
    """The icon of the first word the lexicon knows (the longest, in Chinese); empty if there is none."""
    if language == "zh":
        text = text.replace("\u200b", "")
        hits = [(-len(word), text.index(word), word) for word in CHINESE if word in text]
        return CHINESE[min(hits)[2]] if hits else ""
    words = [word for word in _WORD.findall(text.lower()) if word not in english.FUNCTION_WORDS]
    for first, second in pairwise([*words, ""]):
        for form in (f"{first} {second}", first, _singular(first)):
            if form in ENGLISH:
                return ENGLISH[form]
    return ""


def _singular(word: str) -> str:
    """The singular of a regular plural."""
    for ending, instead in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)] + instead
    return word
