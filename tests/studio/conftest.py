"""A server and a browser for the tests of a file; those of the gate are few, all others run with --all."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.browsing import PATIENCE, Studio, a_studio, sign_up
from tests.support.samples import begin, run
from tests.support.server import running_server

expect.set_options(timeout=PATIENCE)

IN_THE_GATE = {"test_studio_enter.py", "test_studio_home.py"}
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


DRAFT = (
    "# The night train\n\nThe night train returns to the Alps after thirty years. "
    "Last year, 1.2 million people slept on the rails. Book early and bring a book.\n"
)


@dataclass(frozen=True)
class Filmed:
    """A data folder with an account and a film of three lines that is made; not to be written to."""

    folder: Path
    token: str
    film: str


@pytest.fixture(scope="session")
def filmed(tmp_path_factory: pytest.TempPathFactory) -> Filmed:
    """Made once; each file that edits the film gets a copy of its own."""
    folder = tmp_path_factory.mktemp("filmed") / "data"
    with running_server(folder) as server:
        token = sign_up(server)
        with server.browser(token) as http:
            source = {"kind": "text", "name": "train.md", "text": DRAFT}
            film = begin(http, source, height=240, seconds=None, verbatim=True, music=True)
            run(http, film)
    return Filmed(folder, token, film)


@pytest.fixture(scope="module")
def studio_with_film(filmed: Filmed, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """A studio in which that film is; it ends with the file."""
    folder = tmp_path_factory.mktemp("studio") / "data"
    shutil.copytree(filmed.folder, folder)
    with a_studio(folder, token=filmed.token) as opened:
        yield opened


@pytest.fixture(scope="module")
def film(filmed: Filmed) -> str:
    """The film of three lines."""
    return filmed.film
