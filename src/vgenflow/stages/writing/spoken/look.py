"""Look-alikes of ASCII, unified before the rules look at a text."""

import unicodedata

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


def same_length(text: str) -> str:
    """`text` with look-alikes unified, character by character."""
    return "".join(alike(char) for char in text)


def alike(char: str) -> str:
    """The ASCII look-alike of `char`, or `char`."""
    if char.isascii():
        return " " if char.isspace() else char
    if char in LIKE:
        return LIKE[char]
    if char in "²³" or (unicodedata.category(char) == "No" and char in "⁰¹⁴⁵⁶⁷⁸⁹"):
        return char
    if unicodedata.category(char) == "Nd" or 0xFF01 <= ord(char) <= 0xFF5E:
        folded = unicodedata.normalize("NFKC", char)
        digit = unicodedata.digit(char, None)
        return str(digit) if digit is not None else folded if len(folded) == 1 else char
    return char
