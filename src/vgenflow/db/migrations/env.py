"""What Alembic runs a migration with: the connection that `db.migrating` opened, or a tool did."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import TypeDecorator

from vgenflow.db import Base


def _rendered(kind: str, item: Any, _: AutogenContext) -> str | Literal[False]:  # noqa: ANN401 - Alembic's
    """Column types of ours are written as what they are in the database, so that old migrations stay true."""
    if kind == "type" and isinstance(item, TypeDecorator):
        plain: Any = item.impl
        return f"sa.{plain!r}"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=_rendered,
)
context.run_migrations()
