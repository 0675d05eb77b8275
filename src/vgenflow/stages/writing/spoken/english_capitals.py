"""English words in capitals: acronyms stay, shouted words are said as words."""

import re

from vgenflow.stages.writing.spoken.form import Rule
from vgenflow.stages.writing.wordlist import words

CAPITALS = re.compile(r"(?<!\w)[A-Z][A-Z']{5,}(?!\w)")
KNOWN = frozenset(
    words(
        "NASA NATO UNESCO UNICEF OPEC FIFA UEFA ASCII JPEG COVID AIDS SARS HTML HTTP HTTPS NCAA UCLA NAACP "
        "ASEAN BRICS RSVP YAML JSON HDMI NVIDIA IKEA LEGO CERN LIDAR LASER RADAR CRISPR CMOS DRAM SQL NASDAQ"
    )
)


SHORT = frozenset(words("I US UK EU UN AI TV USA GPU CPU CEO FBI CIA GDP BBC CNN DNA"))
"""Acronyms that are kept even where everything is in capitals."""


def shouting(text: str) -> bool:
    """Whether a caption is set in capitals throughout, as headings may be."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    loud = [word for word in words if word.isupper()]
    return (
        len(words) >= 2
        and len(loud) >= 0.8 * len(words)
        and any(len(word) > 3 and word not in KNOWN for word in loud)
    )


def loud_word(match: re.Match[str]) -> str | None:
    """A word in capitals that is not an acronym, in lower case."""
    word = match.group()
    return None if word in KNOWN else word.lower()


def quiet_word(match: re.Match[str]) -> str | None:
    """In a text of capitals only: every word in lower case, but for acronyms."""
    word = match.group()
    return None if word in KNOWN | SHORT else word.lower()


def rule(text: str) -> Rule:
    """The rule for capitals in this text: in a shouted text no word is shouted on purpose."""
    if shouting(text):
        return re.compile(r"(?<!\w)[A-Z][A-Z']+(?!\w)"), quiet_word
    return CAPITALS, loud_word
