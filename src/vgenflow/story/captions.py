"""CaptionStyle: how captions look, and how the word being spoken stands out."""

from typing import Literal

from pydantic import Field

from vgenflow.story.value import Value

CaptionKind = Literal["highlight", "karaoke", "boxed", "minimal"]
CaptionColor = Literal["background", "surface", "hairline", "ink", "muted", "accent", "accent_ink", "light"]


class CaptionStyle(Value):
    """Captions as data; colours are roles of one of the style's two palettes.

    highlight: a marker lies behind the word being spoken. karaoke: words fill with colour as they are
    spoken. boxed: every word stands in a box of its own, and that of the spoken one changes. minimal: type
    alone, with a rim of the paper's colour that keeps it readable on anything.
    """

    kind: CaptionKind = "highlight"
    palette: Literal["day", "night"] = "day"
    role: Literal["display", "text", "label"] = "text"
    align: Literal["left", "centre"] = "centre"
    paper: CaptionColor = "surface"
    opacity: float = Field(default=1.0, ge=0.6, le=1.0)
    """Of the paper."""
    frame: Literal["none", "sheet", "line"] = "none"
    """Lines around the paper: hairlines inside it, strong above and below; or one along its edge."""
    radius: float = Field(default=0.0, ge=0, le=0.5)
    """Of the paper's corners, in its heights."""
    spoken: CaptionColor = "ink"
    current: CaptionColor = "ink"
    coming: CaptionColor = "muted"
    marker: CaptionColor = "light"
    shape: Literal["stroke", "block", "underline"] = "stroke"
    """Of the marker: as of a pen, as high as the line, or a bar below the word."""
    marker_radius: float = Field(default=0.0, ge=0, le=0.5)
    """Of a block's corners, in its heights."""
    turns: bool = False
    """Where the paper would not stand off the page it takes the other palette, and the marker, where it has
    the page's colour, takes that of words to come."""
    slide_ms: int = Field(default=120, ge=0, le=400)
    """How long the marker takes from word to word."""
