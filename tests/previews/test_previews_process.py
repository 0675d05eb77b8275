"""The preview process and what the server must never load itself."""

import io
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.previews.preview_story import OPTIONS, Built
from vgenflow.engine import MemorySegments
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.production.story import made
from vgenflow.providers.ports import Voice
from vgenflow.stages.writing.pace import USUAL
from vgenflow.story.script import Line, Link
from vgenflow.studio.previewing.protocol import More, Place, Play, Spot, packed, read_asked
from vgenflow.studio.previewing.rehearsal import estimated_utterance, rehearsed, whole_narration
from vgenflow.studio.previewing.showroom import GivenKeys, _Segments

VOICE = Voice(name="ann", title="Ann", language="en", accent="", gender="female", model="fake")


def test_the_server_loads_neither_codecs_nor_drawing():
    code = (
        "import sys, vgenflow.api.routes.previews; "
        "print([name for name in ('av', 'skia', 'cv2', 'uharfbuzz') if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


@given(st.integers(0, 2**31), st.text(max_size=20), st.binary(max_size=200))
def test_messages_come_out_as_they_went_in(number: int, scene: str, data: bytes):
    play = Play(
        number=number,
        place=Place(space="s", project="p", version="v"),
        spot=Spot(scene=scene),
        short_side=480,
    )
    pipe = io.BytesIO(packed(play, data) + packed(More(number=number)))
    assert read_asked(pipe) == (play, data)
    assert read_asked(pipe) == (More(number=number), b"")
    assert read_asked(pipe) is None


def test_what_is_no_message_is_refused():
    with pytest.raises(ValueError, match="validation error"):
        read_asked(io.BytesIO(b"\0\0\0\2\0\0\0\0{}"))


def test_what_is_wholly_spoken_is_what_a_run_makes(built: Built):
    found = rehearsed(built.composition, built.steps)
    assert found.estimated == ()
    assert found.timeline == built.timeline()


def test_an_estimate_comes_near_to_the_voice(built: Built):
    script = built.composition.script
    spoken = {one.line: one for one in made(built.steps, OPTIONS, built.refs).narration.utterances}
    for line in script.lines:
        others = {name: one for name, one in spoken.items() if name != line.id}
        estimated = {one.line: one for one in whole_narration(script, others, VOICE).utterances}
        assert estimated.keys() == spoken.keys()
        assert estimated[line.id].audio == ""
        assert abs(estimated[line.id].samples / spoken[line.id].samples - 1) < 0.35
        assert all(estimated[name] == one for name, one in others.items())


@given(
    st.lists(st.text("abcXYZ 0123,.…的一是", min_size=1, max_size=12), min_size=1, max_size=8),
    st.sampled_from(list(USUAL.values())),
)
def test_words_of_an_estimate_follow_each_other(words: list[str], pace: float):
    text, links = "", []
    for word in words:
        links.append(
            Link(
                caption_start=len(text),
                caption_end=len(text) + len(word),
                spoken_start=len(text),
                spoken_end=len(text) + len(word),
            )
        )
        text += word
    line = Line(id="l1", caption=text, spoken=text, links=tuple(links), spans=())
    said = estimated_utterance(line, pace, VOICE)
    times = [time for word in said.words for time in (word.onset, word.offset)]
    assert times == sorted(times)
    assert times[0] > 0
    assert times[-1] < said.samples
    assert said.samples >= 0.3 * SAMPLE_RATE


def test_a_closed_project_keeps_nothing():
    kept = MemorySegments()
    segments = _Segments(kept)
    segments.put("one", b"1")
    segments.is_closed = True
    segments.put("two", b"2")
    assert (kept.get("one"), kept.get("two"), segments.get("one")) == (b"1", None, None)


def test_the_process_has_no_key_but_those_it_was_given():
    keys = GivenKeys(b"s" * 32 + b"p" * 32)
    assert (keys.space("any"), keys.scope("any", "any")) == (b"s" * 32, b"p" * 32)
    assert "ss" not in repr(keys)
    for refused in (
        lambda: keys.instance("email"),
        lambda: keys.destroy_space("any"),
        lambda: keys.destroy_scope("any", "any"),
    ):
        with pytest.raises(LookupError):
            refused()
