"""A recording with its subtitles becomes a script and its narration, decoded in a confined process."""

import io
import wave

import numpy as np
import pytest

from tests.support.recordings import film
from vgenflow.production.request import BadRequest, TextSource
from vgenflow.stages.speech.errors import NotInRecording
from vgenflow.studio.wiring import _told

RATE = 16_000
KARAOKE = b"""WEBVTT

00:00:01.000 --> 00:00:03.000
Prices <00:00:01.500>rose <00:00:02.000>12%.

00:00:04.000 --> 00:00:06.000
They fell
again in May.
"""


def wav(seconds: float) -> bytes:
    at = np.arange(round(seconds * RATE)) / RATE
    sound = (9000 * np.sin(2 * np.pi * 200 * at)).astype("<i2")
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(sound.tobytes())
    return out.getvalue()


def test_words_keep_the_times_of_the_subtitles() -> None:
    told = _told(TextSource("talk.vtt", KARAOKE), wav(7.0), "en", "Prices")
    assert [line.caption for line in told.script.lines] == ["Prices rose 12%.", "They fell again in May."]
    first, second = (spoken.utterance for spoken in told.spoken)
    starts = [word.onset / 48_000 for word in first.words]
    assert [round(at - starts[0], 2) for at in starts] == [0, 0.5, 1.0]
    assert 1.9 < second.samples / 48_000 < 2.4
    assert all(spoken.wav.startswith(b"RIFF") for spoken in told.spoken)


def test_what_does_not_belong_together_is_refused() -> None:
    with pytest.raises(NotInRecording):
        _told(TextSource("talk.vtt", KARAOKE), wav(2.0), "en", "Prices")
    with pytest.raises(BadRequest, match="subtitles"):
        _told(TextSource("talk.txt", b"Prices rose.\nThey fell."), wav(2.0), "en", "Prices")
    with pytest.raises(BadRequest, match="film"):
        _told(TextSource("talk.vtt", KARAOKE), film("mp4"), "en", "Prices")
