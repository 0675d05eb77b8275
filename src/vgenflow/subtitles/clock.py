"""Times of subtitle files, in milliseconds."""

import re

from vgenflow.subtitles.errors import BadTime

LATEST = 1000 * 3600 * 1000
"""A thousand hours."""
_TIME = re.compile(
    r"(?P<minus>-)?(?:(?P<h>[0-9]{1,4}):)?(?P<m>[0-9]{1,4}):(?P<s>[0-9]{1,2})(?:[.,:](?P<part>[0-9]{1,9}))?"
)
_SPAN = re.compile(
    r"(?P<start>.*?[0-9])\s*(?:-->|->|–>|—>|--&gt;)\s*(?P<end>[-0-9:., ]*[0-9])(?P<rest>(?:\s.*)?)$"
)
_AIMED = re.compile(r"-?[0-9]+:[-0-9:., ]*-->")
_LOOKED_AT = 400
"""Characters of a line in which times are looked for."""


def parsed(text: str, line: int) -> int:
    """The time in `text`: hours may be missing, the decimal mark is a point, a comma or a colon.

    Raises BadTime.
    """
    found = _TIME.fullmatch("".join(text.split()))
    if found is None:
        raise BadTime(line, f"“{text.strip()[:40]}” is no time: write it as 00:01:02.345.")
    if found["minus"]:
        raise BadTime(line, "a time before the film begins: shift all times to zero or later.")
    if int(found["s"]) > 59 or (found["h"] and int(found["m"]) > 59):
        raise BadTime(line, f"“{text.strip()[:40]}” has more than 59 minutes or seconds.")
    whole = (int(found["h"] or 0) * 60 + int(found["m"])) * 60 + int(found["s"])
    time = whole * 1000 + int((found["part"] or "").ljust(3, "0")[:3])
    if time > LATEST:
        raise BadTime(line, "a time after a thousand hours.")
    return time


def span(text: str, line: int) -> tuple[int, int, str] | None:
    """Start, end and what follows in a line `start --> end …`; None if it is no such line.

    Raises BadTime if it is meant as one and is not.
    """
    head = text[:_LOOKED_AT].strip()
    if ">" not in head and "&gt;" not in head:
        return None
    found = _SPAN.fullmatch(head)
    if found is None or not re.fullmatch(r"[-0-9:., ]+", found["start"]):
        if _AIMED.match(head):
            raise BadTime(line, f"“{head[:60]}” is no pair of times: write 00:00:01.000 --> 00:00:02.000.")
        return None
    start, end = parsed(found["start"], line), parsed(found["end"], line)
    if end < start:
        raise BadTime(line, "the cue ends before it begins: exchange or correct its times.")
    return start, end, found["rest"].strip()


def clock(time: int, mark: str) -> str:
    """`HH:MM:SS` and milliseconds after `mark`."""
    seconds, part = divmod(time, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{mark}{part:03}"


def hundredths(time: int) -> int:
    """A time in hundredths of a second, rounded to the nearest, halves up."""
    return (time + 5) // 10


def short_clock(time: int) -> str:
    """`H:MM:SS.cc`, rounded to the nearest hundredth."""
    seconds, part = divmod(hundredths(time), 100)
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}.{part:02}"
