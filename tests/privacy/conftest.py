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


IN_GATE = {
    "test_what_comes_back_is_equal_and_comes_again_beside_it",
    "test_a_closed_account_leaves_nothing_and_others_are_untouched",
}
"""What the gate tries on Postgres too; the rest is the same code over the same tables."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave most of Postgres to the longer run."""
    for item in items:
        is_ours = Path(__file__).parent in item.path.parents
        name = getattr(item, "originalname", item.name)
        if is_ours and "postgres" in item.name and name not in IN_GATE:
            item.add_marker(pytest.mark.slow)
