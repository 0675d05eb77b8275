"""Everything over HTTP on a real server: export, import into a blank one, delete, close, restore."""

import subprocess
import sys
import time
from pathlib import Path

import httpx2
import pytest

from tests.accounts.conftest import PASSWORD
from tests.support.server import ROOT, Server, running_server

DRAFT = "# The night train\n\nThe night train leaves Lisbon at nine. It crosses the river before ten."


def cli(folder: Path, *words: str) -> str:
    command = [sys.executable, "-m", "vgenflow.cli", *words, "--data", str(folder)]
    environment = {"PYTHONPATH": f"{ROOT / 'src'}", "PATH": "/usr/bin:/bin", "HOME": str(folder.parent)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def objects_of(folder: Path) -> list[Path]:
    """Sealed objects of people; the command line's own space is no tenant."""
    found = (folder / "objects").rglob("*")
    return [path for path in found if path.is_file() and "local" not in path.parts]


def operator(server: Server) -> httpx2.Client:
    """The first account, signed in."""
    body = {
        "token": server.setup_token,
        "email": "ada@example.org",
        "password": PASSWORD,
        "display_name": "Ada",
    }
    answer = server.http.post("/api/v1/setup", json=body, headers={"Origin": server.url})
    assert answer.status_code == 201, answer.text
    return server.browser(next(iter(answer.cookies.values())))


def ready(client: httpx2.Client, archive: str) -> dict[str, object]:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        found: dict[str, object] = client.get(f"/api/v1/archives/{archive}").json()
        if found["state"] in ("ready", "failed"):
            return found
        time.sleep(0.1)
    raise AssertionError(found)


@pytest.mark.slow
def test_everything_comes_along_and_goes_for_good(tmp_path: Path) -> None:
    first, second, backups, third = (tmp_path / name for name in ("first", "second", "backups", "third"))
    with running_server(first, worker=False) as server:
        ada = operator(server)
        project = ada.post("/api/v1/projects", json={"source": {"kind": "text", "text": DRAFT}}).json()
        asked = ada.post("/api/v1/archives")
        assert asked.status_code == 202, asked.text
        done = ready(ada, asked.json()["id"])
        assert done["state"] == "ready"
        address = f"/api/v1/archives/{done['id']}/file"
        whole = ada.get(address)
        assert len(whole.content) == done["size"]
        part = ada.get(address, headers={"Range": "bytes=100-299"})
        assert (part.status_code, part.content) == (206, whole.content[100:300])
        until = time.monotonic() + 20
        while not any("archive" in mail.read_text() for mail in server.mails()):
            assert time.monotonic() < until
            time.sleep(0.1)
        assert "objects" in cli(first, "backup", str(backups))

    with running_server(second, worker=False) as server:
        ada_there = operator(server)
        sent = ada_there.post("/api/v1/imports", content=whole.content, headers={"Origin": server.url})
        assert sent.status_code == 202, sent.text
        assert ready(ada_there, sent.json()["id"])["state"] == "ready"
        listed = ada_there.get("/api/v1/projects").json()["items"]
        assert [each["id"] for each in listed] == [project["id"]]
        broken = ada_there.post("/api/v1/imports", content=whole.content[:-500])
        failed = ready(ada_there, broken.json()["id"])
        assert (failed["state"], failed["error_code"]) == ("failed", "archive.invalid")

    with running_server(first, worker=False) as server:
        signed = server.http.post(
            "/api/v1/sessions",
            json={"email": "ada@example.org", "password": PASSWORD},
            headers={"Origin": server.url},
        )
        ada = server.browser(next(iter(signed.cookies.values())))
        refused = ada.post("/api/v1/account/closing", json={"password": "no"})
        assert (refused.status_code, refused.json()["code"]) == (403, "accounts.wrong-password")
        closed = ada.post("/api/v1/account/closing", json={"password": PASSWORD})
        assert closed.status_code == 200, closed.text
        assert closed.json()["statement"]["kind"] == "account"
        assert ada.get("/api/v1/account").status_code == 401
        assert server.mails() == []
        assert len(server.http.get("/api/v1/receipts/keys").json()["keys"]) == 1
        assert objects_of(first) == []

    said = cli(third, "restore", str(backups), "--ledger", str(first / "erasures"))
    assert "Erasures done again: 1" in said
    with running_server(third, worker=False) as server:
        assert server.setup_token  # nobody is left to run it
        again = server.http.post(
            "/api/v1/sessions",
            json={"email": "ada@example.org", "password": PASSWORD},
            headers={"Origin": server.url},
        )
        assert again.status_code == 401
    assert objects_of(third) == []
