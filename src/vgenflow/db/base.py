"""What tables are made of."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, LargeBinary, MetaData, String, TypeDecorator
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column

from vgenflow.kit.ids import LENGTH, new_id

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Base(DeclarativeBase):
    """The base of all tables. Constraints have names, so that migrations can find them."""

    metadata = MetaData(naming_convention=_NAMES)


class Instant(TypeDecorator[datetime]):
    """A moment, aware, in UTC; kept as Unix milliseconds, the same in every database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:  # noqa: ANN401, ARG002
        """See `TypeDecorator`. A naive moment is refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        since = value - _EPOCH
        return (since.days * 86_400 + since.seconds) * 1000 + since.microseconds // 1000

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ANN401, ARG002
        """See `TypeDecorator`."""
        return None if value is None else _EPOCH + timedelta(milliseconds=value)


class SealedText(TypeDecorator[bytes]):
    """Text that a person typed, sealed with the key of its space (`store.columns`) before it gets here."""

    impl = LargeBinary
    cache_ok = True


def id_column() -> MappedColumn[str]:
    """A table's primary key: an id of ours."""
    return mapped_column(String(LENGTH), primary_key=True, default=new_id)
