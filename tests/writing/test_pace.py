"""How long a text takes to say."""

import pytest

from vgenflow.stages.writing import speak
from vgenflow.stages.writing.pace import rests, weight


@pytest.mark.parametrize(
    ("spoken", "letters"),
    [
        ("Hello there.", 10),
        ("The GPU is hot.", 11 + 6),
        ("twenty-four", 10),
        ("你好。", 2),
        ("用AI写", 2 + 0.36 * 6),
    ],
)
def test_weight(spoken, letters):
    assert weight(spoken) == pytest.approx(letters)


def test_marks_inside_rest_and_the_last_one_does_not():
    assert rests("One, two; three.") == pytest.approx(0.05 + 0.15)
    assert rests("One.") == 0


def test_an_amount_weighs_what_is_said_not_what_is_written():
    assert weight(speak("$5 million", "en").text) == weight("five million dollars")
