"""Crews stand by for the next render, for a while."""

import time

import pytest

from vgenflow.engine import Crew
from vgenflow.studio.crews import Crews


def _alive(crew: Crew) -> bool:
    return crew._server._process.poll() is None


def test_the_next_render_takes_the_crew_that_stands_by() -> None:
    crews = Crews(1)
    with crews.one() as first, crews.one() as other:
        assert first is not other
    with crews.one() as again:
        assert again in (first, other)
    crews.close()
    assert not _alive(first)
    assert not _alive(other)


def test_a_crew_that_nobody_needs_ends() -> None:
    crews = Crews(1, idle=0.2)
    with crews.one() as crew:
        pass
    assert _alive(crew)
    until = time.monotonic() + 20
    while _alive(crew) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _alive(crew)


def _broken(crews: Crews) -> None:
    with crews.one() as crew:
        broken.append(crew)
        raise ZeroDivisionError


broken: list[Crew] = []


def test_a_render_that_failed_leaves_no_crew_behind() -> None:
    crews = Crews(1)
    with pytest.raises(ZeroDivisionError):
        _broken(crews)
    assert not _alive(broken[0])
    with crews.one() as crew:
        assert crew is not broken[0]
    crews.close()
