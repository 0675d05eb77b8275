"""The sound of a film by itself is the same sound."""

import av
import numpy as np

from tests.engine.test_encode_mux import written
from vgenflow.engine.encode.alone import sound_alone
from vgenflow.kit.time import Rate


def heard(path):
    with av.open(str(path)) as file:
        assert [stream.type for stream in file.streams][-1] == "audio"
        return np.concatenate([frame.to_ndarray() for frame in file.decode(audio=0)], axis=1), file.metadata


def test_sound_is_taken_out_of_a_film_as_it_is(tmp_path):
    film = written(tmp_path / "film.mp4", Rate(30), title="名前", comment="The voice is synthetic.")
    sound_alone(film, tmp_path / "one.m4a")
    sound_alone(film, tmp_path / "two.m4a")
    whole, told = heard(film)
    alone, kept = heard(tmp_path / "one.m4a")
    assert np.array_equal(whole, alone)
    assert (told["comment"], kept["title"], kept["comment"]) == (
        "The voice is synthetic.", "名前", "The voice is synthetic.",
    )  # fmt: skip
    with av.open(str(tmp_path / "one.m4a")) as file:
        assert len(file.streams) == 1
        assert file.streams.audio[0].start_time == 0
    assert (tmp_path / "one.m4a").read_bytes() == (tmp_path / "two.m4a").read_bytes()
