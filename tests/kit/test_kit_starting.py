"""The collector rests while a process loads."""

import gc

import pytest

from vgenflow.kit.starting import loading


@pytest.fixture(autouse=True)
def _thawed():
    yield
    gc.unfreeze()


def test_what_was_loaded_is_not_searched_again():
    with loading():
        assert not gc.isenabled()
        circle = []
        circle.append(circle)
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
    assert all(known is not circle for known in gc.get_objects())


def test_a_failure_leaves_the_collector_at_work():
    with pytest.raises(ImportError), loading():
        raise ImportError
    assert gc.isenabled()
