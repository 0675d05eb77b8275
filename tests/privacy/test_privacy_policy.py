"""The policy is served word for word, and its translation says as much."""

import re
from pathlib import Path

import pytest

from tests.support.doors import open_door
from vgenflow.api.routes import policy as route
from vgenflow.services.privacy.policy import policy

ROOT = Path(__file__).resolve().parents[2]
GIVEN = ROOT.parent / "shared" / "policy" / "privacy-policy.txt"
FIGURES = re.compile(r"\d+")
NAMES = (
    "VGenFlow",
    "Stripe",
    "AWS",
    "OpenAI",
    "Anthropic",
    "ElevenLabs",
    "MiniMax",
    "OpenID",
    "localStorage",
)


@pytest.mark.skipif(not GIVEN.is_file(), reason="the given text is not beside the checkout")
def test_it_is_the_given_text() -> None:
    assert policy("en").text.encode() == GIVEN.read_bytes()


def test_its_dates_are_those_it_states() -> None:
    english, chinese = policy("en"), policy("zh")
    assert (f"{english.effective_on}", f"{english.updated_on}") == ("2026-01-01", "2026-03-12")
    assert english.text.split("\n")[2] == "Effective date January 1, 2026Last updated March 12, 2026"
    day = "{0.year} 年 {0.month} 月 {0.day} 日"
    stated = f"生效日期 {day.format(english.effective_on)}最后更新 {day.format(english.updated_on)}"
    assert chinese.text.split("\n")[2] == stated
    assert (english.binding, chinese.binding) == (True, False)
    assert english.version == chinese.version


def test_its_translation_goes_line_by_line() -> None:
    english, chinese = (policy(language).text.split("\n") for language in ("en", "zh"))
    assert len(english) == len(chinese)
    for number, (ours, theirs) in enumerate(zip(english, chinese, strict=True)):
        assert ours[:2] == theirs[:2] if ours[:2] in {"- ", f"{ours[:1]}."} else not theirs.startswith("- ")
        if number != 2:  # the months of the dates are words
            assert FIGURES.findall(ours) == FIGURES.findall(theirs)
        for name in NAMES:
            assert (name in ours) == (name in theirs), (name, ours)


def test_anybody_may_read_it(tmp_path: Path) -> None:
    with open_door(tmp_path, [route.router]) as stranger:
        told = stranger.get("/api/v1/policy", params={"language": "zh"}).json()
        assert told == policy("zh").model_dump(mode="json")
        assert stranger.get("/api/v1/policy").json()["text"] == policy("en").text
        assert stranger.get("/api/v1/policy", params={"language": "fr"}).status_code == 422
