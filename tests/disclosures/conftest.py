"""An instance over each kind of database."""

from pathlib import Path

import pytest

from tests.support.durable import Instance


@pytest.fixture
def instance(database_url: str, tmp_path: Path) -> Instance:
    """An instance over the same database as `database`."""
    return Instance(tmp_path, database_url)
