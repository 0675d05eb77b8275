"""Colours as subtitle files write them."""

import re

NAMES = {
    "white": "#ffffff",
    "lime": "#00ff00",
    "cyan": "#00ffff",
    "red": "#ff0000",
    "yellow": "#ffff00",
    "magenta": "#ff00ff",
    "blue": "#0000ff",
    "black": "#000000",
}
"""The classes of colour that every WebVTT player knows (WebVTT, 5.1)."""
_MORE = {
    "aqua": "#00ffff",
    "fuchsia": "#ff00ff",
    "gray": "#808080",
    "green": "#008000",
    "grey": "#808080",
    "maroon": "#800000",
    "navy": "#000080",
    "olive": "#808000",
    "orange": "#ffa500",
    "purple": "#800080",
    "silver": "#c0c0c0",
    "teal": "#008080",
}
_HEX = re.compile(r"#?([0-9a-fA-F]{6})")
_SHORT = re.compile(r"#([0-9a-fA-F]{3})")
_FUNCTION = re.compile(
    r"rgba?\(\s*([0-9]{1,3})\s*[, ]\s*([0-9]{1,3})\s*[, ]\s*([0-9]{1,3})\s*(?:[,/][^()]*)?\)"
)


def from_name(text: str) -> str:
    """`#rrggbb` of a CSS colour (a name, `#rgb`, `#rrggbb`, `rgb()`), empty if it is none known here."""
    text = text.strip().lower()
    if text in NAMES or text in _MORE:
        return NAMES.get(text) or _MORE[text]
    if found := _HEX.fullmatch(text):
        return f"#{found[1]}"
    if found := _SHORT.fullmatch(text):
        return "#" + "".join(digit * 2 for digit in found[1])
    if found := _FUNCTION.fullmatch(text):
        return "#" + "".join(f"{min(int(part), 255):02x}" for part in found.groups())
    return ""


_BLUE_FIRST = re.compile(r"&?H?([0-9a-fA-F]{1,8})&?$", re.IGNORECASE)


def from_ass(text: str) -> str:
    """`#rrggbb` of `&HAABBGGRR` (or a decimal number, as SSA has it); empty if it is none."""
    text = text.strip()
    if text.isascii() and text.lstrip("-").isdigit() and "h" not in text.lower():
        number = int(text) & 0xFFFFFF
    elif found := _BLUE_FIRST.match(text):
        number = int(found[1], 16) & 0xFFFFFF
    else:
        return ""
    return f"#{number & 0xFF:02x}{number >> 8 & 0xFF:02x}{number >> 16 & 0xFF:02x}"


def to_ass(color: str) -> str:
    """`&HBBGGRR&` of `#rrggbb`."""
    return f"&H{color[5:7]}{color[3:5]}{color[1:3]}&".upper()
