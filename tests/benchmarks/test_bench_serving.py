"""The load generator's clockwork, and how figures are told."""

import asyncio
import math
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from benchmarks.serve import PAGE
from benchmarks.serving.arrivals import arrive, rank
from benchmarks.serving.crowd import File, upload
from benchmarks.serving.figures import BY_KEY, FIGURES, Run
from benchmarks.serving.reporting import page
from benchmarks.serving.wire import Client, Refused


@pytest.mark.parametrize(("share", "value"), [(0.5, 50), (0.99, 99), (1, 100), (0, 1)])
def test_ranks_are_values_that_were_seen(share: float, value: int) -> None:
    assert rank(range(1, 101), share) == value


def test_of_nothing_there_is_no_rank() -> None:
    assert math.isnan(rank([], 0.99))


def test_those_who_come_while_the_server_stalls_are_charged_for_it() -> None:
    async def stalls() -> list[float]:
        free = asyncio.Lock()

        async def request(number: int) -> None:
            async with free:
                await asyncio.sleep(0.3 if number == 0 else 0)

        return (await arrive(100, 0.3, request)).seconds

    times = sorted(asyncio.run(stalls()))
    assert len(times) == 30
    assert times[-1] >= 0.3
    assert times[15] >= 0.1, "those behind the first one waited too"


def test_failures_are_counted_and_have_no_time() -> None:
    async def request(number: int) -> None:
        if number % 2:
            raise ValueError("odd")

    times = asyncio.run(arrive(1000, 0.02, request))
    assert (len(times.seconds), times.failed, times.first_failure) == (10, 10, "ValueError: odd")


def test_figures_are_told_with_their_goals() -> None:
    run = Run("2 cores", "a load", {"reads.p99": 99.0, "autosave.p99": 151.5, "events.p99": math.nan})
    lines = run.table().splitlines()
    assert [line.split()[0] for line in lines[3:]] == ["reads.p99", "autosave.p99", "events.p99"]
    assert ["≤ 100  met" in lines[3], "≤ 150  missed" in lines[4]] == [True, True]
    told = run.as_json()["figures"]
    assert isinstance(told, dict)
    assert told["events.p99"] == {"value": None, "unit": "ms", "goal": 500, "met": False}


def test_keys_are_unique() -> None:
    assert len(BY_KEY) == len(FIGURES)


def test_the_page_in_the_docs_was_made_by_this_bench() -> None:
    kept, fresh = PAGE.read_text(encoding="utf-8"), page(None)
    assert kept.split("## How it is measured")[1] == fresh.split("## How it is measured")[1], (
        "run ./run bench serve --write"
    )


def test_the_page_shows_every_figure_with_its_goal_and_key() -> None:
    shown = page(Run("2 cores", "a load", {figure.key: 100.5 for figure in FIGURES}))
    assert "| All but one in a hundred of them. | 100 ms | ≤ 100 | missed |" in shown
    assert all(f"| `{figure.key}` |" in shown for figure in FIGURES)


@contextmanager
def answering(*answers: bytes) -> Iterator[tuple[int, bytearray]]:
    """A port at which whatever is asked gets the next of these answers; and all that was asked."""
    asked = bytearray()

    def serve(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            for answer in answers:
                asked.extend(connection.recv(1 << 20))
                for piece in answer.split(b"|"):  # as it may come in parts
                    connection.sendall(piece)
                    time.sleep(0.02)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        yield listener.getsockname()[1], asked
        thread.join(5)


def test_a_client_reads_whole_answers_over_one_connection() -> None:
    first = b'HTTP/1.1 200 OK\r\nETag: "7"\r\nContent-|Length: 8\r\n\r\n{"a"|: 1}'
    second = b"HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n"

    async def asked(port: int) -> None:
        client = Client(port, cookie="a=b")
        answer = await client.ask("GET", "/things")
        assert (answer.json(200), answer.header("etag")) == ({"a": 1}, '"7"')
        assert (await client.ask("PUT", "/things", {"b": 2}, {"If-Match": '"7"'})).status == 304
        with pytest.raises(Refused):
            answer.json(404)
        client.close()

    with answering(first, second) as (port, said):
        asyncio.run(asked(port))
    lines = said.decode().split("\r\n")
    assert lines[0] == "GET /api/v1/things HTTP/1.1"
    assert lines.count("Cookie: a=b") == 2
    assert {'If-Match: "7"', "Content-Length: 8", '{"b": 2}'} <= set(lines)


def test_a_listener_hears_events_in_chunks_however_they_come_in() -> None:
    stream = (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\ne\r\nretry: 2000\n\n\r\n"
        b'1a\r\nid: 1\ndata: {"se|q": 1}\n\n\r\n3\r\n: \n\n\r\n1a\r\nid: 2\ndata: {"seq": 2}\n\n\r\n0\r\n\r\n'
    )
    heard: list[bytes] = []

    async def listen(port: int) -> None:
        def told(_: float, data: bytes) -> None:
            heard.append(data)

        await Client(port).listen("/events", told, lambda _: heard.append(b"opened"))

    with answering(stream) as (port, _):
        asyncio.run(listen(port))
    assert heard == [b"opened", b'{"seq": 1}', b'{"seq": 2}']
    with answering(b"HTTP/1.1 404 Not Found\r\n\r\n") as (port, _), pytest.raises(Refused):
        asyncio.run(listen(port))
    assert heard.count(b"opened") == 1


def test_a_file_is_announced_sent_and_checked() -> None:
    answers = [
        b'HTTP/1.1 201 Created\r\nContent-Length: 11\r\n\r\n{"id": "u"}',
        b"HTTP/1.1 204 No Content\r\n\r\n",
        b'HTTP/1.1 201 Created\r\nContent-Length: 11\r\n\r\n{"id": "m"}',
    ]
    with answering(*answers) as (port, said):
        file = File((b"abc", b"def"), "digest")
        assert asyncio.run(upload(Client(port), "name", file)) == "m"
    assert b'"size": 6' in said
    assert b"Upload-Offset: 0" in said
    assert b"\r\n\r\nabcdef" in said
