"""Other shapes of a film, made beside it.

Revision v0004, after v0003.
"""

import sqlalchemy as sa
from alembic import op

revision = "v0004"
down_revision = "v0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it so."""
    for table in ("runs", "exports"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column("aspect", sa.String(length=8), nullable=True))


def downgrade() -> None:
    """Undo it."""
    for table in ("exports", "runs"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column("aspect")
