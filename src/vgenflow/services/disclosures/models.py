"""The table of disclosures. Recipient, words and fingerprint are sealed; the rest are ids and counts."""

from datetime import datetime

from sqlalchemy import BigInteger, Boolean, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from vgenflow.db import Base, Instant, SealedText, id_column
from vgenflow.kit.ids import LENGTH
from vgenflow.services.disclosures.states import Asked, DisclosureKind, Outcome, Purpose

_ID = String(LENGTH)
_WORD = String(32)


class DisclosureRow(Base):
    """Something that left this machine. Written down, durably, before the first byte of it."""

    __tablename__ = "disclosures"
    __table_args__ = (Index("ix_disclosures_latest", "space_id", "left_at"),)

    id: Mapped[str] = id_column()
    space_id: Mapped[str] = mapped_column(_ID, ForeignKey("spaces.id", ondelete="CASCADE"), index=True)
    account_id: Mapped[str] = mapped_column(_ID, ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    """Who allowed it, by asking for what it was for."""
    project_id: Mapped[str | None] = mapped_column(
        _ID, ForeignKey("projects.id", ondelete="CASCADE"), index=True
    )
    run_id: Mapped[str | None] = mapped_column(_ID, ForeignKey("runs.id", ondelete="SET NULL"), index=True)
    call_id: Mapped[str | None] = mapped_column(_ID)
    """The paid call that it was."""
    kind: Mapped[DisclosureKind] = mapped_column(_WORD)
    purpose: Mapped[Purpose] = mapped_column(_WORD)
    recipient: Mapped[bytes] = mapped_column(SealedText)
    model: Mapped[str | None] = mapped_column(String(64))
    text: Mapped[bytes] = mapped_column(SealedText)
    """The very words that left."""
    is_cut: Mapped[bool] = mapped_column(Boolean)
    """More left than `text` holds; the fingerprint is of all of it."""
    fingerprint: Mapped[bytes] = mapped_column(SealedText)
    """SHA-256 of all that left, sealed: a bare one would tell who sent the same."""
    bytes_out: Mapped[int] = mapped_column(BigInteger)
    bytes_in: Mapped[int | None] = mapped_column(BigInteger)
    asked: Mapped[Asked] = mapped_column(_WORD)
    outcome: Mapped[Outcome] = mapped_column(_WORD)
    cost_micros: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str | None] = mapped_column(String(3))
    allowed_at: Mapped[datetime] = mapped_column(Instant)
    left_at: Mapped[datetime] = mapped_column(Instant)
    settled_at: Mapped[datetime | None] = mapped_column(Instant)
