"""Streams over HTTP: what a player gets, and that nothing is drawn for nobody."""

import io
import os
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from tests.previews.conftest import Served
from tests.support.processes import alive, gone
from vgenflow.studio.previewing.service import Pace, Stream

TICK = os.sysconf("SC_CLK_TCK")


def frames_of(data: bytes) -> dict[int, np.ndarray]:
    """The pictures of an initialisation segment and fragments, by their frame in the film."""
    found = {}
    with av.open(io.BytesIO(data), format="mp4") as file:
        stream = file.streams.video[0]
        for frame in file.decode(stream):
            found[round(frame.pts * stream.time_base * 24)] = frame.to_ndarray(format="rgb24")
    return found


def starts(data: bytes) -> list[int]:
    return sorted(frames_of(data))


def still(client, at: str, frame: int | str, width: int) -> np.ndarray:
    answer = client.get(f"{at}/still", params={"at": frame, "width": width, "form": "png"})
    assert answer.status_code == 200, answer.text
    return cv2.cvtColor(cv2.imdecode(np.frombuffer(answer.content, np.uint8), 1), cv2.COLOR_BGR2RGB)


def busy(pid: int) -> float:
    """Processor seconds that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def pid(served: Served) -> int:
    found = served.house.previews.host.pid
    assert found is not None
    return found


def settles(served: Served, within: float = 0.5) -> float:
    """Processor seconds used in a second that begins `within` from now."""
    time.sleep(within)
    before = busy(pid(served))
    time.sleep(1)
    return busy(pid(served)) - before


def test_fragments_join_to_the_film_that_stills_show(served: Served):
    with served.client() as client:
        told = client.get(served.at).json()
        assert not told["estimated"]
        assert not told["stale"]
        assert told["current"]
        whole = served.built.timeline()
        assert told["frames"] == whole.frames
        assert [scene["layout"] for scene in told["scenes"]] == [clip.layout for clip in whole.clips]
        assert [page["start"] for page in told["captions"]] == [page.start for page in whole.captions]
        captions = {line.id: line.caption for line in served.built.composition.script.lines}
        assert [line["id"] for line in told["lines"]] == list(captions)
        for line in told["lines"]:
            heard = [captions[line["id"]][word["at"] : word["until"]] for word in line["words"]]
            assert "".join(heard) == "".join(captions[line["id"]].split())
        init = client.get(f"{served.at}/init", params={"size": 360})
        film = client.get(f"{served.at}/fragments", params={"size": 360})
        assert init.headers["content-type"] == film.headers["content-type"] == "video/mp4"
        pictures = frames_of(init.content + film.content)
        assert list(pictures) == list(range(whole.frames))
        height, width = pictures[0].shape[:2]
        assert height == 360
        for frame in (0, told["scenes"][1]["alone"] + 30, whole.frames - 1):
            drawn = still(client, served.at, frame, width)
            assert drawn.shape == pictures[frame].shape
            assert np.abs(drawn.astype(int) - pictures[frame]).mean() < 3
            other = pictures[(frame + whole.frames // 2) % whole.frames]
            assert np.abs(drawn.astype(int) - other).mean() > 6, "this test sees another frame"
        with av.open(io.BytesIO(init.content + film.content), format="mp4") as file:
            sound = np.concatenate([part.to_ndarray() for part in file.decode(audio=0)], axis=1)
        assert np.sqrt((sound**2).mean()) > 0.01, "the voice is heard"


def test_the_sound_is_drawn_where_it_is_heard(served: Served):
    with served.client() as client:
        told = client.get(served.at).json()
        sound = client.get(f"{served.at}/sound").json()
        every, rate = sound["per_second"], told["rate"]["numerator"] / told["rate"]["denominator"]
        assert len(sound["voice"]) == pytest.approx(told["seconds"] * every, abs=1)
        assert max(sound["voice"]) == 255
        for line in told["lines"]:
            heard = sound["voice"][int(line["start"] / rate * every) : int(line["end"] / rate * every)]
            assert max(heard) > 60, line
        last = int(told["lines"][-1]["end"] / rate * every) + 4
        assert max(sound["voice"][last:], default=0) < 30, "nobody speaks at the end"
        assert bool(sound["music"]) == (served.built.timeline().music is not None)


def test_a_stream_begins_at_a_scene_or_a_frame(served: Served):
    with served.client() as client:
        told = client.get(served.at).json()
        init = client.get(f"{served.at}/init").content
        scene = told["scenes"][-1]
        by_scene = client.get(f"{served.at}/fragments", params={"from": scene["id"]}).content
        by_frame = client.get(f"{served.at}/fragments", params={"from": scene["alone"]}).content
        assert by_scene == by_frame
        assert starts(init + by_scene) == list(range(scene["alone"], told["frames"]))
        for missing in (told["frames"], "nosuch"):
            refused = client.get(f"{served.at}/fragments", params={"from": missing})
            assert refused.status_code == 404
            assert refused.json()["code"].startswith("preview.unknown_")


def test_nothing_is_drawn_for_a_client_that_has_left(served: Served):
    with served.client() as client:
        with client.stream("GET", f"{served.at}/fragments", params={"size": 720}) as answer:
            next(answer.iter_raw())
        left = busy(pid(served))
        assert settles(served, within=0.2) < 0.05
        assert busy(pid(served)) - left < 0.3
        assert not served.house.previews._watching
        assert not served.house.previews.host._process.asking


def test_a_session_watches_one_stream(paced: Served):
    served, ended = paced, threading.Event()
    with (
        served.client() as first,
        served.client() as second,
        served.client("ada.2") as other,
        first.stream("GET", f"{served.at}/fragments", params={"size": 720}) as before,
        other.stream("GET", f"{served.at}/fragments") as beside,
    ):
        parts, going_on = before.iter_raw(), beside.iter_raw()
        next(parts)
        next(going_on)

        def read_on() -> None:
            for _ in parts:
                pass
            ended.set()

        reader = threading.Thread(target=read_on)
        with second.stream("GET", f"{served.at}/fragments", params={"from": 200}) as after:
            begun = after.iter_raw()
            next(begun)
            reader.start()
            assert ended.wait(5), "the stream before ends, and cleanly"
            reader.join()
            assert len(served.house.previews._watching) == 2
        assert next(going_on), "another session watches on"


def test_of_many_places_sought_at_once_the_last_one_plays(served: Served):
    def sought(frame: int) -> int:
        with served.client("ada.3") as client:
            return len(client.get(f"{served.at}/fragments", params={"from": frame, "size": 720}).content)

    with served.client() as client, ThreadPoolExecutor(6) as pool:
        client.get(served.at)
        watching, lengths = served.house.previews._watching, []
        before, seen = busy(pid(served)), set[Stream]()
        for frame in (10, 90, 150, 20, 60, 300):
            lengths.append(pool.submit(sought, frame))
            while not (now := set(watching.values())) or now <= seen:
                time.sleep(0.001)
            seen |= now
        *_, last = [length.result(60) for length in lengths]
        alone = client.get(f"{served.at}/fragments", params={"from": 300, "size": 720})
    assert last == len(alone.content)
    assert busy(pid(served)) - before < 2, "what was given up was not drawn"
    assert not served.house.previews._watching
    assert not served.house.previews.host._process.asking


def test_a_killed_process_ends_the_stream_cleanly_and_the_next_call_works(paced: Served):
    served = paced
    with served.client() as client:
        client.get(served.at)
        before = pid(served)
        with client.stream("GET", f"{served.at}/fragments", params={"size": 360}) as answer:
            parts = answer.iter_raw()
            got = next(parts)
            os.kill(before, signal.SIGKILL)
            got += b"".join(parts)
        init = client.get(f"{served.at}/init", params={"size": 360}).content
        reached = starts(init + got)
        assert reached == list(range(len(reached)))
        assert 0 < len(reached) < served.built.timeline().frames
        assert pid(served) != before
        served.house.previews.pace = Pace()
        rest = client.get(f"{served.at}/fragments", params={"from": len(reached), "size": 360}).content
        assert starts(init + rest)[0] == len(reached)


def test_a_closed_project_is_no_longer_held(paced: Served):
    served = paced
    with served.client() as client:
        with client.stream("GET", f"{served.at}/fragments", params={"size": 720}) as answer:
            parts = answer.iter_raw()
            next(parts)
            began = time.monotonic()
            served.run(served.house.previews.erase(served.scope, served.built.project))
            assert sum(map(len, parts)) < 1_000_000
            assert time.monotonic() - began < 1
        assert client.get(f"{served.at}/still", params={"at": 0, "width": 64}).status_code == 200


def test_the_process_is_ended_when_nobody_needs_it(served: Served):
    host = served.house.previews.host
    with served.client() as client:
        client.get(served.at)
        before = pid(served)
        usual, host._idle = host._idle, 0.2
        try:
            client.get(f"{served.at}/still", params={"at": 0, "width": 64})
            assert gone([before], 5)
            assert host.pid is None
        finally:
            host._idle = usual
        assert client.get(served.at).status_code == 200
        assert alive(pid(served))


@pytest.mark.parametrize("path", ["", "/sound", "/init", "/fragments", "/still", "/sheet"])
def test_nobody_sees_what_is_anothers(served: Served, path: str):
    with served.client("bob.1") as client:
        answer = client.get(f"{served.at}{path}")
        assert (answer.status_code, answer.json()["code"]) == (404, "project.unknown")
