"""What a thing is: the sentence that first speaks of what a later one calls "the" so-and-so."""

import re
from collections.abc import Sequence

DEFINITE = re.compile(
    r"\b[Tt]he (?:new |old )?([a-z]{4,}) (?:is|are|was|were|has|have|had|will|can|could)\b"
    r"(?! (?:the|that|also)\b)"
)
KNOWN = 3
"""First captions, which are as good as always told."""


def unexplained(captions: Sequence[str], at: int, title: str) -> tuple[int, ...]:
    """Places before `at` that introduce the things caption `at` speaks of as known."""
    common = " ".join([title, *captions[:KNOWN]]).lower()
    found = []
    for noun in DEFINITE.findall(captions[at]):
        stem = noun.removesuffix("s")
        if stem in common or len(re.findall(rf"\b{stem}s?\b", captions[at])) > 1:
            continue
        named = re.compile(rf"(?<![Tt]he )\b{stem}(?:s|es)?\b")
        first = next((n for n, text in enumerate(captions[:at]) if named.search(text)), None)
        if first is not None:
            found.append(first)
    return tuple(found)
