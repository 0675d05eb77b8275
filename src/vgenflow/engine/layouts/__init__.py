"""Layouts: kinds of scenes as pure functions of props, style, size and frame."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from vgenflow.engine.layouts.contract import Layout


class Catalogue(Mapping[str, Layout]):
    """Layouts by name; each is loaded when it is first asked for, so a frame waits for its own alone."""

    def __init__(self, homes: Mapping[str, str]) -> None:
        """Take from each name to the `module:class` that draws it."""
        self._homes = dict(homes)
        self._loaded = dict[str, Layout]()

    def __getitem__(self, name: str) -> Layout:
        if name not in self._loaded:
            module, kind = self._homes[name].split(":")
            self._loaded[name] = getattr(import_module(module), kind)()
        return self._loaded[name]

    def __contains__(self, name: object) -> bool:
        return name in self._homes

    def __iter__(self) -> Iterator[str]:
        return iter(self._homes)

    def __len__(self) -> int:
        return len(self._homes)


LAYOUTS: Mapping[str, Layout] = Catalogue(
    {
        "title": f"{__name__}.title:Title",
        "statement": f"{__name__}.statement:Statement",
        "bullets": f"{__name__}.bullets:Bullets",
        "steps": f"{__name__}.steps:Steps",
        "number": f"{__name__}.number:Number",
        "chart": f"{__name__}.chart:Chart",
        "quote": f"{__name__}.quote:Quote",
        "picture": f"{__name__}.picture:PicturePage",
        "comparison": f"{__name__}.comparison:Comparison",
        "table": f"{__name__}.table:Table",
        "timeline": f"{__name__}.timeline:TimelinePage",
        "trio": f"{__name__}.trio:Trio",
        "gallery": f"{__name__}.gallery:Gallery",
        "code": f"{__name__}.code:Code",
        "map": f"{__name__}.map:Map",
        "definition": f"{__name__}.definition:Definition",
        "question": f"{__name__}.question:Question",
        "section": f"{__name__}.section:Section",
        "end": f"{__name__}.end:End",
    }
)
"""The catalogue: every layout by its name."""
