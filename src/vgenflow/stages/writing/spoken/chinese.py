"""The spoken form of a Chinese caption."""

import re
import unicodedata

from vgenflow.stages.writing.spoken.chinese_numbers import cardinal
from vgenflow.stages.writing.spoken.chinese_rules import RULES
from vgenflow.stages.writing.spoken.form import (
    Claim,
    Piece,
    Spoken,
    assemble,
    claim,
    merge,
    settle,
    speakable,
)
from vgenflow.stages.writing.spoken.look import alike
from vgenflow.stages.writing.spoken.segment import cut

MARKS = {
    **{mark: mark for mark in "，。？！；、"},
    ",": "，",
    ".": "。",
    "?": "？",
    "!": "！",
    ";": "；",
    ":": "：",
    "、": "、",
    "…": "，",
    "—": "，",
    "(": "，",
    ")": "，",
    "[": "，",
    "]": "，",
    "【": "，",
    "】": "，",
    "|": "，",
    "/": "、",
    "·": "",
}
"""Signs that pause, as they are written in Chinese."""
HANZI = "[\u3400-\u9fff\U00020000-\U0003ffff，。？！；：、]"
DASHES = "-‐‑‒–−－"


def unify(text: str) -> str:
    """`text` with full-width letters, digits and signs in ASCII, character by character."""
    return "".join(one(char) for char in text)


def one(char: str) -> str:
    """The look-alike that the rules know of `char`."""
    if char in DASHES:
        return "-"
    if char in "～〜∼":
        return "~"
    if char in "，。？！；、":
        return char
    return "〇" if char == "○" else alike(char)


def plain(text: str, place: int) -> str:
    """What an unclaimed character sounds like: itself, a pause or nothing."""
    char = text[place]
    if char.isalpha() or unicodedata.category(char).startswith("M"):
        return char
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    latin = before.isascii() and before.isalnum() and after.isascii() and after.isalnum()
    if char == "'" and latin:
        return "'"
    if char in "-." and latin:
        return " "
    if char == "~" and before == "." and not after.isalnum():
        return ""
    number = unicodedata.numeric(char, None)
    if number is not None and number == int(number):
        return cardinal(int(number))
    return MARKS.get(char, " " if latin else "")


def render(text: str, start: int, end: int, claims: list[Claim]) -> str:
    """What is said for characters `start` to `end`."""
    words = ""
    place = start
    inside = [found for found in claims if start <= found.start < end]
    for found in inside:
        words += "".join(plain(text, at) for at in range(place, found.start))
        words = spaced(words, found.words)
        place = found.end
    words = spaced(words, "".join(plain(text, at) for at in range(place, end)))
    words = re.sub("(?<![A-Za-z])'|'(?![A-Za-z])", "", speakable(words))
    return re.sub(rf"(?<={HANZI}) | (?={HANZI})", "", re.sub(r"\s+", " ", words)).strip()


def latin(char: str) -> bool:
    """Whether a character is written with spaces between words."""
    return char.isalnum() and not "\u3400" <= char <= "\u9fff" and ord(char) < 0x20000


def spaced(left: str, right: str) -> str:
    """Put `right` after `left`, a space between two Latin words."""
    return f"{left} {right}" if left and right and latin(left[-1]) and latin(right[0]) else left + right


def gap(before: Piece, after: Piece) -> str:
    """A space only where Latin words or a pause in Latin text meet."""
    return " " if latin(before.words[-1]) and latin(after.words[0]) else ""


def chinese(caption: str) -> Spoken:
    """The spoken form of `caption`: no digit and no sign is left in it. Never raises."""
    text = unify(caption)
    claims = claim(text, RULES)
    runs = merge(cut(text), claims)
    pieces = [Piece(start, end, render(text, start, end, claims)) for start, end in runs]
    return assemble(settle(pieces, "。"), gap)
