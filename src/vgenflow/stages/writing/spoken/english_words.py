"""English rules for words: abbreviations, initials, names with digits, symbols, links, numerals."""

import re
from collections.abc import Iterable

from vgenflow.stages.writing.spoken.english_lexicon import (
    BARE,
    COUNTED_NAMES,
    MODELS,
    NUMBERED,
    RULERS,
    SHORT,
    SPELLED,
    SUFFIXES,
    SYMBOLS,
    TITLES,
)
from vgenflow.stages.writing.spoken.english_numbers import (
    amount,
    cardinal,
    digits,
    in_names,
    ordinal,
    roman,
)
from vgenflow.stages.writing.spoken.form import Rule

COUNTED = re.compile(rf"\b(?:{COUNTED_NAMES})\.?\s$")
RULED = re.compile(rf"\b(?:{RULERS})\s$")
NAMED = re.compile(r"\b(?!(?:The|A|In|And|But|For|Of)\s)[A-Z][a-z]+\s$")
MODELLED = re.compile(rf"\b(?:{MODELS})\s$")


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def host(text: str) -> str:
    """example.com -> "example dot com"."""
    return " dot ".join(part for part in text.split(".") if part).replace("-", " dash ")


def say_link(match: re.Match[str]) -> str | None:
    """A web address: its host, the way it would be read out."""
    return letters_and_digits(host(match["host"].removeprefix("www.")))


def say_mail(match: re.Match[str]) -> str | None:
    """info@example.com."""
    name = match["name"].replace(".", " dot ").replace("_", " ").replace("-", " dash ")
    return letters_and_digits(f"{name} at {host(match['host'])}")


def letters_and_digits(text: str) -> str:
    """Split letters from digits and read the digits as in a name; drop what is neither."""
    parts = re.findall(r"[0-9]+|[^\W\d_]+(?:'[^\W\d_]+)?", text)
    return " ".join(in_names(part) if part[0] in "0123456789" else part for part in parts)


