"""The spoken form of an English caption."""

import re
import unicodedata
from collections.abc import Sequence

from vgenflow.stages.writing.spoken import english_amounts, english_capitals, english_times, english_words
from vgenflow.stages.writing.spoken.english_numbers import amount, cardinal
from vgenflow.stages.writing.spoken.form import (
    Claim,
    Piece,
    Rule,
    Spoken,
    assemble,
    claim,
    merge,
    settle,
    speakable,
)
from vgenflow.stages.writing.spoken.look import same_length

CATCH_ALL: list[Rule] = [
    (re.compile(r"(?<![\w)\]])-(?=[0-9.])"), lambda _: "minus "),
    (re.compile(r"(?<!\w)\.[0-9]+"), lambda m: amount(m.group())),
    (re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"), lambda m: amount(m.group())),
]
RULES: list[Rule] = [
    *english_words.LINK_RULES,
    *english_words.SPELLED_RULES,
    *english_times.RULES[:3],
    *english_words.PHONE_RULES,
    *english_amounts.MONEY_RULES,
    *english_times.RULES[3:-1],
    *english_amounts.AMOUNT_RULES,
    *english_words.WORD_RULES,
    *english_words.NAME_RULES,
    english_times.RULES[-1],
    *CATCH_ALL,
    *english_words.SYMBOL_RULES,
]
"""In order of precedence: what reaches further comes first, plain numbers and signs last."""

CUT = re.compile(r"\S+")
BEFORE_MARK = re.compile(r"\s+(?=[,;:?!….])")
AFTER_MARK = re.compile(r"([,;:?!…])(?=[^\W\d_])")
INNER_STOP = re.compile(r"(?<=[^\W\d_])\.(?=[^\W\d_])")
SPACES = re.compile(r"\s+")
DASH = re.compile(r"(?<=[^\W\d_])(?:—|--|\.\.\.)(?=[^\W\d_])")


def plain(text: str, place: int) -> str:
    """What an unclaimed character sounds like: itself, a pause, a space or nothing."""
    char = text[place]
    if char.isalpha() or unicodedata.category(char).startswith("M"):
        return char
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    inside = before.isalnum() and after.isalnum()
    if char in "'-":
        return joint(char, before, after)
    if char in ".,;:?!…":
        return char if not inside else " " if char in ".:" else f"{char} "
    if char in "()[]{}—―|•·":
        return ", "
    number = unicodedata.numeric(char, 0.5)
    if number == int(number):
        return f" {cardinal(int(number))} "
    return " " if inside else ""


def joint(char: str, before: str, after: str) -> str:
    """An apostrophe or a hyphen: kept inside a word."""
    if char == "'":
        return char if after.isalpha() and (before.isalnum() or before == ".") else ""
    return char if before.isalnum() and after.isalnum() else ","


def render(text: str, start: int, end: int, claims: Sequence[Claim]) -> str:
    """What is said for characters `start` to `end`: claims in words, the rest as it sounds."""
    said = ""
    place = start
    mine = [each for each in claims if start <= each.start < end]
    if not mine and text[start:end].isalpha():  # most words; the result is the same
        return text[start:end]
    for one in mine:
        said = join(said, "".join(plain(text, at) for at in range(place, one.start)))
        said = join(said, one.words)
        place = one.end
    said = join(said, "".join(plain(text, at) for at in range(place, end)))
    said = BEFORE_MARK.sub("", speakable(said))
    said = AFTER_MARK.sub(r"\1 ", said)
    return SPACES.sub(" ", INNER_STOP.sub(" ", said)).strip()


def join(left: str, right: str) -> str:
    """Put `right` after `left`, a space between two words."""
    return f"{left} {right}" if left[-1:].isalnum() and right[:1].isalnum() else left + right


def cuts(text: str) -> list[tuple[int, int]]:
    """The written words: runs between spaces, cut again after a dash between two words."""
    found: list[tuple[int, int]] = []
    for match in CUT.finditer(text):
        start = match.start()
        for dash in DASH.finditer(match.group()):
            found.append((start, match.start() + dash.end()))
            start = match.start() + dash.end()
        found.append((start, match.end()))
    return found


def english(caption: str) -> Spoken:
    """The spoken form of `caption`: no digit and no sign is left in it. Never raises."""
    text = same_length(caption)
    claims = claim(text, [*RULES, english_capitals.rule(text)])
    runs = merge(cuts(text), claims)
    pieces = [Piece(start, end, render(text, start, end, claims)) for start, end in runs]
    return assemble(settle(pieces, "."), lambda *_: " ")
