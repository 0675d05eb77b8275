"""What can be wrong with the database as a whole."""

from typing import Final

from sqlalchemy.exc import DBAPIError

from vgenflow.kit.errors import VgenflowError


class SchemaNewer(VgenflowError):
    """The tables were made by a newer release."""

    code = "db.newer"
    status = 409


class DatabaseUnreachable(VgenflowError):
    """Nothing answers where the database should be, or it refuses us."""

    code = "db.unreachable"
    status = 503


class DatabaseBusy(VgenflowError):
    """No connection was free for some seconds."""

    code = "db.busy"
    status = 503

    def __init__(self) -> None:
        super().__init__("The server has more to do than it can: try again in a few seconds.")


PASSING: Final = (DBAPIError, DatabaseBusy)
"""The database is busy, or away for a moment: what was asked may be asked again."""
