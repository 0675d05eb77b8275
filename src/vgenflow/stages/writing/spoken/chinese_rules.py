"""Mandarin rules for dates, times, amounts, names with digits, signs and links."""

import re

from vgenflow.stages.writing.spoken.chinese_numbers import (
    PHONE,
    amount,
    cardinal,
    counting,
    digits,
)
from vgenflow.stages.writing.spoken.chinese_units import (
    CURRENCIES,
    ENGLISH_SCALES,
    SIGNS,
    UNITS,
)
from vgenflow.stages.writing.spoken.form import Rule

NUM = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
FREE = r"(?<![A-Za-z0-9])(?<![0-9][.,])"
AFTER = "年月日时点号岁级元个天周"
"""After these a dash before a number is a range, not a minus."""
MINUS = rf"(?:(?<![0-9A-Za-z)%{AFTER}])-)?"
TO = r"\s?(?:[-—]{1,2}|~|至|到)\s?"
SCALE = r"(?:万亿|千万|百万|十万|千亿|百亿|十亿|万|亿|千|百)"
UNIT = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
MONEY = "|".join(re.escape(sign) for sign in sorted(CURRENCIES, key=len, reverse=True))
HANZI = r"[\u4e00-\u9fff]"
PLACES = re.compile("^(?:[月日号楼级班环等档线期]|维码|手[车房]|元论|次元|进制|[叉]树|氧化|等奖)")
"""Before these a lone 2 is 二: it names a place in an order."""
CODE_WORDS = re.compile(
    r"(?:电话|热线|编号|航班|车牌|邮编|QQ|证号|代码|号码|尾号|账号|客服|拨打|密码)[^0-9]{0,4}$"
)


def signed(text: str) -> str:
    """A number that may begin with a minus."""
    return f"负{amount(text[1:])}" if text.startswith("-") else amount(text)


def year(text: str) -> str:
    """2024 -> 二零二四."""
    return digits(text)


def say_date(match: re.Match[str]) -> str | None:
    """2024-03-05, 2024/3/5, 2024.3.5."""
    m, d = int(match[2]), int(match[3])
    if not (1 <= m <= 12 and 1 <= d <= 31):
        return None
    return f"{year(match[1])}年{cardinal(m)}月{cardinal(d)}日"


def say_year(match: re.Match[str]) -> str | None:
    """2024年 by digit, 1000年 and 1500年前 as a count."""
    text = match["year"]
    after = match.string[match.end() :]
    if text.endswith("000") and text != "2000":
        return None
    if text.endswith("00") and re.match("年(?:[多余]?[前来间]|历史|的历史|之久|以[前上来])", after):
        return None
    if match["from"]:
        return f"{year(match['from'])}{'年' if match['mark'] else ''}到{year(text)}"
    return year(text)


def say_decade(match: re.Match[str]) -> str | None:
    """90年代, 1990年代, 00后."""
    text = match[1]
    after = match.string[match.end() :]
    if after.startswith("后"):
        return digits(text)
    if len(text) == 4:
        return digits(text)
    return cardinal(int(text)) if text != "00" else digits(text)


def say_clock(match: re.Match[str]) -> str | None:
    """14:05 -> 十四点零五分, 8:00 -> 八点; other ratios 三比二."""
    hour, minute = match[1], match[2]
    if len(minute) != 2 or int(hour) > 24 or int(minute) > 59:
        return f"{amount(hour)}比{amount(minute)}"
    start = f"{counting(str(int(hour)))}点"
    if minute == "00":
        return start
    return f"{start}{'零' if minute.startswith('0') else ''}{cardinal(int(minute))}分"


def say_percent(match: re.Match[str]) -> str | None:
    """12.5%, 30%-40%, 5‰."""
    base = "千分之" if match["sign"] == "‰" else "百分之"
    low = f"{base}{signed(match['low'])}到" if match["low"] else ""
    number = match["number"]
    return f"{low}{'负' if number.startswith('-') else ''}{base}{amount(number.lstrip('-'))}"


def say_money(match: re.Match[str]) -> str | None:
    """$5, ￥3.5, US$5 million, $5亿."""
    words, scale = match["number"], match["scale"]
    name = CURRENCIES[match["sign"]]
    if scale and scale.lower() in ENGLISH_SCALES:
        return f"{scaled(words, scale)}{name}"
    return f"{counting(words)}{scale or ''}{name}"


def scaled(number: str, scale: str) -> str:
    """5 million -> 五百万."""
    times, unit = ENGLISH_SCALES[scale.lower()]
    whole, _, fraction = number.replace(",", "").partition(".")
    value = int(whole + fraction) * times
    low = 10 ** len(fraction)
    head, rest = divmod(value, low)
    text = f"{head}.{str(rest).zfill(len(fraction)).rstrip('0')}" if rest else str(head)
    return f"{counting(text)}{unit}"


