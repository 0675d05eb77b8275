"""Drawings written into a Markdown text: set aside before it is read, since blank lines would cut them up."""

import re
from collections.abc import Sequence

_SIGNS = re.compile(
    r"(?P<fence>^ {0,3}(?:`{3,}|~{3,}))|(?P<ticks>`+)|(?P<blank>\n[ \t]*(?=\n))"
    r"|(?P<open><svg(?=[\s>]))|(?P<close></svg\s*>)",
    re.MULTILINE | re.IGNORECASE,
)
_PLACE = re.compile(r'<img src="drawing:(\d{1,4})">')


def set_aside(text: str) -> tuple[str, list[str]]:
    """`text` with an `img` in place of each drawing that is not in code, and those drawings."""
    kept: list[str] = []
    drawings: list[str] = []
    start = end = depth = 0
    code = ""
    for sign in _SIGNS.finditer(text):
        if depth:
            depth += {"open": 1, "close": -1}.get(sign.lastgroup or "", 0)
            if depth == 0:
                kept += [text[end:start], f'<img src="drawing:{len(drawings)}">']
                drawings.append(text[start : sign.end()])
                end = sign.end()
        elif sign.lastgroup == "open":
            if not code and not _is_indented(text, sign.start()):
                start, depth = sign.start(), 1
        else:
            code = _code(code, sign)
    return "".join([*kept, text[end:]]), drawings


def put_back(html: str, drawings: Sequence[str]) -> str:
    """A piece of the text with its drawings again."""

    def drawing(place: re.Match[str]) -> str:
        number = int(place[1])
        return drawings[number] if number < len(drawings) else ""

    return _PLACE.sub(drawing, html)


def _code(code: str, sign: re.Match[str]) -> str:
    """What opened the code behind `sign`, given what opened the code before it: nothing, signs or a fence."""
    told = sign[0].strip()
    if code.startswith("\n"):
        return "" if sign.lastgroup == "fence" and told.startswith(code[1:]) else code
    if sign.lastgroup == "fence":
        return f"\n{told}"
    if sign.lastgroup == "blank":
        return ""
    if sign.lastgroup == "ticks":
        return told if not code else "" if told == code else code
    return code


def _is_indented(text: str, place: int) -> bool:
    """Whether the line is code by its indent."""
    return text[text.rfind("\n", 0, place) + 1 : place].startswith(("    ", "\t"))
