"""OpenTimelineIO of a film, and what its file says of itself."""

import json

import pytest
from production_fakes import STYLE

from vgenflow.kit.time import Rate
from vgenflow.production.labels import voices_told
from vgenflow.production.otio import otio
from vgenflow.story.narration import RECORDED, Narration, Utterance
from vgenflow.story.timeline import CaptionPage, CaptionWord, Clip, Join, Timeline


def film() -> Timeline:
    words = tuple(CaptionWord(text=text, space=True, start=95, end=110) for text in ("Prices", "rose."))
    return Timeline(
        title="Prices", language="en", rate=Rate(30000, 1001), width=640, height=360, seed=0, style=STYLE,
        clips=(
            Clip(id="s1", layout="title", props={}, start=0, frames=90),
            Clip(id="s2", layout="chart", props={}, start=80, frames=70),
        ),
        joins=(Join(kind="page", frames=10),),
        captions=(CaptionPage(start=95, end=170, lines=(words,)),),
    )  # fmt: skip


def test_scenes_are_cuts_in_the_film_without_gaps_and_sentences_are_marks_in_them() -> None:
    told = json.loads(otio(film(), "prices.mp4"))
    pictures, sound = told["tracks"]["children"]
    ranges = [
        (clip["source_range"]["start_time"]["value"], clip["source_range"]["duration"]["value"])
        for clip in pictures["children"]
    ]
    assert ranges == [(0, 80), (80, 70)]
    assert sound["children"][0]["source_range"]["duration"] == {
        "OTIO_SCHEMA": "RationalTime.1", "value": 150.0, "rate": 30000 / 1001,
    }  # fmt: skip
    media = pictures["children"][1]["media_references"]["DEFAULT_MEDIA"]
    assert media["target_url"] == "prices.mp4"
    [mark] = pictures["children"][1]["markers"]
    assert (mark["name"], mark["marked_range"]["start_time"]["value"]) == ("Prices rose.", 95)
    assert mark["marked_range"]["duration"]["value"] == 55, "it ends with its scene"
    assert pictures["children"][0]["markers"] == []


@pytest.mark.parametrize(
    ("models", "said"), [("mm", "The voice"), ("mr", "Some of the voices"), ("rr", ""), ("", "")]
)
def test_a_file_says_that_its_voice_is_synthetic(models: str, said: str) -> None:
    made = Narration(
        utterances=tuple(
            Utterance(
                line=f"l{at}", audio="", samples=1, words=(), voice="ann",
                model=RECORDED if model == "r" else "kokoro",
            )
            for at, model in enumerate(models)
        )
    )  # fmt: skip
    told = voices_told(made)
    assert told.startswith(said)
    assert bool(told) == bool(said)