def say_unit(match: re.Match[str]) -> str | None:
    """5km, 5-10 km, -5℃, 16GB stays a Latin unit."""
    unit, number, low = match["unit"], match["number"], match["low"]
    words = UNITS[unit]
    cold = words.endswith("氏度")
    start = f"{below(low, cold=cold)}到" if low else ""
    return f"{start}{below(number, cold=cold)}{words}"


def below(text: str, *, cold: bool) -> str:
    """A number before a unit; a negative temperature is 零下."""
    if not text.startswith("-"):
        return counting(text)
    return f"{'零下' if cold else '负'}{counting(text[1:])}"


def say_fraction(match: re.Match[str]) -> str | None:
    """3/4 -> 四分之三."""
    top, bottom = int(match[1]), int(match[2])
    return f"{cardinal(bottom)}分之{cardinal(top)}" if 0 < top < bottom else None


def say_range(match: re.Match[str]) -> str | None:
    """5-10, 2至3 before a measure word."""
    after = match.string[match.end() :]
    counted = re.match(HANZI, after) and not PLACES.match(after)
    say = counting if counted else amount
    return f"{say(match[1])}到{say(match[2])}"


def say_score(match: re.Match[str]) -> str | None:
    """3比2, 3:2 beside words of a match."""
    return f"{amount(match[1])}比{amount(match[2])}"


def say_phone(match: re.Match[str]) -> str | None:
    """A telephone number, digit by digit, one as 幺."""
    groups = re.findall("[0-9]+", match.group())
    return "，".join(digits(group, PHONE) for group in groups)


def say_code(match: re.Match[str]) -> str | None:
    """Digits after a word such as 编号 or 热线."""
    before = match.string[: match.start()]
    return digits(match.group(), PHONE) if CODE_WORDS.search(before) else None


def say_name(match: re.Match[str]) -> str | None:
    """iPhone15, GPT-4, COVID-19, A380, CO2: letters stay, digits are read in Mandarin."""
    pieces = re.findall(r"[0-9]+(?:\.[0-9]+)*|[A-Za-z]+", match.group())
    return "".join(in_name(piece) if piece[0] in "0123456789" else piece for piece in pieces)


def in_name(text: str) -> str:
    """Digits of a name: two or fewer as a number, more by digit, versions with 点."""
    if "." in text:
        parts = text.split(".")
        return "点".join(amount(part) if place == 0 else digits(part) for place, part in enumerate(parts))
    return digits(text) if len(text) > 2 or text.startswith("0") else cardinal(int(text))


def say_dotted(match: re.Match[str]) -> str | None:
    """1.2.3, 192.168.0.1."""
    return "点".join(digits(part) for part in match.group().split("."))


def say_link(match: re.Match[str]) -> str | None:
    """A web address: its host."""
    host = match["host"].removeprefix("www.")
    parts = [part for part in re.split(r"[.-]", host) if part]
    return "点".join(
        "".join(in_name(p) if p[0].isdigit() else p for p in re.findall("[0-9]+|[A-Za-z]+", part))
        for part in parts
    )


def say_number(match: re.Match[str]) -> str | None:
    """A number on its own: 2 is 两 before a measure word, 二 before a place in an order."""
    text = match["number"]
    after = match.string[match.end() :]
    minus = "负" if match["minus"] else ""
    if text == "2":
        scale = re.match(SCALE, after)
        counted = scale and scale.group() not in ("百", "十万", "百万", "百亿", "十亿")
        if counted or (re.match(rf"\s?{HANZI}", after) and not scale and not PLACES.match(after.lstrip())):
            before = match.string[: match.start()]
            return f"{minus}{'二' if before.endswith(('第', '十', '初', '周', '星期', '之', '比')) else '两'}"
    return minus + amount(text)


LATIN_NAME = (
    r"(?<![A-Za-z0-9.])(?:[A-Za-z]+(?:-?[0-9]+(?:\.[0-9]+)*)+(?:-?[A-Za-z]+[0-9]*)*"
    r"|[0-9]+[A-Za-z]+[0-9A-Za-z]*)(?![A-Za-z0-9])"
)

