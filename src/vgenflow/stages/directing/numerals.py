"""Numerals: numbers written in Chinese characters, such as 三万 and 两百多, and in English words."""

from vgenflow.story.value import Language

_DIGITS = dict(zip("零一二三四五六七八九", range(10), strict=True)) | {"〇": 0, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
NUMERALS = "".join((*_DIGITS, *_SMALL, *_LARGE))


def amount(text: str) -> int | None:
    """What numerals amount to; None if they are no single number (一一, 七八十, 百分)."""
    total = section = 0
    digit: int | None = None
    for char in text:
        if char in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[char]
        elif char in _SMALL:
            if digit is None and (char != "十" or section):
                return None
            section += (1 if digit is None else digit) * _SMALL[char]
            digit = None
        elif char in _LARGE:
            whole = section + (digit or 0)
            if not whole and not total:
                return None
            total = (total + whole) * _LARGE[char] if char == "亿" else total + whole * _LARGE[char]
            section, digit = 0, None
        else:
            return None
    return total + section + (digit or 0)


_ONES = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_HAN = "零一二三四五六七八九"


def in_words(number: int, language: Language) -> tuple[str, ...]:
    """The ways to write a number of 1 to 99 out; none for others."""
    if not 0 < number < 100:
        return ()
    tens, ones = divmod(number, 10)
    if language == "zh":
        if number == 2:
            return ("二", "两")
        return (
            ("" if tens == 0 else "十" if tens == 1 else _HAN[tens] + "十") + (_HAN[ones] if ones else ""),
        )
    if number < len(_ONES):
        return (_ONES[number],)
    return (_TENS[tens] + (f"-{_ONES[ones]}" if ones else ""),)
