"""Tables of the library: ids, sizes and moments. What a person typed is sealed; bytes lie in the store."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from vgenflow.db import Base, Instant, SealedText, id_column
from vgenflow.kit.ids import LENGTH
from vgenflow.services.library.kinds import MediaKind

_ID = String(LENGTH)
_MARK = 32


def _space() -> Mapped[str]:
    return mapped_column(_ID, ForeignKey("spaces.id", ondelete="CASCADE"), index=True)


class MediaRow(Base):
    """A file in a library. Several may share an object: the same bytes under other names."""

    __tablename__ = "media"
    __table_args__ = (
        Index("ix_media_same", "space_id", "mark"),
        Index("ix_media_named", "space_id", "named_at"),
    )

    id: Mapped[str] = id_column()
    space_id: Mapped[str] = _space()
    kind: Mapped[MediaKind] = mapped_column(String(16))
    media_type: Mapped[str] = mapped_column(String(64))
    name: Mapped[bytes] = mapped_column(SealedText)
    rights: Mapped[bytes] = mapped_column(SealedText)
    """JSON: licence, credit and source, as a person gave them."""
    facts: Mapped[bytes] = mapped_column(SealedText)
    """JSON: the checksum, and what was made of the file for use in scenes."""
    mark: Mapped[bytes] = mapped_column(LargeBinary(_MARK))
    """Keyed digest of the bytes: equal for equal bytes in this space alone."""
    object: Mapped[str] = mapped_column(_ID, index=True)
    """What the bytes and all that was made of them are kept under."""
    size: Mapped[int] = mapped_column(BigInteger)
    width: Mapped[int | None] = mapped_column(Integer)
    height: Mapped[int | None] = mapped_column(Integer)
    milliseconds: Mapped[int | None] = mapped_column(Integer)
    revision: Mapped[int] = mapped_column(Integer, default=1)
    created_at: Mapped[datetime] = mapped_column(Instant)
    named_at: Mapped[datetime] = mapped_column(Instant)
    """When the name last changed: what the search in memory catches up by."""


class MediaUseRow(Base):
    """A project in whose versions a file is used."""

    __tablename__ = "media_uses"

    media_id: Mapped[str] = mapped_column(_ID, ForeignKey("media.id", ondelete="CASCADE"), primary_key=True)
    project_id: Mapped[str] = mapped_column(
        _ID, ForeignKey("projects.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    space_id: Mapped[str] = _space()


class UploadRow(Base):
    """A file on its way. It goes when its time is over; until then a finished one can be asked for again."""

    __tablename__ = "uploads"

    id: Mapped[str] = id_column()
    space_id: Mapped[str] = _space()
    name: Mapped[bytes] = mapped_column(SealedText)
    size: Mapped[int] = mapped_column(BigInteger)
    """Bytes announced."""
    received: Mapped[int] = mapped_column(BigInteger, default=0)
    parts: Mapped[int] = mapped_column(Integer, default=0)
    media_id: Mapped[str | None] = mapped_column(_ID, ForeignKey("media.id", ondelete="CASCADE"), index=True)
    """What it became."""
    held_until: Mapped[datetime | None] = mapped_column(Instant)
    """While it is being finished."""
    created_at: Mapped[datetime] = mapped_column(Instant)
    expires_at: Mapped[datetime] = mapped_column(Instant, index=True)


class UploadPartRow(Base):
    """A stretch of an upload's bytes, sealed under its id."""

    __tablename__ = "upload_parts"
    __table_args__ = (UniqueConstraint("upload_id", "number"),)

    id: Mapped[str] = id_column()
    space_id: Mapped[str] = _space()
    upload_id: Mapped[str] = mapped_column(_ID, ForeignKey("uploads.id", ondelete="CASCADE"))
    number: Mapped[int] = mapped_column(Integer)
    size: Mapped[int] = mapped_column(Integer)


class LibraryUsageRow(Base):
    """Bytes of a space's files and of what uploads have announced. Files that share an object count once."""

    __tablename__ = "library_usage"

    space_id: Mapped[str] = mapped_column(_ID, ForeignKey("spaces.id", ondelete="CASCADE"), primary_key=True)
    size: Mapped[int] = mapped_column(BigInteger, default=0)
