"""Starting: what a process loads when it begins is no garbage, and is not searched for any."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_OFTEN: Final = (20_000, 20, 20)
"""Objects made since a collection of young ones, and those until one of the next age."""


@contextmanager
def loading() -> Iterator[None]:
    """The collector rests meanwhile, and never looks at what has been made by the end.

    Loading makes some hundred thousand objects that stay: to go through them again and again takes
    a tenth of the time until a first frame (decision 0105).
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def settled() -> None:
    """What is there by now stays; the collector looks seldom, for a server's garbage is seldom in circles.

    With its usual thresholds it took a tenth of an edit (decision 0167).
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_OFTEN)
