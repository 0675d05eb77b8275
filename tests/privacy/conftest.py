"""Instances on both kinds of database, and blank ones beside them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.privacy.privacy_cases import Instance, beside
from vgenflow.db import Database


@pytest.fixture
def instance(database_url: str, tmp_path: Path) -> Instance:
    """An instance on each kind of database."""
    return Instance(tmp_path / "data", Database(database_url, pooled=False), database_url)


@pytest.fixture
def blank(instance: Instance, sqlite_with_tables: Path) -> Callable[[str], Instance]:
    """Makes blank instances on SQLite."""
    return lambda name="other": beside(instance, sqlite_with_tables, name)
