"""Who uses the server while it is measured: accounts with finished projects, made through the API."""

import asyncio
import email
import email.policy
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, TypeVar

from benchmarks.serving.process import Server
from benchmarks.serving.wire import Client, Refused

PASSWORD: Final = "a lantern in the harbour"  # noqa: S105 - of an account that lives for minutes
ARTICLE: Final = Path(__file__).parents[1] / "articles" / "en.md"
SMALL: Final = {"height": 240, "profile": "draft", "music": False, "seconds": 60}
"""Options of the projects that are edited: a minute of narration."""
LONG: Final = {"height": 720, "profile": "draft", "music": True}
"""Options of the video that is being made meanwhile: the whole article."""
_PATIENCE = 300.0

T = TypeVar("T")


@dataclass
class Document:
    """A project that somebody has open in the editor."""

    owner: Client
    id: str
    revision: int
    line: str


@dataclass(frozen=True)
class Crowd:
    """Everybody, and what they have open."""

    people: Sequence[Client]
    documents: Sequence[Document]


async def gather(server: Server, people: int, projects: int) -> Crowd:
    """So many accounts with so many finished projects each: the first makes one, all others copy it."""
    first = Client(server.port)
    body = {"token": server.setup_token, "email": "u0@example.org", "password": PASSWORD, "display_name": "U"}
    _keep_cookie(first, await first.ask("POST", "/setup", body))
    others = [await _register(server, number) for number in range(1, people)]
    project = await begin(first, SMALL)
    run = await finish(first, await start(first, project))
    exports = (await first.ask("GET", f"/runs/{run}/exports")).json(200)["items"]
    bundle = next(one["id"] for one in exports if one["kind"] == "vgen")
    data = (await first.ask("GET", f"/exports/{bundle}/content")).body
    documents = []
    for person in (first, *others):
        own = project if person is first else await _from_bundle(person, data)
        copies = [
            (await person.ask("POST", f"/projects/{own}/duplicate")).json(201)["id"]
            for _ in range(projects - 1)
        ]
        documents += [await _opened(person, one) for one in (own, *copies)]
    return Crowd((first, *others), documents)


async def reopen(crowd: Crowd) -> None:
    """Have everybody look at what they have open again: runs have made new revisions of some."""
    for document in crowd.documents:
        document.revision = (await _opened(document.owner, document.id)).revision


async def begin(person: Client, options: object) -> str:
    """A project of the article; its id."""
    source = {"kind": "text", "name": ARTICLE.name, "text": ARTICLE.read_text(encoding="utf-8")}
    made = await person.ask("POST", "/projects", {"source": source, "options": options})
    return str(made.json(201)["id"])


async def start(person: Client, project: str) -> str:
    """A run of a project; its id."""
    return str((await person.ask("POST", f"/projects/{project}/runs", {})).json(202)["id"])


async def finish(person: Client, run: str) -> str:
    """Wait for a run; its id. Raises Refused if it does not go well."""

    async def look() -> Any:  # noqa: ANN401 - JSON
        return (await person.ask("GET", f"/runs/{run}")).json(200)

    ended = await until(look, lambda found: found["state"] in ("done", "failed", "cancelled"))
    if ended["state"] != "done":
        raise Refused(f"a run {ended['state']}: {ended['error_code']}")
    return run


@dataclass(frozen=True, slots=True)
class File:
    """A file to be brought: its bytes in pieces, and their digest in hex."""

    pieces: tuple[bytes, ...]
    digest: str


async def upload(person: Client, name: str, file: File) -> str:
    """Bring a file into the library; its id there."""
    size = sum(map(len, file.pieces))
    made = (await person.ask("POST", "/uploads", {"name": name, "size": size})).json(201)["id"]
    (await person.ask("PATCH", f"/uploads/{made}", file.pieces, {"Upload-Offset": "0"})).json(204)
    finished = await person.ask("POST", f"/uploads/{made}/finish", {"sha256": file.digest})
    return str(finished.json(201)["id"])


async def until(look: Callable[[], Awaitable[T]], fits: Callable[[T], object]) -> T:
    """What `look` gives once it fits."""
    async with asyncio.timeout(_PATIENCE):
        while not fits(found := await look()):
            await asyncio.sleep(0.3)
    return found


async def _register(server: Server, number: int) -> Client:
    person, address = Client(server.port), f"u{number}@example.org"
    body = {"email": address, "password": PASSWORD, "display_name": "U"}
    (await person.ask("POST", "/accounts", body)).json(202)

    async def mailed() -> list[str]:
        return await asyncio.to_thread(_tokens, server.folder / "outbox", address)

    [token] = await until(mailed, bool)
    (await person.ask("POST", "/accounts/confirm", {"token": token})).json(204)
    _keep_cookie(person, await person.ask("POST", "/sessions", {"email": address, "password": PASSWORD}))
    return person


def _tokens(outbox: Path, address: str) -> list[str]:
    found = []
    for path in outbox.glob("*.eml"):
        mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        body = mail.get_body(("plain",))
        if body is not None and address in str(mail["to"]):
            found += re.findall(r"#token=(\S+)", body.get_content())
    return found


def _keep_cookie(person: Client, answer: Any) -> None:  # noqa: ANN401 - of the client
    answer.json(201)
    person.cookie = answer.header("set-cookie").partition(";")[0]


async def _from_bundle(person: Client, data: bytes) -> str:
    media = await upload(person, "project.vgen", File((data,), sha256(data).hexdigest()))
    made = await person.ask("POST", "/projects", {"source": {"kind": "file", "media": media}})
    return str(made.json(201)["id"])


async def _opened(person: Client, project: str) -> Document:
    answer = await person.ask("GET", f"/projects/{project}/lines")
    lines = answer.json(200)["lines"]
    return Document(person, project, int(answer.header("etag").strip('"')), lines[len(lines) // 2]["id"])
