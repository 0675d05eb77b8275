"""Loading: a process that stays takes all the engine has at once; any other, what it comes to need."""

from importlib import import_module

from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.pages import load_all

_LATE = ("preview.sound", "preview.stream", "raster.decoding", "segments.transitions", "paintings")
"""What others load within a function: decoders, codecs, transitions and recipes."""


def load() -> None:
    """Load every layout in every manner, every decoder and codec.

    Otherwise each is loaded when it is first needed. For a process that stays, before it is asked for
    anything: half a second, once.
    """
    for name in _LATE:
        import_module(f"{__package__}.{name}")
    tuple(LAYOUTS.values())  # each is loaded as it is taken
    load_all(LAYOUTS)
