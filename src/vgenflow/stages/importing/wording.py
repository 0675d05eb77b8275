"""Clean text: one space between words, none between Chinese characters, nothing invisible."""

import re
import unicodedata

CJK = "\u2e80-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
"""Han characters and full-width signs, for use inside a character class."""

_DROPPED = dict.fromkeys(
    [
        0x00AD,  # soft hyphen
        0x061C,
        *range(0x200B, 0x200D),  # zero-width space and non-joiner
        *range(0x200E, 0x2010),  # directional marks
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2065),
        *range(0x2066, 0x2070),
        0xFEFF,
        0xFFF9,
        0xFFFA,
        0xFFFB,
        0xFFFC,
        *range(0xD800, 0xE000),  # halves of pairs
        *range(0xE000, 0xF900),  # private use: icon fonts
    ]
)
_CONTROLS = {code: " " for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\r"}
_TABLE: dict[int, str | None] = {**_DROPPED, **_CONTROLS, 0x2028: "\n", 0x2029: "\n"}
_JOINER = re.compile("(?<![\U0001f000-\U0001faff\u2600-\u27bf\ufe0f])\u200d")
_WRAPPED_CJK = re.compile(rf"(?<=[{CJK}])[^\S\n]*\n\s*(?=[{CJK}])")


def visible(text: str) -> str:
    """`text` in NFC without controls, invisible signs, lone surrogates and private-use signs."""
    return unicodedata.normalize("NFC", _JOINER.sub("", text.translate(_TABLE)))


def clean(text: str) -> str:
    """`text` on one line: `visible`, white space collapsed, line breaks inside Chinese removed."""
    return " ".join(_WRAPPED_CJK.sub("", visible(text)).split())


def squeezed(text: str) -> str:
    """Letters and digits only, lower case: for telling whether two texts are the same."""
    return "".join(sign for sign in text.lower() if sign.isalnum())


def title_from(address: str) -> str:
    """A title out of a file name or link, for sources that name none."""
    name = address.rstrip("/").rpartition("/")[2]
    stem = name.rpartition(".")[0] or name
    return clean(re.sub(r"[-_]+", " ", stem)).capitalize() if not re.search(f"[{CJK}]", stem) else clean(stem)


_SPEAKER = re.compile(r"\s*(?:—|——|--|―|–)\s*(?P<name>[^—.。!?！？]{2,80})$")


def split_attribution(text: str) -> tuple[str, str]:
    """A quotation and who said it, where its end names them after a dash."""
    match = _SPEAKER.search(text)
    if match is None or match.start() < 8 or text[match.start() - 1].isalnum():
        return text, ""
    return text[: match.start()].rstrip(), match["name"].strip()
