"""Tables of projects and versions: ids, states and moments. What they hold is sealed."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from vgenflow.db import Base, Instant, SealedText, id_column
from vgenflow.kit.ids import LENGTH
from vgenflow.services.projects.states import ProjectState

_ID = String(LENGTH)
_WORD = String(32)


class ProjectRow(Base):
    """A project. `revision` counts every change of it and is its entity tag."""

    __tablename__ = "projects"
    __table_args__ = (
        Index("ix_projects_recent", "space_id", "updated_at", "id"),
        Index("ix_projects_titled", "space_id", "titled_at"),
    )

    id: Mapped[str] = id_column()
    space_id: Mapped[str] = mapped_column(_ID, ForeignKey("spaces.id", ondelete="CASCADE"), index=True)
    title: Mapped[bytes] = mapped_column(SealedText)
    """Empty until a person or the source gives one."""
    state: Mapped[ProjectState] = mapped_column(_WORD)
    language: Mapped[str | None] = mapped_column(String(8))
    card: Mapped[bytes | None] = mapped_column(SealedText)
    """What a grid of projects shows of it beside its title: `schemas.Card` as JSON."""
    revision: Mapped[int] = mapped_column(Integer)
    head: Mapped[str] = mapped_column(_ID)
    """The current version."""
    last_number: Mapped[int] = mapped_column(Integer)
    """Number of the newest version."""
    created_at: Mapped[datetime] = mapped_column(Instant)
    updated_at: Mapped[datetime] = mapped_column(Instant)
    titled_at: Mapped[datetime] = mapped_column(Instant)
    """When the title last changed: what the search in memory catches up by."""
    opened_at: Mapped[datetime | None] = mapped_column(Instant)
    deleted_at: Mapped[datetime | None] = mapped_column(Instant)


class VersionRow(Base):
    """A version of a project, numbered from 1. None is ever changed but for its label."""

    __tablename__ = "versions"
    __table_args__ = (
        UniqueConstraint("project_id", "number"),
        Index("ix_versions_parent", "project_id", "parent"),
    )

    id: Mapped[str] = id_column()
    space_id: Mapped[str] = mapped_column(_ID, ForeignKey("spaces.id", ondelete="CASCADE"), index=True)
    project_id: Mapped[str] = mapped_column(_ID, ForeignKey("projects.id", ondelete="CASCADE"))
    number: Mapped[int] = mapped_column(Integer)
    parent: Mapped[str | None] = mapped_column(_ID)
    """The version it was made from."""
    kind: Mapped[str] = mapped_column(_WORD)
    """What made it: an edit by its kind, or `created`, `made`, `restored`."""
    label: Mapped[bytes | None] = mapped_column(SealedText)
    """The name a person gave it."""
    object: Mapped[str] = mapped_column(_ID)
    """The object that its content is kept as: in the row of that id, or in the project's store."""
    content: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    """That object, sealed under the project's key, if this version brought it and it is small."""
    created_at: Mapped[datetime] = mapped_column(Instant)
