"""A source as its format's reader leaves it: blocks without ids, pictures not yet had."""

from typing import Literal

from vgenflow.story.document import Block
from vgenflow.story.value import Value

Format = Literal["html", "markdown", "plain", "subtitles"]


class About(Value):
    """What a source says about itself: cleaned texts; whatever it does not say is empty.

    Dates are ISO 8601; addresses are absolute for links.
    """

    title: str = ""
    description: str = ""
    author: str = ""
    published: str = ""
    site: str = ""
    address: str = ""
    """The canonical link, where the page names one of its own site."""
    language: str = ""
    """What the source says its language is (`zh-CN`), or empty."""
    cover: str = ""
    """Address of the picture the page names as its own."""


class Draft(Value):
    """What a reader found. The ids of blocks and the assets of figures are still empty."""

    about: About = About()
    blocks: tuple[Block, ...] = ()
