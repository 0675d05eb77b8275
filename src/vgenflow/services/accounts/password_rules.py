"""Which passwords are refused: short ones, and the first that anybody would try.

NIST SP 800-63B: length counts, composition rules do not help, the commonest are refused. Instead of a
list of leaked passwords there are rules for how people make them: a word that everybody picks, a run
along the keyboard or the alphabet, a year, a repetition, digits for letters, or one's own name. What
is left of a password without these must still be hard to guess.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from vgenflow.services.accounts.errors import WeakPassword

SHORTEST: Final = 12
LONGEST: Final = 256
_LEFT_OVER: Final = 5
"""Distinct enough characters that a password must hold besides what everybody tries."""

# fmt: off
_WORDS: Final = frozenset((
    "password", "passwort", "passwd", "pass", "word", "letmein", "welcome", "admin", "administrator",
    "iloveyou", "love", "monkey", "dragon", "football", "baseball", "sunshine", "princess", "login",
    "master", "secret", "changeme", "change", "default", "guest", "hello", "test", "user", "root",
    "superman", "super", "batman", "shadow", "flower", "whatever", "trustno", "summer", "winter",
    "spring", "autumn", "monday", "friday", "january", "december", "computer", "internet", "google",
    "freedom", "money", "hunter", "killer", "jordan", "michael", "starwars", "pokemon",
    "correcthorsebatterystaple", "correct", "horse", "battery", "staple", "vgenflow", "video",
    "nihao", "woaini", "1314", "520", "mima", "zhongguo", "aini", "wode", "woshi",
    "密码", "我爱你", "你好", "中国", "一二三",
))
# fmt: on
_ROWS: Final = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm,./",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "1q2w3e4r5t6y7u8i9o0p",
    "qazwsxedcrfvtgbyhnujmikolp",
    "qwertzuiop",
    "azertyuiop",
)
_RUN: Final = 3
"""Characters along a row that make a run."""
_LETTERS_FOR: Final = str.maketrans("013457@$!", "oieastasi")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def normalised(password: str) -> str:
    """The password as it is hashed: the same however a keyboard composes its accents (Unicode NFC)."""
    return unicodedata.normalize("NFC", password)


def check_password(password: str, about: Iterable[str] = ()) -> None:
    """`WeakPassword` unless `password` (normalised) will do. `about`: the person's own name and address."""
    if len(password) < SHORTEST:
        raise WeakPassword(f"A password has {SHORTEST} characters or more; a few words in a row are easiest.")
    if len(password) > LONGEST:
        raise WeakPassword(f"A password has at most {LONGEST} characters.")
    if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in password):
        raise WeakPassword("A password cannot hold control characters.")
    if is_common(password, about):
        raise WeakPassword("This is among the first passwords anybody would try; a few unrelated words do.")


def is_common(password: str, about: Iterable[str] = ()) -> bool:
    """Whether little is left once everything that people try first is taken out."""
    folded = password.casefold()
    own = {part for text in about for part in re.findall(r"\w{3,}", text.casefold())}
    words = sorted(_WORDS | own, key=len, reverse=True)
    spelled = folded.translate(_LETTERS_FOR)
    return any(_left_over(text, words) < _LEFT_OVER for text in {folded, spelled})


def _left_over(text: str, words: list[str]) -> int:
    """How many different characters `text` has once it is bare, in what does not repeat."""
    text = _YEAR.sub(" ", text)
    for word in words:
        text = text.replace(word, " ")
    for run in sorted(set(_runs(text)), key=len, reverse=True):
        text = text.replace(run, " ")
    return len({letter for letter in _period(text) if not letter.isspace()})


def _runs(text: str) -> Iterator[str]:
    """The longest stretches of `text` that go along a row, forwards or backwards."""
    for row in (*_ROWS, *(row[::-1] for row in _ROWS)):
        start = 0
        while start < len(text):
            end = start + 1
            while end <= len(text) and text[start:end] in row:
                end += 1
            if end - 1 - start >= _RUN:
                yield text[start : end - 1]
            start = max(end - 1, start + 1)


def _period(text: str) -> str:
    """The shortest beginning that `text` repeats."""
    bare = "".join(text.split())
    for length in range(1, len(bare)):
        if (bare[:length] * (len(bare) // length + 1))[: len(bare)] == bare:
            return bare[:length]
    return bare
