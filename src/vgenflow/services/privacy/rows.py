"""Rows as JSON for archives, and back, by the tables' own declarations: no column is forgotten.

What is sealed is opened on the way out and sealed anew, under another space's key, on the way in. Marks
(HMACs) and what the data map withholds stay behind. On the way in each value is checked against its column.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final, get_args, get_type_hints

from pydantic import JsonValue, TypeAdapter, ValidationError
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
)

from vgenflow.db import Base, Instant, SealedText
from vgenflow.kit.ids import LENGTH, is_id
from vgenflow.services.privacy.datamap import TableEntry
from vgenflow.services.privacy.errors import BadArchive
from vgenflow.store.columns import Columns

JsonRow = dict[str, JsonValue]

OWNERS: Final = ("space_id", "account_id")
"""Columns that say whose a row is: the archive's reader knows, and the taker puts its own."""
LONGEST: Final = 100_000
"""Characters of a sealed text that are taken in."""
_WORD = re.compile(r"[^\x00-\x1f\x7f]*")
_BITS = ((SmallInteger, 15), (BigInteger, 63), (Integer, 31))


def carried(table: Table, entry: TableEntry) -> list[Column[Any]]:
    """The columns of a table that are in archives."""
    return [column for column in table.columns if _is_carried(column, entry)]


def _is_carried(column: Column[Any], entry: TableEntry) -> bool:
    is_mark = isinstance(column.type, LargeBinary)
    return not is_mark and column.name not in (*OWNERS, *entry.withheld)


def place(table: Table, column: Column[Any], row: str) -> str:
    """Where a sealed column is bound to: see `store.columns`."""
    return f"{table.name}.{column.name}/{row}"


def told(table: Table, entry: TableEntry, row: Mapping[str, Any], columns: Columns) -> JsonRow:
    """A row as JSON, opened."""
    return {column.name: _told(table, column, row, columns) for column in carried(table, entry)}


def _told(table: Table, column: Column[Any], row: Mapping[str, Any], columns: Columns) -> JsonValue:
    value = row[column.name]
    if value is None:
        return None
    if isinstance(column.type, SealedText):
        return columns.open(place(table, column, row["id"]), value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="milliseconds")
    if isinstance(value, date):
        return value.isoformat()
    assert isinstance(value, str | int | float | bool)  # noqa: S101 - no column is of another kind
    return value


@dataclass(frozen=True, slots=True)
class Taker:
    """Who takes rows in: its space and account, the ids that are changed, and the time now."""

    space: str
    account: str
    columns: Columns
    ids: Mapping[str, str]
    """Id in the archive -> id here, of everything in the archive."""
    now: datetime


def taken(table: Table, entry: TableEntry, row: JsonRow, taker: Taker) -> dict[str, Any]:
    """A row of an archive as values for the table, checked; `BadArchive` if they cannot be."""
    wanted = carried(table, entry)
    if row.keys() != {column.name for column in wanted}:
        raise bad()
    values: dict[str, Any] = {
        column.name: None if row[column.name] is None else _read(table, column, row[column.name], taker)
        for column in wanted
    }
    for column in wanted:
        text = values[column.name]
        if text is None and not column.nullable:
            raise bad()
        if isinstance(column.type, SealedText) and text is not None:
            values[column.name] = taker.columns.seal(place(table, column, values["id"]), text)
    for column in table.columns:
        if column.name in entry.withheld and not column.nullable and isinstance(column.type, Instant):
            values[column.name] = taker.now
    for name, mine in zip(OWNERS, (taker.space, taker.account), strict=True):
        if name in table.columns:
            values[name] = mine
    return values


def _read(table: Table, column: Column[Any], value: JsonValue, taker: Taker) -> Any:  # noqa: ANN401
    if isinstance(column.type, SealedText):
        return _text(value, LONGEST)
    if isinstance(column.type, Instant | Date):
        moment = min(_moment(value), taker.now)
        return moment.date() if isinstance(column.type, Date) else moment
    if isinstance(column.type, String):
        text = _text(value, column.type.length or LONGEST)
        is_id_column = column.type.length == LENGTH
        return _known_id(column, text, taker.ids) if is_id_column else _of_its_words(table, column, text)
    return _number(column, value)


def _number(column: Column[Any], value: JsonValue) -> int | float:
    for kind, bits in _BITS:
        if isinstance(column.type, kind):
            return _whole(value, bits)
    if isinstance(column.type, Float) and isinstance(value, int | float) and abs(value) < 1e300:
        return float(value)
    if isinstance(column.type, Boolean) and isinstance(value, bool):
        return value
    raise bad()


def _text(value: JsonValue, longest: int) -> str:
    if not isinstance(value, str) or len(value) > longest or "\x00" in value:
        raise bad()
    try:
        value.encode()
    except UnicodeEncodeError as error:  # half of a surrogate pair
        raise bad() from error
    return value


def _whole(value: JsonValue, bits: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not -(1 << bits) <= value < 1 << bits:
        raise bad()
    return value


def _moment(value: JsonValue) -> datetime:
    try:
        found = datetime.fromisoformat(_text(value, 64))
    except ValueError as error:
        raise bad() from error
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found


def _known_id(column: Column[Any], text: str, ids: Mapping[str, str]) -> str | None:
    """An id as it is here. One that leads out of the archive leads nowhere."""
    if text in ids:
        return ids[text]
    if column.nullable and is_id(text):
        return None
    raise bad()


def _of_its_words(table: Table, column: Column[Any], text: str) -> str:
    """A text in the open: one of the words that the column may hold, or at least no control characters."""
    if not _WORD.fullmatch(text):
        raise bad()
    reads = _words(table, column)
    if reads is not None:
        try:
            reads(text)
        except ValidationError as error:
            raise bad() from error
    return text


def _words(table: Table, column: Column[Any]) -> Callable[[Any], Any] | None:
    """What reads a word of a column, by the annotation of its attribute (`Mapped[RunState]`)."""
    for mapper in Base.registry.mappers:
        if mapper.local_table is table:
            attribute = mapper.get_property_by_column(column).key
            annotation = get_type_hints(mapper.class_)[attribute]
            return TypeAdapter(get_args(annotation)[0]).validate_python
    return None


def bad() -> BadArchive:
    """The archive is not one of ours, or no longer whole."""
    return BadArchive(
        "The file is not a whole archive of an account: take another copy of it, or export anew."
    )
