"""English rules for amounts: money, percentages, units, ranges, fractions, dimensions."""

import re

from vgenflow.stages.writing.spoken.english_numbers import amount, cardinal, ordinal, plural
from vgenflow.stages.writing.spoken.english_units import CODES, MAGNITUDES, SIGNS, UNITS
from vgenflow.stages.writing.spoken.form import Rule

NUM = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
FREE = r"(?<![\w.,])(?<![0-9][-/:])"
"""What may not stand before a number of its own."""
MINUS = r"(?:(?<![\w)])-)?"
SCALE = "thousand|million|billion|trillion|mn|bn|tn|[kKmMbB]"
SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
CODE = "|".join(CODES)
UNIT = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
FRACTIONS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5)}
FRACTIONS |= {"⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8)}
FRACTIONS |= {"⅝": (5, 8), "⅞": (7, 8)}
PARTS = {2: "half", 4: "quarter"}
MANY = r"(?=\s+(?:[a-z]+\s+)?(?:people|[a-z]{3,}s)\b)"


def signed(text: str) -> str:
    """A number that may begin with a minus."""
    return f"minus {amount(text[1:])}" if text.startswith("-") else amount(text)


def scale(text: str | None) -> str:
    """What is said for "bn", "M" and the like; "" for None."""
    return MAGNITUDES[text.lower()] if text else ""


def money(number: str, magnitude: str | None, sign: str) -> str:
    """Said: "3.50" of "$" -> "three dollars and fifty cents"."""
    one, many, hundredth = SIGNS.get(sign) or CODES[sign]
    if magnitude:
        return f"{amount(number)} {scale(magnitude)} {many}"
    whole, _, rest = number.replace(",", "").partition(".")
    if rest and len(rest) == 2 and hundredth:
        cents = int(rest)
        small = (
            f"{cardinal(cents)} {hundredth if cents == 1 and hundredth != 'pence' else plural_of(hundredth)}"
        )
        if not int(whole or 0):
            return small
        large = f"{cardinal(int(whole))} {one if int(whole) == 1 else many}"
        return f"{large} and {small}" if cents else large
    return f"{amount(number)} {one if number == '1' else many}"


def plural_of(word: str) -> str:
    """The plural of a coin; "pence" is one already."""
    return word if word == "pence" else f"{word}s"


def say_money(match: re.Match[str]) -> str | None:
    """$5 million, €1.2bn, £3.50."""
    minus = "minus " if match["minus"] else ""
    return minus + money(match["number"], match["scale"], match["sign"])


def say_money_range(match: re.Match[str]) -> str | None:
    """$5-10 million: the currency once, at the end."""
    return f"{amount(match['low'])} to {money(match['number'], match['scale'], match['sign'])}"


def say_money_code(match: re.Match[str]) -> str | None:
    """USD 5 million, 5 EUR."""
    return money(match["number"], match["scale"], match["sign"])


def say_money_adjective(match: re.Match[str]) -> str | None:
    """A $5-million deal: the currency in the singular."""
    one = SIGNS[match["sign"]][0]
    return f"{amount(match['number'])} {scale(match['scale'])} {one}"


def say_percent(match: re.Match[str]) -> str | None:
    """12.5%, 5-10%, 5%-10%."""
    low = f"{signed(match['low'])} to " if match["low"] else ""
    return f"{low}{signed(match['number'])} percent"


def unit_words(number: str, unit: str, *, joined: bool = False) -> str:
    """The unit in the number that goes with `number`; "km/h" and the like are in the table."""
    one, many = UNITS[unit]
    return one if joined or number in ("1", "-1") else many


def say_unit(match: re.Match[str]) -> str | None:
    """5 km, 5-10 km, 120 km/h, a 5-km run."""
    number, unit, low = match["number"], match["unit"], match["low"]
    if unit == "m" and match["more"] is not None and re.match(MANY, match.string[match.end() :]):
        return f"{signed(number)} million"
    start = f"{signed(low)} to " if low else ""
    joined = match["hyphen"] == "-"
    return f"{start}{signed(number)}{'-' if joined else ' '}{unit_words(number, unit, joined=joined)}"


def say_by(match: re.Match[str]) -> str | None:
    """4x4, 1920 x 1080, 3 × 4 m."""
    unit = f" {unit_words(match[2], match['unit'])}" if match["unit"] else ""
    return f"{amount(match[1])} by {amount(match[2])}{unit}"


def say_times(match: re.Match[str]) -> str | None:
    """10x."""
    return f"{amount(match[1])} times"


def fraction(top: int, bottom: int) -> str:
    """1, 2 -> "one half"; 3, 4 -> "three quarters"."""
    part = PARTS.get(bottom) or ordinal(bottom)
    return f"{cardinal(top)} {part if top == 1 else 'halves' if bottom == 2 else plural(part)}"


def say_fraction(match: re.Match[str]) -> str | None:
    """1/2, 2 3/4; only proper fractions that are said as such."""
    top, bottom = int(match["top"]), int(match["bottom"])
    if not 0 < top < bottom or (bottom > 10 and bottom not in (12, 16, 20, 32, 50, 64, 100)):
        return None
    if match["whole"]:
        if top == 1:
            part = PARTS.get(bottom) or ordinal(bottom)
            return f"{amount(match['whole'])} and {'an' if part[0] in 'ei' else 'a'} {part}"
        return f"{amount(match['whole'])} and {fraction(top, bottom)}"
    return fraction(top, bottom)


def say_vulgar(match: re.Match[str]) -> str | None:
    """½, 2¾."""
    top, bottom = FRACTIONS[match[2]]
    if match[1]:
        part = "a half" if bottom == 2 else "a quarter" if (top, bottom) == (1, 4) else fraction(top, bottom)
        return f"{amount(match[1])} and {part}"
    return fraction(top, bottom)


def say_range(match: re.Match[str]) -> str | None:
    """5-10."""
    return f"{signed(match[1])} to {amount(match[2])}"


def say_scale(match: re.Match[str]) -> str | None:
    """5bn, 12k, 3 million."""
    return f"{signed(match['number'])} {scale(match['scale'])}"


def say_scientific(match: re.Match[str]) -> str | None:
    """3.2 × 10^8, 3.2e8, 10⁶."""
    power = int(match["power"].translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")))
    start = f"{amount(match['number'])} times ten" if match["number"] else "ten"
    return f"{start} to the {'minus ' if power < 0 else ''}{ordinal(abs(power))}"


MONEY_RULES: list[Rule] = [
    (
        re.compile(
            rf"(?<![A-Za-z])(?P<sign>{SIGN})(?P<low>{NUM})\s?(?:-|to)\s?(?:{SIGN})?(?P<number>{NUM})"
            rf"(?:\s?(?P<scale>{SCALE})(?!\w))?(?![\w%])"
        ),
        say_money_range,
    ),
    (
        re.compile(rf"(?<![A-Za-z])(?P<sign>{SIGN})(?P<number>{NUM})-(?P<scale>{SCALE})(?!\w)"),
        say_money_adjective,
    ),
    (
        re.compile(
            rf"(?P<minus>(?<!\w)-)?(?<![A-Za-z])(?P<sign>{SIGN})\s?(?P<number>{NUM})(?:\s?(?P<scale>{SCALE})(?!\w))?"
        ),
        say_money,
    ),
    (
        re.compile(rf"(?<!\w)(?P<sign>{CODE})\s?(?P<number>{NUM})(?:\s?(?P<scale>{SCALE})(?!\w))?"),
        say_money_code,
    ),
    (
        re.compile(rf"{FREE}(?P<number>{NUM})(?:\s?(?P<scale>{SCALE}))?\s?(?P<sign>(?:{CODE})(?!\w)|[€¢₹])"),
        say_money_code,
    ),
]

AMOUNT_RULES: list[Rule] = [
    (
        re.compile(
            rf"{FREE}(?:(?P<low>{MINUS}{NUM})\s?%?\s?(?:-|to)\s?)?(?P<number>{MINUS}{NUM})\s?(?:%|per "
            rf"?cent\b)"
        ),
        say_percent,
    ),
    (
        re.compile(
            rf"{FREE}(?:(?P<number>{NUM})\s?[x×*]\s?)?10(?:\^|\*\*)?(?P<power>(?<=[\^*])[-+]?[0-9]{{1,3}}"
            rf"|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,4}})(?!\w)"
        ),
        say_scientific,
    ),
    (re.compile(rf"{FREE}(?P<number>{NUM})[eE](?P<power>[-+]?[0-9]{{1,3}})(?!\w)"), say_scientific),
    (re.compile(rf"{FREE}({NUM})\s?[x×]\s?({NUM})(?:\s?(?P<unit>{UNIT})(?![\w²³/]))?(?=\D|$)"), say_by),
    (re.compile(rf"{FREE}({NUM})\s?[x×](?!\w)"), say_times),
    (
        re.compile(
            rf"{FREE}(?:(?P<low>{MINUS}{NUM})\s?(?:-|to)\s?)?(?P<number>{MINUS}{NUM})"
            rf"(?P<hyphen>\s|-)?(?P<unit>{UNIT})(?P<more>)(?![\w²³/])"
        ),
        say_unit,
    ),
    (re.compile(rf"{FREE}(?P<number>{MINUS}{NUM})\s?(?P<scale>mn|bn|tn|[kKMB])(?!\w)"), say_scale),
    (
        re.compile(
            rf"{FREE}(?:(?P<whole>[0-9]+)[ -])?(?P<top>[0-9]{{1,2}})/(?P<bottom>[0-9]{{1,3}})(?![\w/])"
        ),
        say_fraction,
    ),
    (re.compile(r"(?:([0-9]+)\s?)?([" + "".join(FRACTIONS) + "])"), say_vulgar),
    (re.compile(rf"{FREE}({MINUS}{NUM})\s?-\s?({NUM})(?![\w-])"), say_range),
]
