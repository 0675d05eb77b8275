"""A studio with something in it: films in every state, files, a template and a brand kit of one's own.

What pages are looked at with: by axe (`tests/studio/test_studio_access.py`) and by eye (`tools/screens.py`).
All of it is made through the API, as a person's browser would.
"""

import hashlib
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import httpx2

from tests.support.disclosing import disclose
from vgenflow.services.disclosures.service import Leaving, Settled

EXAMPLES: Final = Path(__file__).resolve().parents[2] / "examples"
OVER: Final = frozenset({"done", "failed", "cancelled"})
"""States in which nothing more happens to a run."""
PATIENCE: Final = 900.0
"""Seconds until a run must be over."""
QUICK: Final[Mapping[str, object]] = {"height": 360, "fps": "24", "profile": "draft", "seconds": 30}
"""Options of a film that is made soon."""
_COLORS: Final = ({"color": "#0A1F44", "role": "primary"}, {"color": "#E4572E"}, {"color": "#F2E14E"})


@dataclass(frozen=True)
class Samples:
    """What there is, by id."""

    made: str
    """A film in English."""
    chinese: str
    """A film in Chinese, upright."""
    edited: str
    """A film of which a line was changed after it was made."""
    written: str
    """A film of which there is only the script."""
    failed: str
    """A film whose source could not be read."""
    template: str
    brand: str


def furnish(api: httpx2.Client) -> Samples:
    """Fill an account, in some minutes."""
    trains = (EXAMPLES / "night-trains.md").read_text(encoding="utf-8")
    tea = (EXAMPLES / "tea.zh.txt").read_text(encoding="utf-8")
    trees = (EXAMPLES / "city-trees.html").read_text(encoding="utf-8")
    stock(api)
    written = begin(api, {"kind": "text", "name": "trees.html", "text": trees}, template="blueprint")
    run(api, written, "write")
    chinese = begin(api, {"kind": "text", "name": "tea.txt", "text": tea}, template="ink", aspect="9:16")
    run(api, chinese)
    edited = begin(api, {"kind": "text", "name": "trees.html", "text": trees}, template="pop")
    run(api, edited)
    reword(api, edited)
    failed = begin(api, {"kind": "link", "address": "http://127.0.0.1/ferries"}, title="The last ferry home")
    run(api, failed, wanted="failed")
    made = begin(api, {"kind": "text", "name": "trains.md", "text": trains}, template="editorial")
    run(api, made)
    template = _posted(api, "/api/v1/templates/swiss/duplicate", {})["id"]
    brand = _posted(api, "/api/v1/brands", {"name": "Harbour", "colors": _COLORS, "tone": "warm"})["id"]
    return Samples(made, chinese, edited, written, failed, str(template), str(brand))


def fill_ledger(folder: Path, samples: Samples) -> None:
    """Have pages been read and a voice elsewhere asked, in the ledger of the server with its data there."""
    read = ((samples.edited, "trees.example", 86_000, 2), (samples.made, "harbour.example", 214_000, 1))
    for film, site, size, days in read:
        request = f"GET /article HTTP/1.1\r\nHost: {site}\r\nAccept: text/html\r\n"
        page = Leaving("page", "read", site, request, len(request))
        disclose(folder, film, page, Settled("answered", size), days=days)
    text = "The night train takes nine and a half hours, and a passenger is asleep for seven."
    spoken = Leaving("provider", "speak", "acme-voices", text, len(text), "none_offered", "voice-1")
    disclose(folder, samples.made, spoken, Settled("answered", 61_000), days=1)


def stock(api: httpx2.Client) -> None:
    """Fill the library: a draft, voices, pictures, all but one with their licence."""
    upload(api, "night-trains.md", (EXAMPLES / "night-trains.md").read_bytes())
    for voice in ("am_michael", "af_heart"):
        said = api.get(f"/api/v1/voices/{voice}/sample")
        upload(api, f"{voice}.wav", said.content, licence="Apache-2.0", credit="Kokoro")
    first, *others = sorted((EXAMPLES / "pictures").glob("*.png"))
    upload(api, first.name, first.read_bytes())
    for picture in others:
        upload(api, picture.name, picture.read_bytes(), licence="CC BY 4.0", credit="Marta Lindqvist")


def begin(api: httpx2.Client, source: Mapping[str, str], title: str = "", **options: object) -> str:
    """A film of which nothing is made yet; its id."""
    body = {"source": source, "title": title, "options": {**QUICK, **options}}
    return str(_posted(api, "/api/v1/projects", body)["id"])


def run(api: httpx2.Client, project: str, kind: str = "make", wanted: str = "done") -> None:
    """Have a film made, or its script written, and wait until that is over."""
    found = start(api, project, kind)
    end = time.monotonic() + PATIENCE
    while found["state"] not in OVER and time.monotonic() < end:
        time.sleep(0.3)
        found = api.get(f"/api/v1/runs/{found['id']}").json()
    assert found["state"] == wanted, found


def start(api: httpx2.Client, project: str, kind: str = "make") -> dict[str, Any]:
    """Have a film made without waiting for it; the run."""
    return _posted(api, f"/api/v1/projects/{project}/runs", {"kind": kind})


@contextmanager
def being_made(api: httpx2.Client, **options: object) -> Iterator[str]:
    """A film that is at work, as long as it takes; stopped afterwards."""
    trains = (EXAMPLES / "night-trains.md").read_text(encoding="utf-8")
    source = {"kind": "text", "name": "trains.md", "text": f"{trains}\n\n{uuid4().hex[:4]}"}
    project = begin(api, source, "", height=1080, profile="final", seconds=120, **options)
    found = start(api, project)
    try:
        yield project
    finally:
        api.post(f"/api/v1/runs/{found['id']}/cancel", headers=_once())


def reword(api: httpx2.Client, project: str) -> None:
    """Change a word of a film's third line."""
    answer = api.get(f"/api/v1/projects/{project}/lines")
    line = answer.json()["lines"][2]
    text = line["caption"].replace("the ", "each ", 1) + (" Indeed." if "the " not in line["caption"] else "")
    address = f"/api/v1/projects/{project}/lines/{line['id']}/caption"
    told = api.put(address, json={"text": text}, headers={"If-Match": answer.headers["etag"]})
    assert told.is_success, told.text


def upload(api: httpx2.Client, name: str, data: bytes, **said: str) -> str:
    """A file of the library, and what is said of it; its id."""
    given = _posted(api, "/api/v1/uploads", {"name": name, "size": len(data)})
    address = f"/api/v1/uploads/{given['id']}"
    sent = api.patch(address, content=data, headers={"Upload-Offset": "0"})
    assert sent.is_success, sent.text
    media = _posted(api, f"{address}/finish", {"sha256": hashlib.sha256(data).hexdigest()})
    if said:
        entry = f"/api/v1/library/{media['id']}"
        told = api.patch(entry, json=said, headers={"If-Match": f'"{media["revision"]}"'})
        assert told.is_success, told.text
    return str(media["id"])


def _posted(api: httpx2.Client, address: str, body: object) -> dict[str, Any]:
    answer = api.post(address, json=body, headers=_once())
    assert answer.is_success, answer.text
    told: dict[str, Any] = answer.json()
    return told


def _once() -> dict[str, str]:
    return {"Idempotency-Key": uuid4().hex}
