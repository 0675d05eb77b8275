"""English number words: cardinals, ordinals, years, decimals, digits, Roman numerals."""

import re

from vgenflow.stages.writing.wordlist import words

ONES = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
TENS = ("", "", *words("twenty thirty forty fifty sixty seventy eighty ninety"))
SCALES = ("", *words("thousand million billion trillion quadrillion quintillion"))
ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
ROMAN = re.compile(r"^(X{0,3}|XL|L|LX{0,3}|XC)(IX|IV|V?I{0,3})$")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
LONGEST = 18
"""Digits a cardinal may have; longer ones are said digit by digit."""


def below_hundred(number: int) -> str:
    """0 to 99."""
    if number < 20:
        return ONES[number]
    tens, ones = divmod(number, 10)
    return TENS[tens] + (f"-{ONES[ones]}" if ones else "")


def below_thousand(number: int) -> str:
    """0 to 999."""
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return below_hundred(rest)
    return f"{ONES[hundreds]} hundred" + (f" {below_hundred(rest)}" if rest else "")


def cardinal(number: int) -> str:
    """12345 -> "twelve thousand three hundred forty-five"; too long ones digit by digit."""
    if number < 0:
        return f"minus {cardinal(-number)}"
    if number < 1000:
        return below_thousand(number)
    if len(str(number)) > LONGEST:
        return digits(str(number))
    parts: list[str] = []
    scale = 0
    while number:
        number, rest = divmod(number, 1000)
        if rest:
            parts.append(f"{below_thousand(rest)} {SCALES[scale]}".strip())
        scale += 1
    return " ".join(reversed(parts))


def ordinal(number: int) -> str:
    """21 -> "twenty-first"."""
    words = cardinal(number)
    head, last = re.fullmatch(r"(.*?)([a-z]+)", words, re.DOTALL).groups()  # type: ignore[union-attr]
    if last in ORDINALS:
        last = ORDINALS[last]
    elif last.endswith("y"):
        last = f"{last[:-1]}ieth"
    else:
        last = f"{last}th"
    return f"{head}{last}"


def digits(text: str) -> str:
    """Said: "105" -> "one zero five"."""
    return " ".join(ONES[int(char)] for char in text if char in "0123456789")


def pairs(number: int) -> str:
    """A four-digit number in two halves: 1905 -> "nineteen oh five", 1900 -> "nineteen hundred"."""
    high, low = divmod(number, 100)
    if not low:
        return f"{below_hundred(high)} hundred" if high % 10 else cardinal(number)
    return f"{below_hundred(high)} {'oh ' if low < 10 else ''}{below_hundred(low)}"


def year(number: int) -> str:
    """1998 -> "nineteen ninety-eight", 2005 -> "two thousand five", 800 -> "eight hundred"."""
    if number < 1000 or 2000 <= number < 2010 or number > 9999:
        return cardinal(number)
    return pairs(number)


def plural(words: str) -> str:
    """The plural of the last number word: "ninety" -> "nineties", "hundred" -> "hundreds"."""
    if words.endswith("y"):
        return f"{words[:-1]}ies"
    return f"{words}es" if words.endswith("x") else f"{words}s"


def amount(text: str) -> str:
    """A written number, grouped or decimal: "1,234.50" -> "one thousand … point five zero"."""
    whole, _, fraction = text.replace(",", "").partition(".")
    if len(whole) > 1 and whole.startswith("0"):
        words = digits(whole)
    else:
        words = cardinal(int(whole)) if whole else ""
    if fraction:
        words = f"{words} point {digits(fraction)}".strip()
    return words


def in_names(text: str) -> str:
    """Digits inside a name: "737" -> "seven thirty-seven", "15" -> "fifteen", "007" by digit."""
    if (text.startswith("0") and len(text) > 1) or len(text) > 4:
        return digits(text)
    number = int(text)
    if len(text) == 3 and number % 100:
        return f"{ONES[number // 100]} {'oh ' if number % 100 < 10 else ''}{below_hundred(number % 100)}"
    if len(text) == 4 and number % 1000:
        return pairs(number)
    return cardinal(number)


def roman(text: str) -> int | None:
    """The value of a Roman numeral below 100, or None if it is not one."""
    if not text or not ROMAN.match(text):
        return None
    values = [ROMAN_VALUES[char] for char in text]
    following = (*values[1:], 0)
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))
