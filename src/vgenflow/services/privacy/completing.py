"""What rows of an archive need beyond themselves to stand in another space."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Table

from vgenflow.services.privacy.rows import JsonRow, bad
from vgenflow.services.runs.states import ENDED
from vgenflow.store.columns import Columns

_SHA256 = re.compile(r"[0-9a-f]{64}")
ASSETS: Final = {"picture": "picture", "clip": "picture", "sound": "music"}
"""What a file of the library is in scenes, as something to be decoded."""


def settled(table: Table, row: JsonRow) -> JsonRow:
    """A row as it is where nobody works on it: a run that had not ended is stopped."""
    if table.name == "runs" and row.get("state") not in ENDED:
        return {**row, "state": "cancelled", "retry_at": None}
    return row


def completed(table: Table, row: JsonRow, values: dict[str, Any], columns: Columns) -> dict[str, Any]:
    """Values with the marks that only the space's own key makes."""
    if table.name == "media":
        if values["size"] < 0:
            raise bad()
        values["mark"] = columns.mark("media", media_facts(row)["sha256"])
    return values


def media_facts(row: JsonRow) -> dict[str, Any]:
    """The checksum and rendition of a file of the library; `BadArchive` if they cannot be."""
    try:
        facts, rights = json.loads(str(row["facts"])), json.loads(str(row["rights"]))
        rendition = facts["rendition"]
        is_right = (
            _SHA256.fullmatch(facts["sha256"])
            and all(isinstance(part, str) for pair in rights.items() for part in pair)
            and (not rendition or _is_rendition(rendition))
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise bad() from error
    if not is_right:
        raise bad()
    return dict(facts)


def _is_rendition(rendition: Mapping[str, Any]) -> bool:
    sizes = (rendition["width"], rendition["height"])
    is_named = _SHA256.fullmatch(rendition["digest"]) and isinstance(rendition["media_type"], str)
    return bool(is_named) and all(isinstance(size, int) for size in sizes)


def corrected(rows: Mapping[str, list[dict[str, Any]]], made: Mapping[str, bool]) -> None:
    """A project that was being made when the archive was is ready, or new."""
    objects = {version["id"]: version["object"] for version in rows["versions"]}
    for project in rows["projects"]:
        if project["state"] in ("making", "deleted"):
            project["state"] = "ready" if made.get(objects.get(project["head"], "")) else "new"
