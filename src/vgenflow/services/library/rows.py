"""A row of the library as what is told of it."""

import json
from typing import Any

from vgenflow.services.library.models import MediaRow
from vgenflow.services.library.schemas import Media
from vgenflow.services.scope import Scope


def name_place(media: str) -> str:
    """Where a file's name is sealed."""
    return f"media.name/{media}"


def rights_place(media: str) -> str:
    """Where a file's licence, credit and source are sealed."""
    return f"media.rights/{media}"


def facts_place(media: str) -> str:
    """Where a file's checksum and rendition are sealed."""
    return f"media.facts/{media}"


def name_of(scope: Scope, row: MediaRow) -> str:
    """A file's name."""
    return scope.columns.open(name_place(row.id), row.name)


def rights_of(scope: Scope, row: MediaRow) -> dict[str, str]:
    """Licence, credit and source as far as they were given."""
    found: dict[str, str] = json.loads(scope.columns.open(rights_place(row.id), row.rights))
    return found


def facts_of(scope: Scope, row: MediaRow) -> dict[str, Any]:
    """`sha256` and `rendition` (digest, media type, width and height)."""
    found: dict[str, Any] = json.loads(scope.columns.open(facts_place(row.id), row.facts))
    return found


def told(scope: Scope, row: MediaRow, projects: int = 0) -> Media:
    """What a person is told of a file that so many projects use."""
    rights = rights_of(scope, row)
    return Media(
        id=row.id,
        kind=row.kind,
        name=name_of(scope, row),
        media_type=row.media_type,
        size=row.size,
        width=row.width,
        height=row.height,
        milliseconds=row.milliseconds,
        sha256=facts_of(scope, row)["sha256"],
        licence=rights.get("licence", ""),
        credit=rights.get("credit", ""),
        source=rights.get("source", ""),
        projects=projects,
        revision=row.revision,
        created_at=row.created_at,
    )