RULES: list[Rule] = [
    (re.compile(r"https?://(?P<host>[A-Za-z0-9.-]+)[A-Za-z0-9/_.?=&#%~+-]*"), say_link),
    (
        re.compile(
            r"(?<![A-Za-z0-9.@])(?P<host>(?:[A-Za-z0-9-]{1,63}\.){1,4}(?:com|org|net|cn|io|gov|edu))(?![A-Za-z0-9.])"
        ),
        say_link,
    ),
    (re.compile(rf"{FREE}([12][0-9]{{3}})[-/.](0?[1-9]|1[0-2])[-/.]([0-3]?[0-9])(?![0-9.-])"), say_date),
    (re.compile(r"(?<![0-9A-Za-z])1[3-9][0-9]-?[0-9]{4}-?[0-9]{4}(?![0-9])"), say_phone),
    (re.compile(r"(?<![0-9A-Za-z])0[0-9]{2,3}-[0-9]{7,8}(?![0-9])"), say_phone),
    (re.compile(r"(?<![0-9A-Za-z])[48]00-[0-9]{3,4}-[0-9]{3,4}(?![0-9])"), say_phone),
    (re.compile(r"(?<![0-9A-Za-z.])[0-9]{3,}(?![0-9.,])"), say_code),
    (
        re.compile(
            rf"{FREE}(?:(?P<from>[12][0-9]{{3}})(?P<mark>年)?{TO})?(?P<year>[12][0-9]{{3}})(?=年(?!代))"
        ),
        say_year,
    ),
    (re.compile(r"(?<=公元)[0-9]{3,4}(?=年)|(?<=公元前)[0-9]{3,4}(?=年)"), lambda m: digits(m.group())),
    (re.compile(rf"{FREE}([0-9]0|[12][0-9]{{2}}0)(?=年代)"), say_decade),
    (re.compile(rf"{FREE}([0-9][05]|[12][0-9]{{3}})(?=后(?:[^0-9]|$)(?!天|年))"), say_decade),
    (re.compile(rf"{FREE}([0-9]{{1,3}}):([0-9]{{1,3}})(?![0-9:])"), say_clock),
    (
        re.compile(rf"{FREE}(?:(?P<low>{MINUS}{NUM})%?{TO})?(?P<number>{MINUS}{NUM})\s?(?P<sign>[%‰])"),
        say_percent,
    ),
    (
        re.compile(
            rf"(?<![A-Za-z])(?P<sign>{MONEY})\s?(?P<number>{NUM})\s?(?P<scale>{SCALE}|(?i:thousand|million|billion|trillion|bn|[kmb])(?![A-Za-z]))?"
        ),
        say_money,
    ),
    (
        re.compile(
            rf"{FREE}(?P<number>{NUM})\s?(?P<scale>{SCALE}|(?i:thousand|million|billion|trillion|bn))?\s?(?P<sign>{MONEY})(?![A-Za-z0-9])"
        ),
        say_money,
    ),
    (
        re.compile(
            rf"{FREE}(?:(?P<low>{MINUS}{NUM}){TO})?(?P<number>{MINUS}{NUM})\s?(?P<unit>{UNIT})(?![A-Za-z0-9²³/])"
        ),
        say_unit,
    ),
    (re.compile(rf"{FREE}({NUM})\s?[xX×*]\s?({NUM})"), lambda m: f"{amount(m[1])}乘{amount(m[2])}"),
    (re.compile(r"(?<![A-Za-z])[Nn][Oo]\.\s?([0-9]{1,9})(?![0-9.])"), lambda m: f"第{cardinal(int(m[1]))}"),
    (re.compile(LATIN_NAME), say_name),
    (re.compile(rf"{FREE}([0-9]+)/([0-9]+)(?![0-9/])"), say_fraction),
    (re.compile(r"(?<![0-9A-Za-z])[0-9]+(?:\.[0-9]+){2,}(?![0-9])"), say_dotted),
    (re.compile(rf"{FREE}({NUM}){TO}({NUM})(?!{TO}?[0-9])"), say_range),
    (re.compile(rf"{FREE}({NUM})\s?比\s?({NUM})"), say_score),
    (re.compile(rf"(?<=[{AFTER}])\s?[-—~]{{1,2}}\s?(?=[0-9])"), lambda _: "到"),
    (re.compile(rf"(?P<minus>(?<![0-9A-Za-z\u4e00-\u9fff)])-)?(?P<number>{NUM})"), say_number),
    (re.compile("~(?=[0-9])"), lambda _: "约"),
    (re.compile("(?<=[A-Za-z0-9])²"), lambda _: "的平方"),
    (re.compile("(?<=[A-Za-z0-9])³"), lambda _: "的立方"),
    (re.compile("[" + re.escape("".join(SIGNS)) + "]"), lambda m: SIGNS[m.group()]),
]
"""In order of precedence: what reaches further comes first, plain numbers and signs last."""
