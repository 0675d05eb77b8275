"""What the tests of the projects' API share: a world on SQLite of one's own, and a project in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.api_world import World, open_world
from tests.projects.project_cases import small


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, sqlite_with_tables: Path) -> Iterator[World]:
    """A house, for one module of tests."""
    folder = tmp_path_factory.mktemp("projects")
    (folder / "vgenflow.db").write_bytes(sqlite_with_tables.read_bytes())
    with open_world(folder, "") as opened:
        yield opened


@pytest.fixture
def project(world: World) -> str:
    """The id of a small project of Ada's."""
    scope = world.people["ada"].scope
    return world.do(lambda: world.house.projects.create(scope, small(), title="The river")).project.id
