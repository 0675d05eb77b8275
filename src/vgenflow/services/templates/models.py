"""The table of templates and brands: ids, sizes and moments. Names are sealed, all else lies in the store."""

from datetime import datetime
from typing import Literal

from sqlalchemy import BigInteger, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from vgenflow.db import Base, Instant, SealedText, id_column
from vgenflow.kit.ids import LENGTH

DesignKind = Literal["template", "brand"]
_ID = String(LENGTH)


class DesignRow(Base):
    """A template or a brand, kept as one file: an archive (.vgt) or a kit (.vgb)."""

    __tablename__ = "designs"

    id: Mapped[str] = id_column()
    space_id: Mapped[str] = mapped_column(_ID, ForeignKey("spaces.id", ondelete="CASCADE"), index=True)
    kind: Mapped[DesignKind] = mapped_column(String(16))
    name: Mapped[bytes] = mapped_column(SealedText)
    object: Mapped[str] = mapped_column(_ID)
    """What its file is kept under: another with each change."""
    size: Mapped[int] = mapped_column(BigInteger)
    revision: Mapped[int] = mapped_column(Integer)
    created_at: Mapped[datetime] = mapped_column(Instant)
    updated_at: Mapped[datetime] = mapped_column(Instant)
