"""Characters: grapheme clusters, scripts and what may stand where a line breaks.

Clusters follow the parts of UAX #29 that matter here (marks, joined emoji, flags, keycaps);
the Chinese rules are those of GB/T 15834 and W3C clreq for line starts and ends.
"""

import unicodedata

NO_START = frozenset("，。、；：？！）】》〉」』〕〗〙〛｝］｠’”…—～·・／％‰℃々ゝゞヽヾーｰ,.;:?!)]}%°»›")
"""No line begins with one of these."""
NO_END = frozenset("（【《〈「『〔〖〘〚｛［｟‘“([{￥＄￡$€£¥#@«‹")
"""No line ends with one of these."""
OPENING = frozenset("（【《〈「『〔〖〘〚｛［｟‘“")
"""Full-width marks whose ink is in the right half."""
CLOSING = frozenset("，。、；：？！）】》〉」』〕〗〙〛｝］｠’”")
"""Full-width marks whose ink is in the left half (as the mainland sets them)."""
SHARED = frozenset("“”‘’…—·")
"""Marks that Latin and Chinese share, each with its own width."""
QUOTES = str.maketrans("“”‘’", "『』「」")
"""In columns quotation marks are brackets (GB/T 15834, 5.2)."""
HINT = "\u200b"
"""Zero-width space: a good place to break (between Chinese words)."""

_COLOURED = frozenset(
    "\u231a\u231b\u23e9\u23ea\u23eb\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648\u2649\u264a\u264b\u264c\u264d"
    "\u264e\u264f\u2650\u2651\u2652\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea"
    "\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753\u2754\u2755\u2757\u2795\u2796\u2797"
    "\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55"
)
"""Symbols below U+10000 that are emoji unless asked not to be (Emoji_Presentation)."""
_IGNORED = frozenset("\u200b\u200c\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e")
_MARKS_KEPT = 2


def is_han(char: str) -> bool:
    """A full-width character: ideograph, kana, or their punctuation."""
    code = ord(char)
    return (
        0x2E80 <= code <= 0x303F
        or 0x3040 <= code <= 0x30FF
        or 0x3100 <= code <= 0x31BF
        or 0x3400 <= code <= 0x4DBF
        or 0x4E00 <= code <= 0x9FFF
        or 0xF900 <= code <= 0xFAFF
        or 0xFF01 <= code <= 0xFF60
        or 0x20000 <= code <= 0x323AF
    )


def is_ideograph(char: str) -> bool:
    """A Chinese character, not a mark."""
    code = ord(char)
    return (
        0x3400 <= code <= 0x9FFF or 0x20000 <= code <= 0x3FFFF or 0xF900 <= code <= 0xFAFF or code == 0x3007
    )


def is_emoji(cluster: str) -> bool:
    """Shown as a colour picture by default, or asked to be (UTS #51)."""
    if cluster < "\u2000" and len(cluster) == 1:
        return False
    code = ord(cluster[0])
    if is_han(cluster[0]) or "\ufe0e" in cluster:
        return False
    asked = any(char in cluster for char in "\ufe0f\u20e3\u200d")
    return asked or 0x1F000 <= code <= 0x1FAFF or cluster[0] in _COLOURED


def clean(text: str) -> str:
    """White space made single spaces, characters that draw nothing dropped, marks kept in bounds."""
    out, marks = list[str](), 0
    for char in unicodedata.normalize("NFC", text):
        category = unicodedata.category(char)
        if char == HINT:
            out.append(char)
            continue
        if char.isspace() and char != "\u00a0":
            out.append(" ")
            continue
        if char in _IGNORED or category in ("Cc", "Cs", "Co", "Cn"):
            continue
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= _MARKS_KEPT or 0xFE00 <= ord(char) <= 0xFE0F or 0xE0020 <= ord(char) <= 0xE007F:
            out.append(char)
    words = unicodedata.normalize("NFC", "".join(out)).split(" ")
    return " ".join(word for word in words if word)


def clusters(text: str) -> list[str]:
    """User-perceived characters, in order."""
    found = list[str]()
    for char in text:
        if found and _joins(found[-1], char):
            found[-1] += char
        else:
            found.append(char)
    return found


def _joins(before: str, char: str) -> bool:
    code = ord(char)
    if HINT in (char, before) or before == " ":
        return False
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Mc"):
        return True
    if char == "\u200d" or 0x1F3FB <= code <= 0x1F3FF or 0xE0020 <= code <= 0xE007F:
        return True
    if before.endswith("\u200d"):
        return True
    flags = 0x1F1E6 <= code <= 0x1F1FF
    return flags and len(before) == 1 and 0x1F1E6 <= ord(before) <= 0x1F1FF
