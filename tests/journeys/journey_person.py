"""A person who uses a server by HTTP alone, as a program of theirs would."""

import email
import email.policy
import hashlib
import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import httpx2

from tests.support.server import Server

PASSWORD = "a lantern in the harbour"
PATIENCE = 240.0
"""Seconds that a run may take on a busy machine."""
PIECE = 50_000
"""Bytes of a file asked for at a time."""

Json = dict[str, Any]
T = TypeVar("T")


@dataclass(frozen=True)
class Told:
    """One event of a stream, as its lines said it."""

    number: int
    kind: str
    data: Json


@dataclass
class Person:
    """Somebody signed in at a server."""

    server: Server
    http: httpx2.Client

    def get(self, path: str) -> Json:
        """What a GET answers."""
        return answered(self.http.get(f"/api/v1{path}"), 200)

    def post(self, path: str, body: Json | None = None, status: int = 200) -> Json:
        """What a POST answers."""
        return answered(self.http.post(f"/api/v1{path}", json=body), status)

    def tag(self, project: str) -> str:
        """The entity tag of a project."""
        return str(self.http.get(f"/api/v1/projects/{project}").headers["etag"])

    def edit(self, method: str, project: str, path: str, body: Json | None = None) -> Json:
        """Edit a project at its present revision."""
        headers = {"If-Match": self.tag(project)}
        answer = self.http.request(method, f"/api/v1/projects/{project}{path}", json=body, headers=headers)
        return answered(answer, 200)

    def run(self, project: str) -> tuple[Json, list[Told]]:
        """Make the video, watching, and losing the connection once; the run and all its events."""
        run = self.post(f"/projects/{project}/runs", {}, 202)
        before = list(self.watch(run["id"], breaks=3))
        events = before + list(self.watch(run["id"], after=before[-1].number))
        return self.get(f"/runs/{run['id']}"), events

    def watch(self, run: str, after: int = 0, breaks: int | None = None) -> Iterator[Told]:
        """The events of a run after a number, until it ends or `breaks` have come."""
        headers = {"Last-Event-ID": str(after)} if after else {}
        address = f"/api/v1/runs/{run}/events"
        with self.http.stream("GET", address, headers=headers, timeout=PATIENCE) as answer:
            assert answer.status_code == 200
            for count, event in enumerate(_events(answer.iter_lines()), 1):
                yield event
                if count == breaks:
                    return

    def exports(self, run: str) -> dict[str, Json]:
        """The finished files of a run by their kind."""
        return {one["kind"]: one for one in self.get(f"/runs/{run}/exports")["items"]}

    def file(self, address: str, size: int) -> bytes:
        """A file, a range at a time, the last one first."""
        pieces = []
        for start in reversed(range(0, size, PIECE)):
            end = min(start + PIECE, size)
            answer = self.http.get(address, headers={"Range": f"bytes={start}-{end - 1}"})
            assert answer.status_code == 206, answer.text
            assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/{size}"
            pieces.append(answer.content)
        return b"".join(reversed(pieces))

    def upload(self, name: str, data: bytes) -> Json:
        """A file of the library."""
        made = self.post("/uploads", {"name": name, "size": len(data)}, 201)
        address = f"/api/v1/uploads/{made['id']}"
        headers = {"Upload-Offset": "0"}
        answered(self.http.patch(address, content=data, headers=headers), 204)
        return self.post(f"/uploads/{made['id']}/finish", {"sha256": checksum(data)}, 201)

    def archive(self, made: Json) -> Json:
        """An archive once it is done, or taken in."""
        return until(
            lambda: self.get(f"/archives/{made['id']}"), lambda found: found["state"] in ("ready", "failed")
        )


def operator(server: Server, address: str) -> Person:
    """The first account of a server, by the token it printed."""
    body = {"token": server.setup_token, "email": address, "password": PASSWORD, "display_name": "Ada"}
    return _signed_in(server, stranger(server).post("/api/v1/setup", json=body))


def register(server: Server, address: str) -> Person:
    """An account by the mail that lies in the outbox, signed in."""
    http = stranger(server)
    asked = {"email": address, "password": PASSWORD, "display_name": "Bo"}
    answered(http.post("/api/v1/accounts", json=asked), 202)
    mail = until(lambda: mails_to(server, address), bool)[0]
    token = re.findall(r"#token=(\S+)", mail)[0]
    answered(http.post("/api/v1/accounts/confirm", json={"token": token}), 204)
    return sign_in(server, address)


def sign_in(server: Server, address: str) -> Person:
    """An account, signed in by its password."""
    return _signed_in(server, try_to_sign_in(server, address))


def try_to_sign_in(server: Server, address: str) -> httpx2.Response:
    """What the server says to an address and its password."""
    body = {"email": address, "password": PASSWORD}
    return stranger(server).post("/api/v1/sessions", json=body)


def stranger(server: Server) -> httpx2.Client:
    """A browser that was never here."""
    return httpx2.Client(base_url=server.url, timeout=PATIENCE, headers={"Origin": server.url})


def mails_to(server: Server, address: str) -> list[str]:
    """The texts of the mails to an address, the oldest first."""
    read = [
        email.message_from_bytes(path.read_bytes(), policy=email.policy.default) for path in server.mails()
    ]
    texts = [(str(one["to"]), one.get_body(("plain",))) for one in read]
    return [body.get_content() for to, body in texts if address in to and body is not None]


def answered(answer: httpx2.Response, status: int) -> Json:
    """The answer's JSON, if it has the status."""
    assert answer.status_code == status, answer.text
    return answer.json() if answer.content else {}


def until(look: Callable[[], T], fits: Callable[[T], object]) -> T:
    """What `look` gives once it fits."""
    end = time.monotonic() + PATIENCE
    while not fits(found := look()):
        assert time.monotonic() < end, found
        time.sleep(0.1)
    return found


def counts(events: list[Told]) -> Mapping[str, tuple[int, int]]:
    """By stage: units it worked on, and units it kept."""
    found = {}
    for event in events:
        if event.kind in ("stage.finished", "stage.cached"):
            done, total = event.data.get("done", 0), event.data.get("total", 0)
            found[event.data["stage"]] = (done, total - done)
    return found


def checksum(data: bytes) -> str:
    """SHA-256."""
    return hashlib.sha256(data).hexdigest()


def _signed_in(server: Server, answer: httpx2.Response) -> Person:
    answered(answer, 201)
    return Person(server, server.browser(next(iter(answer.cookies.values()))))


def _events(lines: Iterator[str]) -> Iterator[Told]:
    """Server-Sent Events of the lines of a stream (HTML standard, 9.2.6)."""
    fields: dict[str, str] = {}
    for line in lines:
        if line:
            name, _, value = line.partition(":")
            fields[name] = value.removeprefix(" ")
        elif "data" in fields:
            yield Told(int(fields["id"]), fields["event"], json.loads(fields["data"]))
            fields = {}
        else:
            fields = {}
