"""Films written for the gate to look at, as they should be or not."""

import numpy as np

from tests.support.engine_parts import ASSETS
from tests.support.engine_scenes import LAYOUTS
from vgenflow.engine.encode.mux import Laid, write_video
from vgenflow.engine.encode.sound import encode_sound
from vgenflow.engine.encode.video import VideoEncoder, VideoFormat
from vgenflow.engine.segments.film import Film
from vgenflow.engine.segments.plan import plan
from vgenflow.kit.time import SAMPLE_RATE

# a 997 Hz sine in both channels reads 0 LUFS at full scale less 3 dB; this one reads -14
LEVEL = 10 ** (-14 / 20)


def tone(film, level=LEVEL):
    at = np.arange(film.rate.sample_of(film.frames)) / SAMPLE_RATE
    edges = np.minimum(1, np.minimum(at, at[::-1]) / 0.1)  # a sine cut off rings in any codec
    wave = (level * edges * np.sin(2 * np.pi * 997 * at)).astype(np.float32)
    return np.stack([wave, wave], axis=1)


def write(path, film, *, sound=None, shown=None, order=list, profile="final", layouts=LAYOUTS, assets=ASSETS):
    """The film as a file; `shown` may change what each frame shows, `order` that of the segments."""
    video = VideoFormat(film.width, film.height, film.rate, profile)
    segments, starts = [], []
    drawn = Film(film, layouts, assets)
    for piece in plan(film):
        encoder = VideoEncoder(video)
        for index, planes in enumerate(drawn.frames(piece)):
            encoder.add(planes if shown is None else shown(piece.start + index, planes))
        segments.append(encoder.finish())
        starts.append(piece.start)
    pieces = [Laid(start, segment) for start, segment in zip(starts, order(segments), strict=True)]
    heard = encode_sound([tone(film) if sound is None else sound])
    write_video(path, video, pieces, [Laid(0, heard)], film.title)
    return path
