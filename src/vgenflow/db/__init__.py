"""The database: connections, sessions, and what tables are made of. It never holds creation content."""

from vgenflow.db.base import Base, Instant, SealedText, id_column
from vgenflow.db.database import Database

__all__ = ["Base", "Database", "Instant", "SealedText", "id_column"]
