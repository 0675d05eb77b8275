"""The data map: everything that is kept or sent, declared once in `data-map.toml`.

Tests compare it with the tables, log fields, cookies and mails that there really are. Archives of accounts
are made by it: what it calls `archived` goes in, what it calls `shown` goes in for reading alone.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

_FILE = Path(__file__).with_name("data-map.toml")

Archived = Literal["archived", "shown", "no"]
"""In archives and taken in from them; in archives for reading alone; not in archives."""


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class KeptFile(_Entry):
    """A sealed object that a row names. `path` is where it lies in an archive, with a suffix or without."""

    key: str
    """The column with its key in the store or, with a `view`, with what its key is made from."""
    view: str = ""
    """The kind of its key."""
    scope: str
    """A column with its scope of the store, or that scope's own name."""
    path: str


class TableEntry(_Entry):
    """A table: what it holds, how long, and how that is erased."""

    holds: str
    kept: str
    erased: str
    archive: Archived
    why: str = ""
    """Why it is not in archives."""
    withheld: tuple[str, ...] = ()
    """Columns that mean something in this instance alone: not in archives."""
    files: tuple[KeptFile, ...] = ()
    columns: Mapping[str, str]
    """Column -> what it is for."""


class ObjectEntry(_Entry):
    """A kind of sealed object in the store."""

    holds: str
    kept: str
    erased: str
    archive: Archived
    why: str = ""


class FileEntry(_Entry):
    """Something in the data folder or on a tmpfs that is neither table nor object."""

    holds: str
    kept: str
    erased: str


class CookieEntry(_Entry):
    """A cookie, and whether the product works without it."""

    holds: str
    kept: str
    erased: str
    necessary: bool


class LogEntry(_Entry):
    """Log lines."""

    kept: str
    erased: str
    fields: Mapping[str, str]


class OutboundEntry(_Entry):
    """What leaves the machine: to whom, when, and each field of it."""

    to: str
    when: str
    kept: str
    erased: str
    fields: Mapping[str, str]


class DataMap(_Entry):
    """All of it."""

    tables: Mapping[str, TableEntry]
    objects: Mapping[str, ObjectEntry]
    files: Mapping[str, FileEntry]
    cookies: Mapping[str, CookieEntry]
    logs: LogEntry
    outbound: Mapping[str, OutboundEntry]


@cache
def data_map() -> DataMap:
    """The declaration of this release."""
    return DataMap.model_validate(tomllib.loads(_FILE.read_text(encoding="utf-8")))


_IN_ARCHIVES = {"archived": "yes", "shown": "yes, for reading; not taken in by an import", "no": "no"}


def rendered(declared: DataMap) -> str:
    """The declaration as a page of Markdown."""
    return "\n".join(_lines(declared)) + "\n"


def _lines(declared: DataMap) -> Iterator[str]:
    yield "# Data map"
    yield ""
    yield "What VGenFlow keeps and sends, why, for how long, and how it is erased. Made by"
    yield "`python -m vgenflow.studio.datamap` from `src/vgenflow/services/privacy/data-map.toml`; the tests"
    yield "compare it with the tables, log fields, cookies and outbound requests that there really are."
    yield ""
    yield "## Tables"
    for name, table in declared.tables.items():
        yield from ("", f"### `{name}`", "", *_facts(table))
        yield f"- In archives: {_archive(table)}"
        yield from ("", "| column | for |", "|---|---|")
        for column, purpose in table.columns.items():
            yield f"| `{column}` | {purpose} |"
    yield from ("", "## Sealed objects in the store")
    for name, kind in declared.objects.items():
        yield from ("", f"### `{name}`", "", *_facts(kind), f"- In archives: {_archive(kind)}")
    yield from ("", "## Other files")
    for name, file in declared.files.items():
        yield from ("", f"### `{name}`", "", *_facts(file))
    yield from ("", "## Cookies")
    for name, cookie in declared.cookies.items():
        yield from ("", f"### `{name}`", "", *_facts(cookie))
        yield f"- Necessary: {'yes' if cookie.necessary else 'no'}"
    yield from ("", "## Log fields", "", f"- Kept: {declared.logs.kept}", f"- Erased: {declared.logs.erased}")
    yield from ("", "| field | for |", "|---|---|")
    yield from (f"| `{name}` | {purpose} |" for name, purpose in declared.logs.fields.items())
    yield from ("", "## What leaves the machine")
    for name, sent in declared.outbound.items():
        yield from ("", f"### `{name}`", "", f"- To: {sent.to}", f"- When: {sent.when}")
        yield from (f"- Kept: {sent.kept}", f"- Erased: {sent.erased}", "", "| field | for |", "|---|---|")
        yield from (f"| `{field}` | {purpose} |" for field, purpose in sent.fields.items())


def _facts(entry: TableEntry | ObjectEntry | FileEntry | CookieEntry) -> Iterator[str]:
    yield f"- Holds: {entry.holds}"
    yield f"- Kept: {entry.kept}"
    yield f"- Erased: {entry.erased}"


def _archive(entry: TableEntry | ObjectEntry) -> str:
    said = _IN_ARCHIVES[entry.archive] + (f" ({entry.why})" if entry.why else "")
    if isinstance(entry, TableEntry) and entry.withheld:
        said += f"; without {', '.join(f'`{name}`' for name in entry.withheld)}"
    return said
