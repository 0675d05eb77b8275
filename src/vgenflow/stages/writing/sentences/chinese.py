"""Where Chinese sentences end."""

import re

from vgenflow.stages.writing.sentences.cut import Cut, trimmed

STOP = re.compile(
    r"(?P<marks>[。！？!?]+|…{1,}|\.{3,}|(?<![0-9A-Za-z])\.(?=\s|$)|(?<=[\u4e00-\u9fff])\.(?![0-9A-Za-z])"
    r"|(?<=[A-Za-z0-9])\.(?=\s+[A-Z\u4e00-\u9fff]|\s*$|[\u4e00-\u9fff]))"
    r"(?P<close>[”’」』】）)\]》〉\"']*)(?P<notes>(?:\[[0-9,、 –-]{1,12}\])*)"
)
BREAK = re.compile(r"\n+")
OPEN, CLOSE = "“「『（(《【", "”」』）)》】"
SAID_AFTER = re.compile(
    r"^\s*[，,]?\s*(?:[^。！？，；”]{0,30})(?:说|道|表示|称|问|认为|介绍|告诉|指出|强调|回忆|喊|答|笑)"
)


AHEAD = 200
"""Characters looked at after a stop."""


def ends(text: str, match: re.Match[str], start: int) -> bool:
    """Whether the stop at `match` ends the sentence that began at `start`."""
    after = text[match.end() : match.end() + AHEAD]
    marks = match["marks"]
    if not after.strip():
        return True
    if after.lstrip()[:1] in "，,、；;：:—" or (match["close"] and after[:1] in "的是"):
        return False
    before = text[start : match.start()]
    inside = depth(before) - sum(char in CLOSE for char in match["close"])
    if inside > 0 and "”" in after[:80] and "“" in before:
        return False
    if marks[0] in "….":
        return not re.match(r"[a-z0-9]", after.lstrip())
    return not (match["close"] and SAID_AFTER.match(after) and "“" in before)


def depth(text: str) -> int:
    """How many brackets and quotes are still open at the end of `text`."""
    open_now = 0
    for char in text:
        if char in OPEN:
            open_now += 1
        elif char in CLOSE:
            open_now = max(0, open_now - 1)
    return open_now


def chinese(text: str) -> list[Cut]:
    """The sentences of `text`, in order; together they hold every character but outer spaces.

    A line feed always ends one; a quotation of several sentences stays whole.
    """
    found: list[Cut | None] = []
    first = 0
    for last in [*(match.end() for match in BREAK.finditer(text)), len(text)]:
        run = text[first:last]
        start = 0
        for match in STOP.finditer(run):
            if ends(run, match, start):
                found.append(trimmed(text, first + start, first + match.end()))
                start = match.end()
        found.append(trimmed(text, first + start, last))
        first = last
    return [cut for cut in found if cut is not None]
