"""The spoken form of an English caption."""

import re
import unicodedata
from collections.abc import Sequence

from vgenflow.stages.writing.spoken import english_amounts, english_times, english_words
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
)

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
DASH = re.compile(r"(?<=[^\W\d_])(?:—|--|\.\.\.)(?=[^\W\d_])")
LIKE = {
    **dict.fromkeys("‘’ʼ`´＇", "'"),
    **dict.fromkeys("“”„«»＂", '"'),
    **dict.fromkeys("‐‑‒–−－", "-"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000\t\n\r\f\v", " "),
    "₂": "2",
    "⁄": "/",
    "％": "%",
    "，": ",",
    "。": ".",
    "？": "?",
    "！": "!",
    "：": ":",
    "；": ";",
    "、": ",",
    "＄": "$",
}
"""One character for one, so that places in the text stay what they are."""
CAPITALS = re.compile(r"[A-Z][A-Z']{3,}")
KNOWN = set(
    "NASA NATO UNESCO UNICEF OPEC FIFA UEFA ASCII JPEG COVID AIDS SARS HTML HTTP HTTPS NCAA UCLA NAACP ASEAN "
    "BRICS RSVP YAML JSON HDMI NVIDIA IKEA LEGO CERN LIDAR LASER RADAR CRISPR CMOS DRAM SQL NASDAQ".split()
)


def same_length(text: str) -> str:
    """`text` with look-alikes unified, character by character."""
    return "".join(alike(char) for char in text)


def alike(char: str) -> str:
    """The ASCII look-alike of `char`, or `char`."""
    if char.isascii():
        return " " if char.isspace() else char
    if char in LIKE:
        return LIKE[char]
    if char in "²³" or unicodedata.category(char) == "No" and char in "⁰¹⁴⁵⁶⁷⁸⁹":
        return char
    if unicodedata.category(char) == "Nd" or 0xFF01 <= ord(char) <= 0xFF5E:
        folded = unicodedata.normalize("NFKC", char)
        digit = unicodedata.digit(char, None)
        return str(digit) if digit is not None else folded if len(folded) == 1 else char
    return char


def shouting(text: str) -> bool:
    """Whether a caption is set in capitals throughout, as headings may be."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    loud = [word for word in words if word.isupper()]
    return len(words) >= 2 and len(loud) >= 0.8 * len(words) and any(len(word) > 4 for word in loud)


def word_of(match: re.Match[str]) -> str | None:
    """A word in capitals that is not an acronym, in lower case."""
    word = match.group()
    return word.lower() if word not in KNOWN and len(word) > 5 else None


def quiet_word(match: re.Match[str]) -> str | None:
    """In a text of capitals only: every word in lower case, but for acronyms."""
    word = match.group()
    return None if word in KNOWN or word in ("I", "US", "UK", "EU", "UN", "AI", "TV", "USA") else word.lower()


def plain(text: str, place: int) -> str:
    """What an unclaimed character sounds like: itself, a pause, a space or nothing."""
    char = text[place]
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    if char.isalpha() or unicodedata.category(char).startswith("M"):
        return char
    if char == "'":
        return "'" if after.isalpha() and (before.isalnum() or before == ".") else ""
    if char == "-":
        return "-" if before.isalnum() and after.isalnum() else ","
    if char in ".,;:?!":
        inside = before.isalnum() and after.isalnum()
        return " " if inside and char in ".:" else f"{char} " if inside else char
    if char in "…":
        return "…"
    if char in "()[]{}—―|•·":
        return ", "
    number = unicodedata.numeric(char, None)
    if number is not None and number == int(number):
        return f" {cardinal(int(number))} "
    return " " if before.isalnum() and after.isalnum() else ""


def render(text: str, start: int, end: int, claims: Sequence[Claim]) -> str:
    """What is said for characters `start` to `end`: claims in words, the rest as it sounds."""
    words = ""
    place = start
    for one in (*(c for c in claims if start <= c.start < end), None):
        stop = one.start if one else end
        loose = "".join(plain(text, at) for at in range(place, stop))
        words = join(words, loose)
        if one is None:
            break
        words = join(words, one.words)
        place = one.end
    return re.sub(r"\s+", " ", words).strip()


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
    capitals = quiet_word if shouting(text) else word_of
    pattern = re.compile(r"[A-Z][A-Z']+") if capitals is quiet_word else CAPITALS
    rules: list[Rule] = [*RULES, (re.compile(rf"(?<![\w]){pattern.pattern}(?![\w])"), capitals)]
    claims = claim(text, rules)
    runs = merge(cuts(text), claims)
    inner = [one for one in claims if text[one.start : one.end].strip()]
    pieces = [Piece(start, end, render(text, start, end, inner)) for start, end in runs]
    return assemble(settle([trimmed(text, piece) for piece in pieces], "."), lambda *_: " ")


def trimmed(text: str, piece: Piece) -> Piece:
    """The piece as it is; its run never begins or ends in a space."""
    start, end = piece.start, piece.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Piece(start, end, piece.words)
