"""The library's objects in the store of a space: files, what was made of them, and parts of uploads.

All are named by random ids that are never used twice, so an object that no row names stays nobody's.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, Literal

from vgenflow.services.library.errors import MediaLost
from vgenflow.store.errors import Damaged
from vgenflow.store.space import LIBRARY, Opened, Space

Stores = Callable[[str, str], Space]
"""The sealed store of a space's scope, by the ids of both."""

View = Literal["media", "rendition", "large", "small", "peaks"]
"""The file itself; what scenes use in its place; thumbnails; the waveform."""
VIEWS: Final[tuple[View, ...]] = ("media", "rendition", "large", "small", "peaks")
UPLOAD: Final = "upload"
"""The kind of the parts of uploads."""


def library_of(stores: Stores, space: str) -> Space:
    """The store of a space's library."""
    return stores(space, LIBRARY)


def key_of(library: Space, view: View, name: str) -> str:
    """Where a view of the object `name` lies."""
    return library.key(view, name)


def part_key(library: Space, part: str) -> str:
    """Where a part of an upload lies."""
    return library.key(UPLOAD, part)


def joined(library: Space, parts: Sequence[str]) -> Iterator[bytes]:
    """The bytes of an upload, from all its parts. `MediaLost` if one is not there."""
    for part in parts:
        opened = library.open(part_key(library, part))
        if opened is None:
            raise _lost()
        with opened:
            yield from opened.chunks()


def remove_parts(library: Space, parts: Iterable[str]) -> None:
    """Remove the objects of parts."""
    for part in parts:
        library.remove(part_key(library, part))


def remove_views(library: Space, name: str) -> None:
    """Remove an object and all that was made of it."""
    for view in VIEWS:
        library.remove(key_of(library, view, name))


def open_view(library: Space, view: View, name: str) -> Opened:
    """An object for reading. `MediaLost` if it is not there."""
    try:
        opened = library.open(key_of(library, view, name))
    except Damaged:
        opened = None
    if opened is None:
        raise _lost()
    return opened


def _lost() -> MediaLost:
    return MediaLost("The file can no longer be read: upload it again, or restore a backup.")
