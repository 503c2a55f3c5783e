"""a clinic has its way to print (paper, colour, chart), and a logo that may be shapes"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    kind = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
    with op.batch_alter_table("clinic") as table:
        table.add_column(sa.Column("printing", kind, nullable=False, server_default='{"v": 1}'))
        table.add_column(sa.Column("logo_sha", sa.String(length=64), nullable=True))
        table.create_foreign_key(op.f("fk_clinic_logo_sha_art"), "art", ["logo_sha"], ["sha"])
    with op.batch_alter_table("clinic") as table:
        table.alter_column("printing", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("clinic") as table:
        table.drop_constraint(op.f("fk_clinic_logo_sha_art"), type_="foreignkey")
        table.drop_column("logo_sha")
        table.drop_column("printing")
