"""The finished videos that the criteria are held against. Each is made once a session, by a real run.

They are the only places of the tests, beside `tests/speech`, where the final voices speak: keep them short.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.acceptance.finished import Finished, finish
from tests.support.cli_runs import ROOT

HERE = Path(__file__).parent
EXAMPLES = ROOT / "examples"
SMALL = ("--profile", "final", "--height", "240")
LARGE = ("--profile", "final", "--length", "60")
FILMS = {
    "ferry": (HERE / "ferry.md", SMALL),
    "library": (HERE / "library.zh.md", SMALL),
    "night-trains": (EXAMPLES / "night-trains.md", LARGE),
    "city-trees": (EXAMPLES / "city-trees.html", LARGE),
    "tea": (EXAMPLES / "tea.zh.txt", LARGE),
}
"""Sources and options: two short ones at 240p, and the three examples as a user makes them."""

Films = Callable[[str], Finished]


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> Films:
    """The film of a name, made when it is first asked for."""
    folder = tmp_path_factory.mktemp("acceptance")

    @cache
    def film(name: str) -> Finished:
        source, options = FILMS[name]
        return finish(source, folder / "films" / f"{name}.mp4", folder / "data", *options)

    return film


@pytest.fixture(
    scope="session",
    params=[
        name if options is SMALL else pytest.param(name, marks=pytest.mark.slow)
        for name, (_, options) in FILMS.items()
    ],
)
def finished(request: pytest.FixtureRequest, films: Films) -> Finished:
    """Each of the films in turn."""
    return films(request.param)


@pytest.fixture(scope="session")
def ferry(films: Films) -> Finished:
    """The short English film, for what need be tried on one only."""
    return films("ferry")
