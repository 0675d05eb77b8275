"""Where English sentences end."""

import re

from vgenflow.stages.writing.sentences.cut import Cut, trimmed
from vgenflow.stages.writing.wordlist import words

STOP = re.compile(
    r"(?P<marks>[.!?…。！？]+)(?P<close>[\"'”’»)\]}*_]*)(?P<notes>(?:\[[0-9a-z, –-]{1,12}\])*)(?=\s|$)"
)
BREAK = re.compile(r"\n\s*\n|(?<=[.!?:;”\"])[ \t]*\n")

NEVER = frozenset(
    words(
        "mr mrs ms dr prof sen gov lt maj sgt capt cmdr rev hon pres mt ft vs approx figs eqs vol nos pp "
        "e.g i.e viz ca univ assoc messrs mme mlle adm brig supt insp"
    )
)
"""After these a full stop does not end a sentence, whatever follows."""
RARELY = frozenset(
    words(
        "inc ltd co corp bros llc plc jr sr st etc ave blvd rd hwy u.s u.k u.n e.u u.s.a d.c a.m p.m ph.d "
        "m.d b.a m.a "
        "b.sc m.sc est a.d b.c b.c.e c.e govt tel ext rep gen col cf al fig eq ch sec dept eds "
        "jan feb mar apr jun jul aug sept sep oct nov dec"
    )
)
"""After these it does only before a word that begins sentences."""
STARTERS = frozenset(
    words(
        "the a an this that these those he she it they we you i his her its their our my in on at by for "
        "from to with "
        "as if when while after before since although though because but and so yet however still then there "
        "here "
        "what why how who where which not no one two three some many most all each every both few several "
        "other another "
        "until during under over according despite once only even also now today yesterday tomorrow last "
        "next meanwhile "
        "instead more such about among between without through"
    )
)
NUMBERED = re.compile(r"(?:^|\s)(?:no|nos|vol|pp?|fig|ch|sec|art|eq|ver|c)$", re.IGNORECASE)
LABEL = re.compile(r"^\s*\(?(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,4})$")


AHEAD = 200
"""Characters looked at after a stop."""


def ends(text: str, match: re.Match[str], start: int) -> bool:
    """Whether the stop at `match` ends the sentence that began at `start`."""
    marks, after = match["marks"], text[match.end() : match.end() + AHEAD].lstrip()
    if not after:
        return True
    following = after.lstrip("\"'“‘«([{*_—–- ")
    first = following[:1]
    before = text[start : match.start()]
    if first.islower():
        return False
    if (set(marks) <= {".", "…"} and len(marks) > 1) or marks == "…":
        return first not in ",;:"
    if marks != ".":
        return True
    if LABEL.match(before) and not match["close"]:
        return False
    return bool(match["close"]) or full_stop(before, following)


def full_stop(before: str, following: str) -> bool:
    """Whether one full stop, with no bracket or quote after it, ends a sentence."""
    found = re.search(r"([^\s(\[“\"‘]+)$", before)
    word = found.group(1).lower() if found else ""
    starter = re.split(r"[^A-Za-z']", following, maxsplit=1)[0].lower() in STARTERS
    if following[:1].isdigit() and NUMBERED.search(before):
        return False
    if word in NEVER:
        return False
    if word in RARELY:
        return starter and following[:1].isupper()
    if re.fullmatch(r"[a-z]", word) and found and found.group(1).isupper():
        return starter
    if re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return starter and following[:1].isupper()
    return True


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The runs between hard breaks: an empty line, or a line that ends in a stop."""
    runs: list[tuple[int, int]] = []
    start = 0
    for match in BREAK.finditer(text):
        runs.append((start, match.end()))
        start = match.end()
    return [*runs, (start, len(text))]


def english(text: str) -> list[Cut]:
    """The sentences of `text`, in order; together they hold every character but outer spaces."""
    found: list[Cut | None] = []
    for first, last in paragraphs(text):
        run = text[first:last]
        start = 0
        for match in STOP.finditer(run):
            if ends(run, match, start):
                found.append(trimmed(text, first + start, first + match.end()))
                start = match.end()
        found.append(trimmed(text, first + start, last))
    return [cut for cut in found if cut is not None]
