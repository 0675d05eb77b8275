"""Cutting a sentence in two where a speaker would breathe."""

import re

_BREATHS = (re.compile(r"(?<=[;:—，；：])|(?<=,\s)"), re.compile(r"(?<=[\s、])"), re.compile(r""))


def halves(text: str) -> tuple[str, str]:
    """`text` cut near its middle: after a clause if there is one, else at a space, else anywhere."""
    middle = len(text) / 2
    for breath in _BREATHS:
        places = [m.start() for m in breath.finditer(text) if len(text) / 5 < m.start() < len(text) * 4 / 5]
        if places:
            cut = min(places, key=lambda place: abs(place - middle))
            return text[:cut], text[cut:]
    return text, ""