def say_tag(match: re.Match[str]) -> str | None:
    """#ClimateAction -> "hashtag Climate Action"."""
    return "hashtag " + letters_and_digits(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", match[1]))


def say_roman(match: re.Match[str]) -> str | None:
    """World War II -> "two"; Elizabeth II -> "the second"."""
    value = roman(match[1])
    before = match.string[: match.start()]
    if not value:
        return None
    if COUNTED.search(before):
        return cardinal(value)
    named = len(match[1]) > 1 and NAMED.search(before)
    return f"the {ordinal(value)}" if named or RULED.search(before) else None


def say_model(match: re.Match[str]) -> str | None:
    """A three-digit number after a word that makes it a name: Boeing 737."""
    return in_names(match.group()) if MODELLED.search(match.string[: match.start()]) else None


def say_name(match: re.Match[str]) -> str | None:
    """GPT-4, A380, H1N1, iPhone15, 5G, COVID-19, v2.0."""
    text = match.group()
    if re.fullmatch(r"[vV][0-9][0-9.]*", text):
        return f"version {say_dotted(text[1:])}"
    pieces = re.findall(r"[0-9]+(?:\.[0-9]+)*|[^\W\d_]+", text)
    words = []
    for piece in pieces:
        if piece[0] in "0123456789":
            words.append(say_dotted(piece) if "." in piece else in_names(piece))
        else:
            words.append(piece)
    return " ".join(words)


def say_dotted(text: str) -> str:
    """A version: "3.11" -> "three point one one", "1.12.3" -> "one point twelve point three"."""
    parts = text.split(".")
    if len(parts) == 2:
        return amount(text.rstrip("."))
    return " point ".join(in_names(part) for part in parts if part)


def say_phone(match: re.Match[str]) -> str | None:
    """A telephone number, group by group."""
    groups = re.findall(r"[0-9]+", match.group())
    return ", ".join(digits(group) for group in groups)


LINK_RULES: list[Rule] = [
    (
        re.compile(r"(?P<name>[A-Za-z0-9._%+-]{1,64})@(?P<host>[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+)"),
        say_mail,
    ),
    (
        re.compile(
            r"https?://(?P<host>[A-Za-z0-9.-]+[A-Za-z0-9])(?::[0-9]+)?(?:[/?#][^\s,;)\"'\]]*[\w/])?/?"
        ),
        say_link,
    ),
    (
        re.compile(
            rf"(?<![\w@.])(?P<host>(?:[A-Za-z0-9-]{{1,63}}\.){{1,4}}(?:{'|'.join(SUFFIXES)}))\b(?!\.\w)"
            r"(?:/[^\s,;)\"'\]]*[\w/])?"
        ),
        say_link,
    ),
    (re.compile(r"(?<!\w)#([^\W\d_]\w*)"), say_tag),
    (re.compile(r"(?<!\w)@(\w+)"), lambda m: f"at {letters_and_digits(m[1])}"),
    (re.compile(r"(?<!\w)#\s?(?=[0-9])"), lambda _: "number "),
]

SPELLED_RULES: list[Rule] = [
    (re.compile(rf"(?<!\w)(?:{alternatives(SPELLED)})(?!\w)"), lambda m: SPELLED[m.group()]),
]

PHONE_RULES: list[Rule] = [
    (
        re.compile(r"(?<![\w.])\+?(?:[0-9]{1,3}[ -])?\(?[0-9]{3}\)?[ -][0-9]{3}[ -][0-9]{4}(?![\w-])"),
        say_phone,
    ),
    (re.compile(r"(?<![\w.])\+[0-9]{1,3}(?:[ -]?[0-9]{2,5}){2,5}(?![\w-])"), say_phone),
    (re.compile(r"(?<![\w.-])[0-9]{3}-[0-9]{4}(?![\w-])"), say_phone),
    (
        re.compile(r"(?i:(?<=\bcall )|(?<=\bdial )|(?<=\bdialing )|(?<=\bcalling ))[0-9]{3}(?![\w-])"),
        say_phone,
    ),
    (re.compile(r"(?<![\w.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![\w.])"), lambda m: say_dotted(m.group())),
]

WORD_RULES: list[Rule] = [
    (
        re.compile(rf"(?<!\w)({alternatives(NUMBERED)})\.\s?(?=[0-9])"),
        lambda m: f"{NUMBERED[m[1]]} ",
    ),
    (re.compile(rf"(?<!\w)({alternatives(TITLES)})\.(?=\s[A-Z])"), lambda m: TITLES[m[1]]),
    (re.compile(r"(?<!\w)Dr(?=\s[A-Z][a-z])"), lambda _: "Doctor"),
    (re.compile(r"(?<!\w)(Mr|Mrs|Ms)(?:\.|(?=\s[A-Z]))"), lambda m: TITLES[m[1]]),
    (
        re.compile(r"(?<=[a-z0-9]\s)(?:St|Dr)(?:\.(?!\s[A-Z])|(?=\W*$))"),
        lambda m: "Street" if m.group().startswith("St") else "Drive",
    ),
    (re.compile(r"(?<!\w)Sts?\.?(?=\s[A-Z][a-z])"), lambda _: "Saint"),
    (re.compile(rf"(?<!\w)({alternatives(SHORT)})(?:\.(?!\w)|(?=\W*$))"), lambda m: SHORT[m[1]]),
    (re.compile(rf"(?<!\w)({alternatives(BARE)})(?=\s|\W*$)"), lambda m: BARE[m[1]]),
    (re.compile(r"(?<=\w\s)v\.?(?=\s[A-Z])"), lambda _: "versus"),
    (re.compile(r"(?<![\w.])((?:[A-Za-z]\.){2,}[A-Za-z]?)(?!\w)"), lambda m: m[1].replace(".", "").upper()),
    (
        re.compile(
            r"(?<![\w.])([A-Z])\.(?=[#\s]{0,3}[A-Z])(?!\s(?:The|An?|It|He|She|They|This|In|On|At|We|You|But|And)\b)"
        ),
        lambda m: f"{m[1]} ",
    ),
    (re.compile(r"(?<=\s)([IVXL]{1,8})(?!\w)"), say_roman),
    (re.compile(r"(?:\.\s?){2,}"), lambda _: "…"),
]


NAME_RULES: list[Rule] = [
    (re.compile(r"(?<=\s)[0-9]{3}(?!\w|[,.][0-9])"), say_model),
    (re.compile(r"(?<![\w.])[0-9]+(?:\.[0-9]+){2,}(?!\w)"), lambda m: say_dotted(m.group())),
    (
        re.compile(r"(?<![\w.])([0-9][0-9,]*)(?:st|nd|rd|th)(?!\w)"),
        lambda m: ordinal(int(m[1].replace(",", ""))),
    ),
    (
        re.compile(
            r"(?<![\w.])(?=[\w.-]*[0-9])(?=[\w.-]*[^\W\d_])(?:[A-Z][A-Za-z]*-)?"
            r"(?:[^\W\d_]+[0-9]+(?:\.[0-9]+)*|[0-9]+[^\W\d_]+|[A-Z][A-Za-z]*-[0-9]+(?:\.[0-9]+)?)[^\W_]*"
        ),
        say_name,
    ),
]


SYMBOL_RULES: list[Rule] = [
    (re.compile("~(?=[0-9])"), lambda _: "about "),
    (re.compile("<(?=\\s?[0-9])"), lambda _: "less than "),
    (re.compile(">(?=\\s?[0-9])"), lambda _: "more than "),
    (re.compile(r"(?<=\w)²"), lambda _: " squared"),
    (re.compile(r"(?<=\w)³"), lambda _: " cubed"),
    (re.compile("[" + re.escape("".join(SYMBOLS)) + "]"), lambda m: f" {SYMBOLS[m.group()]} "),
]
