"""Write the migration from the tables as they are to the models (`./run migration "what changes"`)."""

import importlib
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import typer
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from vgenflow.db import migrating

SOURCES = Path(__file__).resolve().parent.parent / "src" / "vgenflow"
MIGRATIONS = SOURCES / "db" / "migrations"


def main(arguments: Sequence[str]) -> int:
    """Write one file; it is to be read and corrected by a person before it is committed."""
    if len(arguments) != 1:
        typer.echo('./run migration "what changes"')
        return 2
    import_models()
    known = migrating.known_revisions()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/tables.db"
        if known:
            migrating.upgrade(url)
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
        with create_engine(url).connect() as connection:
            config.attributes["connection"] = connection
            revision = f"{len(known) + 1:04}"
            command.revision(config, _headline(arguments[0]), autogenerate=True, rev_id=f"v{revision}")
    typer.echo(f"Read it, correct it, test it: {MIGRATIONS / 'versions'}")
    return 0


def import_models() -> None:
    """Let the metadata know every table."""
    for path in sorted((SOURCES / "services").glob("*/models.py")):
        importlib.import_module(f"vgenflow.services.{path.parent.name}.models")


def _headline(text: str) -> str:
    return re.sub(r"[.\s]+$", "", text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
