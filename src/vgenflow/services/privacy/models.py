"""Tables of archives, of erasures under way and of their receipts. Ids, states and moments alone."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from vgenflow.db import Base, Instant, id_column
from vgenflow.kit.ids import LENGTH
from vgenflow.services.privacy.states import ArchiveKind, ArchiveState, ErasureKind, Language

_ID = String(LENGTH)
_WORD = String(16)


class ArchiveRow(Base):
    """An archive being made of an account, or being taken in. The row is the job: it survives its process."""

    __tablename__ = "archives"
    __table_args__ = (Index("ix_archives_due", "state", "held_until"),)

    id: Mapped[str] = id_column()
    space_id: Mapped[str] = mapped_column(_ID, ForeignKey("spaces.id", ondelete="CASCADE"), index=True)
    account_id: Mapped[str] = mapped_column(_ID, ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    kind: Mapped[ArchiveKind] = mapped_column(_WORD)
    state: Mapped[ArchiveState] = mapped_column(_WORD)
    language: Mapped[Language] = mapped_column(String(2))
    """Of its mail, and of its pages at first sight."""
    files: Mapped[int] = mapped_column(Integer)
    """Files done so far."""
    size: Mapped[int | None] = mapped_column(BigInteger)
    """Bytes of the finished archive."""
    error_code: Mapped[str | None] = mapped_column(String(64))
    tries: Mapped[int] = mapped_column(Integer)
    held_until: Mapped[datetime | None] = mapped_column(Instant)
    """Until when the process that works on it is believed to be alive."""
    created_at: Mapped[datetime] = mapped_column(Instant)
    finished_at: Mapped[datetime | None] = mapped_column(Instant)
    told_at: Mapped[datetime | None] = mapped_column(Instant)
    """When the mail about it was handed over."""
    expires_at: Mapped[datetime | None] = mapped_column(Instant)


class ErasureRow(Base):
    """An erasure that was asked for and is not over: no key leads from here to what it erases."""

    __tablename__ = "erasures"

    id: Mapped[str] = id_column()
    kind: Mapped[ErasureKind] = mapped_column(_WORD)
    space_id: Mapped[str] = mapped_column(_ID)
    subject: Mapped[str] = mapped_column(_ID)
    """The project; or the account, whose space goes with it."""
    asked_at: Mapped[datetime] = mapped_column(Instant)
    erased_at: Mapped[datetime | None] = mapped_column(Instant)
    """When nothing was left; a second look follows, for what was being written in that moment."""


class ReceiptRow(Base):
    """What a receipt of a project's erasure says. It is signed anew each time, to the same bytes."""

    __tablename__ = "receipts"

    id: Mapped[str] = id_column()
    space_id: Mapped[str] = mapped_column(_ID, ForeignKey("spaces.id", ondelete="CASCADE"), index=True)
    subject: Mapped[str] = mapped_column(_ID)
    """The project that is no more."""
    asked_at: Mapped[datetime] = mapped_column(Instant)
    keys_destroyed_at: Mapped[datetime] = mapped_column(Instant)
    erased_at: Mapped[datetime] = mapped_column(Instant)
