"""What the instance offers: voices, ways to sign in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.support.doors import key, open_door, session
from vgenflow import __version__
from vgenflow.api.routes import catalogue, instance
from vgenflow.packs import default_data_dir

READ = key("ada", "read")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("catalogue")
    (folder / "packs").symlink_to(default_data_dir() / "packs")
    with open_door(folder, [catalogue.router, instance.router]) as opened:
        yield opened


def test_voices_are_those_of_the_command_line(client: TestClient) -> None:
    voices = client.get("/api/v1/voices", headers=READ).json()
    names = [voice["name"] for voice in voices["items"]]
    assert voices["next"] is None
    assert len(set(names)) == len(names) > 5
    assert {voice["language"] for voice in voices["items"]} == {"en", "zh"}
    chinese = client.get("/api/v1/voices?language=zh", headers=READ).json()["items"]
    assert [voice["name"] for voice in chinese] == [
        voice["name"] for voice in voices["items"] if voice["language"] == "zh"
    ]
    draft = client.get("/api/v1/voices?quality=draft", headers=READ).json()["items"]
    assert draft[0]["model"].startswith("hibari")
    assert sorted(voice["name"] for voice in draft) == sorted(names)


def test_the_instance_tells_strangers_what_it_is(client: TestClient) -> None:
    answer = client.get("/api/v1/instance").json()
    assert (answer["version"], answer["sends_mail"], answer["body_bytes"]) == (__version__, False, 2_097_152)
    assert answer["outbox"].endswith("outbox")


@pytest.mark.parametrize(
    "settings",
    [
        {"public_url": "http://video.example.org"},
        {"trusted_proxies": "10.0.0.1"},
        {"smtp_host": "mail.example.org", "smtp_sender": "a@example.org", "smtp_security": "starttls"},
    ],
)
def test_strangers_of_a_network_are_not_told_of_folders(tmp_path: Path, settings: dict[str, str]) -> None:
    with open_door(tmp_path, [instance.router], **settings) as client:
        assert client.get("/api/v1/instance", headers={"Host": "localhost:8765"}).json()["outbox"] is None


def test_the_catalogue_is_for_those_who_signed_in(client: TestClient) -> None:
    assert client.get("/api/v1/voices").status_code == 401
    assert client.get("/api/v1/voices", headers=key("ada", "write")).status_code == 403
    assert client.get("/api/v1/voices", headers=session("ada")).status_code == 200
