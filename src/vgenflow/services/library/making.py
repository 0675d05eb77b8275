"""What becomes of a complete upload: examined in a confined process, then kept with what was made of it.

Blocking. The plaintext of sound and film lies in a scratch file without a name while it is examined.
"""

import hashlib
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vgenflow.kit import content
from vgenflow.kit.ids import new_id
from vgenflow.sandbox import (
    Examined,
    GetTypefaces,
    SandboxError,
    examine_bundle,
    examine_picture,
    examine_recording,
)
from vgenflow.services.library.errors import Unusable
from vgenflow.services.library.kinds import HEAD, Form, MediaKind, check_name, form_of, media_type_of
from vgenflow.services.library.objects import joined, key_of
from vgenflow.store.space import Space

Scratch = Callable[[int], AbstractContextManager[Path]]
"""A private folder with room for so many bytes."""

_KINDS: Mapping[str, MediaKind] = {
    "picture": "picture",
    "sound": "sound",
    "clip": "clip",
    "bundle": "bundle",
    "draft": "draft",
}
_MOST_IN_MEMORY = 32_000_000


@dataclass(frozen=True, slots=True)
class Given:
    """An upload as it is announced, and what it is examined with."""

    name: str
    size: int
    scratch: Scratch
    typefaces: GetTypefaces | None
    """What the text of drawings is set in."""


@dataclass(frozen=True, slots=True)
class Made:
    """A file that lies in the store, with all that is known of it."""

    object: str
    kind: MediaKind
    media_type: str
    width: int | None
    height: int | None
    milliseconds: int | None
    rendition: Mapping[str, Any]
    """Digest, media type and size of what scenes use; empty if they cannot use it."""


def checksum(library: Space, parts: Sequence[str]) -> str:
    """SHA-256 of an upload."""
    whole = hashlib.sha256()
    for chunk in joined(library, parts):
        whole.update(chunk)
    return whole.hexdigest()


def make(library: Space, parts: Sequence[str], given: Given) -> Made:
    """Examine an upload and keep it. Raises `Unusable` with the reason if it is not to be taken."""
    head = next(joined(library, parts), b"")[:HEAD]
    form = form_of(given.name, head, given.size)
    try:
        examined = _examined(library, parts, form, given)
    except SandboxError as error:
        raise Unusable(f"The file was not taken. {error.sentence}") from None  # the cause may quote the file
    kind = _KINDS[examined.facts["kind"]]
    check_name(given.name, kind)
    return _kept(library, parts, examined, kind, media_type_of(form, kind))


def _examined(library: Space, parts: Sequence[str], form: Form, given: Given) -> Examined:
    if form.way == "recording":
        with given.scratch(given.size) as folder, tempfile.TemporaryFile(dir=folder) as file:
            for chunk in joined(library, parts):
                file.write(chunk)
            file.flush()
            return examine_recording(file.fileno())
    if given.size > _MOST_IN_MEMORY:
        raise Unusable(f"Such a file may have {_MOST_IN_MEMORY // 1_000_000} MB at most: make it smaller.")
    data = b"".join(joined(library, parts))
    match form.way:
        case "picture":
            return examine_picture(data, given.typefaces)
        case "bundle":
            return examine_bundle(data)
        case _:
            return Examined({"kind": "draft"}, {})


def _kept(library: Space, parts: Sequence[str], examined: Examined, kind: MediaKind, media_type: str) -> Made:
    name = new_id()
    library.put(key_of(library, "media", name), joined(library, parts))
    views = examined.parts
    if "rendition" in views:
        library.put(key_of(library, "rendition", name), views["rendition"])
    if "peaks" in views:
        library.put(key_of(library, "peaks", name), views["peaks"])
    if "small" in views:
        library.put(key_of(library, "small", name), views["small"])
        library.put(key_of(library, "large", name), views["large"])
    rendition = examined.facts.get("rendition", {})
    if rendition:
        rendition = {**rendition, "digest": content.digest(views["rendition"])}
    facts = examined.facts
    return Made(
        object=name,
        kind=kind,
        media_type=media_type,
        width=facts.get("width"),
        height=facts.get("height"),
        milliseconds=facts.get("milliseconds"),
        rendition=rendition,
    )
