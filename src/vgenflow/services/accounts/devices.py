"""What is kept of a browser: its kind, name and major version. The rest of its user agent is dropped."""

import re
from dataclasses import dataclass
from typing import Final, Literal

DeviceType = Literal["desktop", "phone", "tablet", "program", "other"]

_READ: Final = 512
"""Characters looked at. Longer ones are of no browser."""
_BROWSERS: Final = (
    ("Edge", re.compile(r"\bEdg(?:e|A|iOS)?/(\d{1,4})\b")),
    ("Opera", re.compile(r"\b(?:OPR|Opera)/(\d{1,4})\b")),
    ("Samsung Internet", re.compile(r"\bSamsungBrowser/(\d{1,4})\b")),
    ("WeChat", re.compile(r"\bMicroMessenger/(\d{1,4})\b")),
    ("QQ Browser", re.compile(r"\bM?QQBrowser/(\d{1,4})\b")),
    ("UC Browser", re.compile(r"\bUC(?:Browser|WEB)/?(\d{1,4})\b")),
    ("Firefox", re.compile(r"\b(?:Firefox|FxiOS)/(\d{1,4})\b")),
    ("Chrome", re.compile(r"\b(?:Chrome|CriOS|Chromium)/(\d{1,4})\b")),
    ("Safari", re.compile(r"\bVersion/(\d{1,4})\b.*\bSafari/")),
)
"""In this order: most browsers also claim to be those further down."""
_PROGRAM: Final = re.compile(r"^(?:curl|python|[Ww]get|httpx|okhttp|Go-http-client|node|axios|vgenflow)\b")
_TABLET: Final = re.compile(r"\biPad\b|\bTablet\b|\bAndroid\b(?!.*\bMobile\b)")
_PHONE: Final = re.compile(r"\biPhone\b|\biPod\b|\bMobile\b")
_DESKTOP: Final = re.compile(r"\bWindows NT\b|\bMacintosh\b|\bX11\b|\bLinux\b|\bCrOS\b")


@dataclass(frozen=True, slots=True)
class Device:
    """What a person needs to know a session of theirs by."""

    type: DeviceType
    browser: str
    """One of a dozen names, or `unknown`."""
    version: int | None
    """The browser's major version."""


def read_device(user_agent: str) -> Device:
    """The device that sends `user_agent` (RFC 9110, 10.1.5); anything is taken, nothing is trusted."""
    text = user_agent[:_READ]
    for name, pattern in _BROWSERS:
        if found := pattern.search(text):
            return Device(_type(text), name, int(found[1]))
    return Device(_type(text), "unknown", None)


def _type(text: str) -> DeviceType:
    if _PROGRAM.search(text):
        return "program"
    for kind, pattern in (("tablet", _TABLET), ("phone", _PHONE), ("desktop", _DESKTOP)):
        if pattern.search(text):
            return kind  # type: ignore[return-value] # the words above
    return "other"
