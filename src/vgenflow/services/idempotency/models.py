"""The table of answers. It holds marks and sealed answers, never what was asked."""

from datetime import datetime
from typing import Literal

from sqlalchemy import ForeignKey, Index, LargeBinary, SmallInteger, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from vgenflow.db import Base, Instant, SealedText, id_column
from vgenflow.kit.ids import LENGTH

State = Literal["running", "done"]


class Attempt(Base):
    """A request that carried an `Idempotency-Key`."""

    __tablename__ = "idempotency"
    __table_args__ = (
        UniqueConstraint("key_mark"),
        Index("ix_idempotency_created_at", "created_at"),
    )

    id: Mapped[str] = id_column()
    space_id: Mapped[str | None] = mapped_column(
        String(LENGTH), ForeignKey("spaces.id", ondelete="CASCADE"), index=True
    )
    """None for who had not signed in."""
    project_id: Mapped[str | None] = mapped_column(String(LENGTH), index=True)
    """The project that the answer tells of: it goes with it."""
    key_mark: Mapped[bytes] = mapped_column(LargeBinary(32))
    """HMAC of method, path and key, under the space's key or the instance's."""
    body_mark: Mapped[bytes] = mapped_column(LargeBinary(32))
    """HMAC of the body without its secrets, under the same key."""
    state: Mapped[State] = mapped_column(String(8))
    status: Mapped[int | None] = mapped_column(SmallInteger)
    answer: Mapped[bytes | None] = mapped_column(SealedText)
    """Headers and body of the answer, sealed."""
    created_at: Mapped[datetime] = mapped_column(Instant)
    held_until: Mapped[datetime] = mapped_column(Instant)
    """Until when a running attempt is believed to be alive."""
