from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vgenflow.kit.time import SAMPLE_RATE, Rate, samples_in

RATES = st.sampled_from([Rate(24), Rate(25), Rate(30), Rate(60), Rate(24000, 1001), Rate(30000, 1001)])


@given(RATES, st.integers(0, 10_000_000))
def test_a_frame_is_showing_at_its_own_first_sample(rate: Rate, frame: int) -> None:
    sample = rate.sample_of(frame)
    assert rate.frame_of(sample) == frame
    assert frame == 0 or rate.frame_of(sample - 1) == frame - 1


@given(RATES, st.integers(0, 100_000))
def test_frames_never_drift_from_seconds(rate: Rate, frame: int) -> None:
    exact = Fraction(frame) / rate.fraction * SAMPLE_RATE
    assert 0 <= rate.sample_of(frame) - exact < 1


def test_seconds_round_to_the_nearest() -> None:
    assert Rate(30000, 1001).frames_in(1) == 30
    assert samples_in(0.5) == 24_000


@pytest.mark.parametrize(("num", "den"), [(0, 1), (30, 0), (-30, 1)])
def test_a_rate_is_positive(num: int, den: int) -> None:
    with pytest.raises(ValueError, match="positive"):
        Rate(num, den)
