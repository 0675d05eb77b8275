"""What a grid of projects shows.

Revision v0002, after v0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "v0002"
down_revision = "v0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it so."""
    with op.batch_alter_table("exports", schema=None) as batch_op:
        batch_op.add_column(sa.Column("milliseconds", sa.Integer(), nullable=True))

    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.add_column(sa.Column("card", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    """Undo it."""
    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.drop_column("card")

    with op.batch_alter_table("exports", schema=None) as batch_op:
        batch_op.drop_column("milliseconds")
