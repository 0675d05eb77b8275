"""One server and one browser for all tests of the studio that one process runs."""

from collections.abc import Iterator

import pytest

from tests.support.browsing import Studio, a_studio


@pytest.fixture(scope="session")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """A server with an account that is signed in, a worker, and a browser."""
    with a_studio(tmp_path_factory.mktemp("studio") / "data") as opened:
        yield opened
