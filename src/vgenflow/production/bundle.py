"""Project bundles: one zip that holds all that made a video, and renders it again.

`project.json` (schema version, release, options), one JSON file a story type, `assets.json` (provenance
and licence of all, fonts by hash only) and `media/<digest>.<suffix>`. Equal projects give equal bytes.
"""

import io
import json
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from vgenflow.kit import content
from vgenflow.kit.errors import VgenflowError
from vgenflow.production.project import Project
from vgenflow.production.upgrades import SCHEMA, TooNew, upgraded
from vgenflow.story.assets import Asset
from vgenflow.story.value import Digest

PARTS = ("document", "script", "storyboard", "narration", "timeline")
"""The files of story types, `<part>.json` each."""

OPTIONAL = ("translation",)
"""Those that a bundle may lack."""

MOST_ENTRIES = 5_000
MOST_JSON = 32 << 20
MOST_MEDIA = 256 << 20
MOST_TOTAL = 2 << 30
MOST_RATIO = 200
"""Limits on what a bundle may unpack to: entries, bytes of a JSON or media file and of all, bytes a byte."""

_SUFFIXES = {
    "audio/ogg": "opus",
    "audio/wav": "wav",
    "font/otf": "otf",
    "font/ttf": "ttf",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
}
_BY_HASH_ONLY = ("atlas", "font", "icon")
"""Packaged files, but for a person's own fonts: others must be at hand, icons lie drawn in the scenes."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


class BadBundle(VgenflowError):
    """The file is not a project bundle, is damaged, or is larger than one may be."""

    code = "bundle.invalid"
    status = 422


@dataclass(frozen=True, slots=True)
class Bundle:
    """What a bundle holds: the project, the release that wrote it, and the media by digest."""

    project: Project
    release: str
    media: Mapping[Digest, bytes]


def pack(project: Project, read: Callable[[Digest], bytes], release: str) -> bytes:
    """The bundle of `project`; `read` gives the bytes of its media."""
    assets = project.assets()
    texts: dict[str, Any] = {
        "project.json": {
            "schema": SCHEMA,
            "release": release,
            "options": project.options.model_dump(mode="json"),
        },
        **{f"{part}.json": getattr(project, part).model_dump(mode="json") for part in PARTS},
        **{
            f"{part}.json": value.model_dump(mode="json")
            for part in OPTIONAL
            if (value := getattr(project, part)) is not None
        },
        "assets.json": [asset.model_dump(mode="json") for asset in assets],
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, value in texts.items():
            text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)
            archive.writestr(_entry(name, zipfile.ZIP_DEFLATED), text.encode())
        own = project.own_fonts()
        for asset in assets:
            if asset.kind not in _BY_HASH_ONLY or asset.digest in own:
                archive.writestr(_entry(_media_name(asset), zipfile.ZIP_STORED), read(asset.digest))
    return target.getvalue()


def _entry(name: str, how: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = how
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry


def _media_name(asset: Asset) -> str:
    return f"media/{asset.digest}.{_SUFFIXES.get(asset.media_type, 'bin')}"


def unpack(data: bytes) -> Bundle:
    """Read a bundle, upgrade an older one, and check every file against its hash."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = _within_limits(archive.infolist())
            texts = {
                name.removesuffix(".json"): _json(archive, entry)
                for name, entry in entries.items()
                if name.endswith(".json") and "/" not in name
            }
            media = {
                digest: content_of
                for name, entry in entries.items()
                if name.startswith("media/")
                for digest, content_of in [_medium(archive, entry)]
            }
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError) as error:
        raise _damaged() from error
    return _checked(texts, media)


def _within_limits(infos: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    entries = {info.filename: info for info in infos}
    sizes_fit = all(
        info.file_size <= (MOST_JSON if info.filename.endswith(".json") else MOST_MEDIA)
        and info.file_size <= MOST_RATIO * max(info.compress_size, 1024)
        for info in infos
    )
    if len(infos) > MOST_ENTRIES or sum(info.file_size for info in infos) > MOST_TOTAL or not sizes_fit:
        raise BadBundle("The project bundle unpacks to more than a video can need: it was not opened.")
    if len(entries) != len(infos) or any(info.flag_bits & 1 for info in infos):
        raise _damaged()
    return entries


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """At most the announced bytes of an entry, whatever it really unpacks to."""
    with archive.open(entry) as file:
        return file.read(entry.file_size)


def _json(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Any:  # noqa: ANN401
    try:
        return json.loads(_read(archive, entry))
    except (ValueError, RecursionError) as error:
        raise _damaged() from error


def _medium(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> tuple[Digest, bytes]:
    data = _read(archive, entry)
    digest = entry.filename.removeprefix("media/").partition(".")[0]
    if content.digest(data) != digest:
        raise _damaged()
    return digest, data


def _checked(texts: Mapping[str, Any], media: Mapping[Digest, bytes]) -> Bundle:
    try:
        parts = upgraded(texts)
        head = parts["project"]
        project = Project.model_validate(
            {
                "options": head["options"],
                **{part: parts[part] for part in PARTS},
                **{part: parts[part] for part in OPTIONAL if part in parts},
            }
        )
        release = str(head["release"])
    except TooNew:
        raise
    except (ValidationError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise _damaged() from error
    return Bundle(project, release, media)


def check_complete(project: Project, has: Callable[[Digest], bool]) -> None:
    """Every file that the video uses must be at hand, from the bundle or packaged."""
    missing = [asset for asset in project.assets() if asset.kind != "icon" and not has(asset.digest)]
    if missing:
        names = ", ".join(sorted({asset.title or asset.kind for asset in missing}))
        raise BadBundle(
            f"The project bundle needs files that are not here ({names}): make it again from its source."
        )


def _damaged() -> BadBundle:
    return BadBundle(
        "The file is not a whole project bundle: take another copy of it, or make the video anew."
    )
