"""The render engine: a Timeline becomes a video. Publishable alone; effects only through ports.

What is listed here is the whole public interface; docs/develop/engine.md has it on one screen, with an
example that runs. It is loaded on first use, so that layouts can be read and measured without codecs.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vgenflow.engine.loading import load
    from vgenflow.engine.memory import MemoryAssets, MemorySegments
    from vgenflow.engine.ports import AssetSource, Profile, Progress, SegmentStore
    from vgenflow.engine.preview.previews import Preview, Previews
    from vgenflow.engine.segments.crew import Crew
    from vgenflow.engine.segments.export import render
    from vgenflow.engine.stills import sheet, still, strip

__all__ = [
    "AssetSource",
    "Crew",
    "MemoryAssets",
    "MemorySegments",
    "Preview",
    "Previews",
    "Profile",
    "Progress",
    "SegmentStore",
    "load",
    "render",
    "sheet",
    "still",
    "strip",
]

_HOMES = {
    "Crew": "segments.crew",
    "MemoryAssets": "memory",
    "MemorySegments": "memory",
    "Preview": "preview.previews",
    "Previews": "preview.previews",
    "load": "loading",
    "render": "segments.export",
    "sheet": "stills",
    "still": "stills",
    "strip": "stills",
}


def __getattr__(name: str) -> object:
    """Load a public name on first use (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'ports')}"), name)
