"""Pages: how a manner draws a kind of scene, found by name when a scene first needs it.

Manners know layouts; this is the one place where layouts come to manners, without importing them.
"""

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from itertools import product
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vgenflow.engine.layouts.board import Board

_MANNERS = "vgenflow.engine.manners"
Page = Callable[[Any, "Board"], None]
"""Lays the props of one kind of scene on a board."""


@cache
def page(manner: str, kind: str) -> Page:
    """How `manner` draws scenes of a kind. Raises ModuleNotFoundError."""
    own = f"{_MANNERS}.{manner}.{kind}"
    module = own if find_spec(own) else f"{_MANNERS}.shared.{kind}"
    lay: Page = import_module(module).lay
    return lay


def load_all(kinds: Iterable[str]) -> None:
    """Load how every manner draws kinds, and what it lends to shared pages."""
    package = import_module(_MANNERS)
    manners = [
        found.name for found in iter_modules(package.__path__) if found.ispkg and found.name != "shared"
    ]
    for manner, kind in product(manners, kinds):
        page(manner, kind)
    for manner in manners:
        import_module(f"{_MANNERS}.{manner}.parts")
