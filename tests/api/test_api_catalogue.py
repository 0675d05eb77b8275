"""What the instance offers: voices and music to hear, icons, places, ways to sign in."""

import io
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.support.doors import key, open_door, session
from vgenflow import __version__
from vgenflow.api.routes import catalogue, instance
from vgenflow.engine.layouts import LAYOUTS
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


def test_a_voice_is_heard_and_said_only_once(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = client.get("/api/v1/voices?quality=draft", headers=READ).json()["items"][0]["name"]
    heard = client.get(f"/api/v1/voices/{draft}/sample", headers=READ)
    assert (heard.status_code, heard.headers["content-type"]) == (200, "audio/wav")
    with wave.open(io.BytesIO(heard.content)) as sound:
        assert 2 < sound.getnframes() / sound.getframerate() < 10
    monkeypatch.setattr("vgenflow.studio.saying.command", lambda *_: ("false",))
    assert client.get(f"/api/v1/voices/{draft}/sample", headers=READ).content == heard.content
    known = {**READ, "If-None-Match": heard.headers["etag"]}
    assert client.get(f"/api/v1/voices/{draft}/sample", headers=known).status_code == 304
    silent = client.get("/api/v1/voices/bf_emma/sample", headers=READ)
    assert (silent.status_code, silent.json()["code"]) == (503, "catalogue.silent")
    assert client.get("/api/v1/voices/nobody/sample", headers=READ).json()["code"] == "catalogue.unknown"


def test_music_is_listed_and_heard_in_ranges(client: TestClient) -> None:
    tracks = client.get("/api/v1/music", headers=READ).json()["items"]
    assert len({track["name"] for track in tracks}) == len(tracks) > 5
    assert all(track["moods"] and track["licence"] for track in tracks)
    at = f"/api/v1/music/{tracks[0]['name']}/content"
    whole = client.get(at, headers=READ)
    assert (whole.headers["content-type"], whole.content[:4]) == ("audio/ogg", b"OggS")
    part = client.get(at, headers={**READ, "Range": "bytes=100-199"})
    assert (part.status_code, part.content) == (206, whole.content[100:200])
    assert client.get("/api/v1/music/silence/content", headers=READ).status_code == 404


def test_icons_are_found_by_word_and_name(client: TestClient) -> None:
    def found(q: str) -> list[str]:
        answer = client.get("/api/v1/icons", params={"q": q, "limit": 10}, headers=READ).json()["items"]
        assert all(icon["path"][0] in "Mm" for icon in answer)
        return [icon["name"] for icon in answer]

    assert found("Railway")[0] == found("火车")[0] == "train"
    assert "chart-bar" in found("chart-b")
    assert found("coffee cup")[0] == "coffee"
    assert len(found("")) == 10
    assert found("qqqq") == []


def test_places_are_found_in_two_languages(client: TestClient) -> None:
    def found(q: str, language: str = "en") -> list[tuple[str, str]]:
        asked = {"q": q, "language": language}
        items = client.get("/api/v1/places", params=asked, headers=READ).json()["items"]
        return [(place["name"], place["country"]) for place in items]

    assert found("france")[0] == ("France", "250")
    assert found("sao pau")[0] == ("São Paulo", "076")
    assert found("巴黎") == [("Paris", "250")]
    assert found("paris", "zh")[0] == ("巴黎", "250")
    assert ("New York City", "840") in found("york")
    assert found("") == found("qqqq") == []
    [paris] = client.get("/api/v1/places?q=巴黎", headers=READ).json()["items"]
    assert (paris["is_country"], round(paris["lon"]), round(paris["lat"])) == (False, 2, 49)
    assert client.get("/api/v1/places?language=xx", headers=READ).status_code == 422


def test_the_catalogue_is_for_those_who_signed_in(client: TestClient) -> None:
    for what in ("voices", "music", "icons", "places", "voices/heart/sample", "music/silence/content"):
        assert client.get(f"/api/v1/{what}").status_code == 401
    assert client.get("/api/v1/voices", headers=key("ada", "write")).status_code == 403
    assert client.get("/api/v1/voices", headers=session("ada")).status_code == 200


def test_layouts_say_what_they_show_and_how_it_is_set(client: TestClient) -> None:
    answer = client.get("/api/v1/layouts", headers=READ).json()
    layouts = {one["name"]: one["props"] for one in answer["items"]}
    assert set(layouts) == set(LAYOUTS)
    share = layouts["number"]["properties"]["share"]
    assert share["widget"] == "slider"
    assert share["anyOf"][0]["maximum"] == 1
    assert layouts["map"]["$defs"]["Place"]["properties"]["lon"]["unit"] == "°"
