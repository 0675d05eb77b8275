"""Starting: what a process loads when it begins is no garbage, and is not searched for any."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
