"""What is measured: editors reading, autosaving, listening, uploading. Each ends by itself."""

import asyncio
import json
import math
import struct
import time
import zlib
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

import numpy as np

from benchmarks.serving.arrivals import Times, arrive
from benchmarks.serving.crowd import LONG, Crowd, Document, File, begin, start, upload
from benchmarks.serving.wire import Client, Refused

READS, SAVES = 300, 200
"""Requests a second."""
LISTENERS, LISTENED = 1000, 4
"""Listeners, and the runs they share."""
UPLOADS, AT_ONCE, UPLOAD_BYTES = 200, 8, 4 * 1024 * 1024
_PARTS = ("", "/lines", "/scenes")
_ASPECTS = ("16:9", "1:1", "4:5")
_LISTENING = 240.0
"""Seconds that the runs which are listened to may take."""


async def reads(
    crowd: Crowd, rate: float, seconds: float, enough: asyncio.Event | None = None
) -> tuple[Times, Times]:
    """Projects, scripts and storyboards, half of them known already; times of all, and of those alone."""
    known = Times()

    async def one(number: int) -> None:
        document = crowd.documents[number // 6 % len(crowd.documents)]
        knows = bool(number // 3 % 2)
        tag = {"If-None-Match": f'"{document.revision}"'} if knows else {}
        begun = time.perf_counter()
        path = f"/projects/{document.id}{_PARTS[number % 3]}"
        answer = await document.owner.ask("GET", path, headers=tag)
        if answer.status != (304 if knows else 200):
            raise Refused(f"{answer.status} for {path}")
        if knows:
            known.seconds.append(time.perf_counter() - begun)

    return await arrive(rate, seconds, one, enough), known


async def saves(crowd: Crowd, rate: float, seconds: float) -> Times:
    """Edits of a line's text, each on the revision before it; projects take turns."""
    idle: asyncio.Queue[Document] = asyncio.Queue()
    for document in crowd.documents:
        idle.put_nowait(document)

    async def one(number: int) -> None:
        document = await idle.get()
        try:
            answer = await document.owner.ask(
                "PUT",
                f"/projects/{document.id}/lines/{document.line}/caption",
                {"text": f"The town keeps {number + 2} tanks of rain under its schools."},
                {"If-Match": f'"{document.revision}"'},
            )
            document.revision = answer.json(200)["project"]["revision"]
        finally:
            idle.put_nowait(document)

    return await arrive(rate, seconds, one)


@dataclass
class Heard:
    """What listeners were told."""

    delays: list[float] = field(default_factory=list)
    """Seconds from the writing down of an event until a listener whose stream was open had it."""
    joins: list[float] = field(default_factory=list)
    """Seconds from a listener's asking until its stream was open: a thousand ask at about once."""
    events: int = 0
    lost: int = 0
    """Events of states and stages that a listener was not told, twice told or told out of order."""
    broken: int = 0
    """Listeners whose stream did not end with the run."""
    first_failure: str = ""


async def listen(crowd: Crowd, listeners: int) -> Heard:
    """Videos of some people's projects made in another shape, each watched by its share until it ends."""
    heard, events = Heard(), _Events()
    watched = [(document.owner, await _reshaped(document)) for document in _one_each(crowd, LISTENED)]
    told: dict[str, list[list[int]]] = defaultdict(list)

    async def one(number: int) -> None:
        owner, run = watched[number % len(watched)]
        numbers: list[int] = []
        told[run].append(numbers)
        try:
            async with asyncio.timeout(_LISTENING):
                await _follow(owner, run, numbers, heard, events)
        except Exception as error:  # noqa: BLE001 - whatever went wrong is counted
            heard.broken += 1
            heard.first_failure = heard.first_failure or f"{type(error).__name__}: {error}"

    tasks = []
    for number in range(listeners):
        tasks.append(asyncio.create_task(one(number)))
        await asyncio.sleep(0.001)
    await asyncio.wait(tasks)
    for owner, run in watched:
        kept: list[int] = []
        await _follow(owner, run, kept, Heard(), events)
        for numbers in told[run]:
            heard.events += len(numbers)
            heard.lost += len(set(kept) - set(numbers)) + (numbers != sorted(set(numbers)))
    return heard


class _Events:
    """What events say. Listeners of a run are told the same bytes, which are read once."""

    def __init__(self) -> None:
        self._known: dict[bytes, tuple[int, float, str | None]] = {}

    def read(self, data: bytes) -> tuple[int, float, str | None]:
        """Its number, when it was written down (Unix seconds), and the state the run is in from it on."""
        found = self._known.get(data)
        if found is None:
            said = json.loads(data)
            found = self._known[data] = said["seq"], _unix(said["at"]), said.get("state")
        return found


async def _follow(owner: Client, run: str, numbers: list[int], heard: Heard, events: _Events) -> None:
    begun, since, now = time.time(), math.inf, ""

    def opened(moment: float) -> None:
        nonlocal since
        since = moment
        heard.joins.append(moment - begun)

    def told(moment: float, data: bytes) -> None:
        nonlocal now
        number, written, state = events.read(data)
        numbers.append(number)
        now = state or now
        if written > since:
            heard.delays.append(moment - written)

    await owner.listen(f"/runs/{run}/events", told, opened)
    if now != "done":
        raise Refused(f"a stream ended while its run was {now}")


async def _reshaped(document: Document) -> str:
    """A run of a project in another shape, so that all its pictures are drawn anew."""
    path = f"/projects/{document.id}/options/aspect"
    tag = {"If-Match": f'"{document.revision}"'}
    changed = (await document.owner.ask("PUT", path, {"aspect": _ASPECTS[1]}, tag)).json(200)
    document.revision = changed["project"]["revision"]
    return await start(document.owner, document.id)


async def uploads(crowd: Crowd, count: int) -> tuple[Times, float]:
    """Pictures of 4 MB each, several at once; times of whole uploads, and seconds until all were there."""
    pictures = _pictures(count)
    numbers, times = iter(range(count)), Times()
    begun = time.perf_counter()

    async def one() -> None:
        for number in numbers:
            person = crowd.people[number % len(crowd.people)]
            file, started = pictures(number), time.perf_counter()
            try:
                await upload(person, f"picture-{number}.png", file)
            except Exception as error:  # noqa: BLE001 - whatever went wrong is counted
                times.failed += 1
                times.first_failure = times.first_failure or f"{type(error).__name__}: {error}"
            else:
                times.seconds.append(time.perf_counter() - started)

    await asyncio.gather(*(one() for _ in range(min(AT_ONCE, count))))
    return times, time.perf_counter() - begun


class Rendering:
    """A video that is being made all the while; when it is done, the same in another shape."""

    def __init__(self, person: Client) -> None:
        self._person = person
        self.finished = 0

    async def __aenter__(self) -> "Rendering":
        self._project = await begin(self._person, LONG)
        self._run = await start(self._person, self._project)
        self._task = asyncio.create_task(self._go_on())
        while (await self._look())["state"] == "queued":
            await asyncio.sleep(0.2)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()
        await self._person.ask("POST", f"/runs/{self._run}/cancel")

    async def _look(self) -> dict[str, str]:
        found: dict[str, str] = (await self._person.ask("GET", f"/runs/{self._run}")).json(200)
        return found

    async def _go_on(self) -> None:
        while True:
            await asyncio.sleep(1)
            if (await self._look())["state"] in ("queued", "running"):
                continue
            self.finished += 1
            path = f"/projects/{self._project}"
            tag = (await self._person.ask("GET", path)).header("etag")
            aspect = {"aspect": _ASPECTS[self.finished % len(_ASPECTS)]}
            (await self._person.ask("PUT", f"{path}/options/aspect", aspect, {"If-Match": tag})).json(200)
            self._run = await start(self._person, self._project)


def _one_each(crowd: Crowd, most: int) -> Sequence[Document]:
    found: dict[int, Document] = {}
    for document in crowd.documents:
        found.setdefault(id(document.owner), document)
    return list(found.values())[-most:]


def _unix(moment: str) -> float:
    return datetime.fromisoformat(moment).timestamp()


def _pictures(count: int) -> Callable[[int], File]:
    """PNG files that differ in a remark at their end: noise, which nobody can pack."""
    side = round((UPLOAD_BYTES / 3) ** 0.5)
    noise = np.random.default_rng(count).integers(0, 256, (side, side * 3), np.uint8)
    rows = np.hstack([np.zeros((side, 1), np.uint8), noise]).tobytes()
    head = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
    same = head + _chunk(b"IDAT", zlib.compress(rows, 1))
    begun = sha256(same)

    def picture(number: int) -> File:
        rest = _chunk(b"tEXt", f"Comment\0{number}".encode()) + _chunk(b"IEND", b"")
        digest = begun.copy()
        digest.update(rest)
        return File((same, rest), digest.hexdigest())

    return picture


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
