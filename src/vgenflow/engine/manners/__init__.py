"""Manners: how a template draws the kinds of scenes.

A kind (`engine.layouts`) says what a scene may hold; a manner draws it. Each manner is a package with one
module a kind, which has `lay(props, board)`; what it does not draw itself, `common` does with the manner's
own `parts`. A module is loaded when a scene first needs it.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vgenflow.engine.layouts.board import Board

Page = Callable[[Any, "Board"], None]
"""Lays the props of one kind of scene on a board."""


@cache
def page(manner: str, kind: str) -> Page:
    """How `manner` draws scenes of a kind. Raises ModuleNotFoundError."""
    own = f"{__name__}.{manner}.{kind}"
    module = own if find_spec(own) else f"{__name__}.common.{kind}"
    lay: Page = import_module(module).lay
    return lay
