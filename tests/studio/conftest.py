"""A server and a browser for the tests of a file; those of the gate are few, all others run with --all."""

from collections.abc import Iterator

import pytest

from tests.support.browsing import Studio, a_studio

IN_THE_GATE = {"test_studio_enter.py", "test_studio_home.py", "test_studio_library.py"}
"""Files that run in the gate, as far as they are not marked slow: there is no time for more browsers."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the others slow."""
    for item in items:
        if "studio" in getattr(item, "fixturenames", ()) and item.path.name not in IN_THE_GATE:
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """A server with an account that is signed in, a worker, and a browser.

    They end with the file: while the browser's library is at work, nothing else may start an event loop.
    """
    with a_studio(tmp_path_factory.mktemp("studio") / "data") as opened:
        yield opened
