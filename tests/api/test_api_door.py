"""What every answer has, whatever was asked; what is refused before a route is reached."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import pytest
from fastapi import APIRouter
from fastapi.testclient import TestClient
from pydantic import BaseModel, ConfigDict, Field

from tests.support.doors import key, open_door, session
from vgenflow.api.context import Operator, Visitor, allowed, session_only
from vgenflow.api.ids import Id
from vgenflow.kit.errors import VgenflowError
from vgenflow.kit.ids import is_id
from vgenflow.services.scope import Scope
from vgenflow.studio import logs

SECRET = "Kestrel9Umbra"
AN_ID = "01kaxg7w3nq5t8v2m4r6p9d0ce"


class Thing(BaseModel):
    model_config = ConfigDict(extra="forbid")
    title: str = Field(max_length=20)


class Unlucky(VgenflowError):
    code = "things.unlucky"
    status = 503


router = APIRouter(prefix="/things", tags=["things"])


@router.get("/open")
async def read_open(visitor: Visitor) -> dict[str, bool]:
    return {"known": visitor is not None}


@router.post("/open")
async def post_open(visitor: Visitor) -> dict[str, bool]:
    return {"known": visitor is not None}


@router.post("")
async def make_thing(scope: Annotated[Scope, allowed("write")], body: Thing) -> Thing:
    return body


@router.delete("/keys")
async def delete_keys(scope: Annotated[Scope, session_only()]) -> dict[str, bool]:
    return {}


@router.get("/operator")
async def read_operator(scope: Operator) -> dict[str, bool]:
    return {}


@router.get("/broken")
async def read_broken() -> dict[str, bool]:
    raise RuntimeError(SECRET)


@router.get("/unlucky")
async def read_unlucky() -> dict[str, bool]:
    raise Unlucky("Try again later.")


@router.get("/{thing_id}")
async def read_thing(scope: Annotated[Scope, allowed("read")], thing_id: Id) -> dict[str, str]:
    return {"id": thing_id}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("door")
    with open_door(folder, [router], public_url="https://video.example.org", body_kilobytes=16) as opened:
        yield opened


@pytest.mark.parametrize("path", ["/healthz", "/openapi.json", "/nothing", "/api/v1/things/broken"])
def test_every_answer_has_an_id_and_safe_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert is_id(headers["x-request-id"])
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-security-policy"].startswith("default-src 'none'; frame-ancestors 'none'")
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert headers["strict-transport-security"] == "max-age=31536000"
    assert "server" not in headers
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8765", 200),
        ("localhost:1", 200),
        ("[::1]:8765", 200),
        ("video.example.org", 200),
        ("VIDEO.example.org:443", 200),
        ("evil.example", 421),
        ("video.example.org.evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("", 421),
        ("[", 421),
    ],
)
def test_only_hosts_that_are_ours_are_answered(client: TestClient, host: str, status: int) -> None:
    answer = client.get("/api/v1/things/open", headers={"Host": host})
    assert answer.status_code == status
    if status == 421:
        assert answer.json()["code"] == "api.unknown-host"


def test_without_tls_only_this_machine_is_answered(tmp_path: Path) -> None:
    with open_door(tmp_path, [router], public_url="https://video.example.org") as client:
        for base, address, status in (
            ("http://video.example.org", "203.0.113.7", 403),
            ("https://video.example.org", "203.0.113.7", 200),
            ("http://video.example.org", "::1", 200),
        ):
            other = TestClient(client.app, base_url=base, client=(address, 50_000))
            answer = other.get("/api/v1/things/open")
            assert answer.status_code == status
            assert other.get("/healthz").status_code == 200
            if status == 403:
                assert answer.json()["code"] == "api.unencrypted"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        (session("ada"), 200),
        (session("ada", origin="https://video.example.org"), 200),
        (session("ada", origin="http://127.0.0.1:8766"), 403),
        (session("ada", origin="https://127.0.0.1:8765"), 403),
        (session("ada", origin="https://video.example.org.evil.example"), 403),
        (session("ada", origin="null"), 403),
        (session("ada", origin=None), 403),
        ({**session("ada", origin=None), "Sec-Fetch-Site": "same-origin"}, 200),
        ({**session("ada", origin=None), "Sec-Fetch-Site": "cross-site"}, 403),
        ({**session("ada", origin=None), "Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "https://evil.example"}, 403),  # signing somebody in unasked
        ({}, 200),
        ({**key("ada", "write"), "Origin": "https://evil.example"}, 200),  # no browser sends a key unasked
    ],
)
def test_writes_come_from_our_own_pages(client: TestClient, headers: dict[str, str], status: int) -> None:
    answer = client.post("/api/v1/things/open", headers=headers)
    assert answer.status_code == status
    if status == 403:
        assert answer.json()["code"] == "api.foreign-origin"


def test_reading_needs_no_origin(client: TestClient) -> None:
    answer = client.get("/api/v1/things/open", headers=session("ada", origin=None))
    assert answer.json() == {"known": True}


def test_nobody_is_401_before_anything_is_read(client: TestClient) -> None:
    answer = client.post("/api/v1/things", content=b"not json")
    assert (answer.status_code, answer.json()["code"]) == (401, "api.not-signed-in")
    assert answer.headers["www-authenticate"] == "Bearer"
    assert client.get("/api/v1/things/not-an-id").status_code == 401
    assert client.get(f"/api/v1/things/{AN_ID}", headers=session("carl")).json()["code"] == "test.nobody"


def test_a_key_does_only_what_it_was_made_for(client: TestClient) -> None:
    body = {"title": "a"}
    assert client.post("/api/v1/things", headers=key("ada", "write"), json=body).status_code == 200
    refused = client.post("/api/v1/things", headers=key("ada", "read"), json=body)
    assert (refused.status_code, refused.json()["code"]) == (403, "api.outside-key")
    assert "write" in refused.json()["detail"]
    every = key("ada", "read", "write", "render", "account", "None")
    assert client.delete("/api/v1/things/keys", headers=every).status_code == 403
    assert client.delete("/api/v1/things/keys", headers=session("ada")).status_code == 200


def test_operators_sign_in(client: TestClient) -> None:
    assert client.get("/api/v1/things/operator", headers=session("olga")).status_code == 200
    assert client.get("/api/v1/things/operator", headers=session("ada")).json()["code"] == "api.operator-only"
    assert client.get("/api/v1/things/operator", headers=key("olga", "account")).status_code == 403


def test_what_cannot_be_an_id_is_not_there(client: TestClient) -> None:
    for wrong in ("1", AN_ID.upper(), AN_ID[:-1], "u" * 26):
        answer = client.get(f"/api/v1/things/{wrong}", headers=session("ada"))
        assert (answer.status_code, answer.json()["code"]) == (404, "api.not-there")
    assert client.get(f"/api/v1/things/{AN_ID}", headers=session("ada")).json() == {"id": AN_ID}


def test_problems_name_fields_and_repeat_nothing(client: TestClient) -> None:
    body = {"title": SECRET * 3, "stray": SECRET}
    answer = client.post("/api/v1/things", headers=session("ada"), json=body)
    problem = answer.json()
    assert answer.headers["content-type"] == "application/problem+json"
    assert (problem["status"], problem["code"]) == (422, "api.invalid")
    assert problem["type"] == "urn:vgenflow:problem:api.invalid"
    assert [(error["field"], error["code"]) for error in problem["errors"]] == [
        ("body.title", "string_too_long"),
        ("body.stray", "extra_forbidden"),
    ]
    assert problem["request"] == answer.headers["x-request-id"]
    assert SECRET not in answer.text


def test_errors_of_ours_keep_code_status_and_sentence(client: TestClient) -> None:
    answer = client.get("/api/v1/things/unlucky")
    assert answer.status_code == 503
    assert answer.json()["code"] == "things.unlucky"
    assert answer.json()["detail"] == "Try again later."
    assert answer.json()["title"] == "Service Unavailable"


def test_what_nobody_foresaw_is_noted_without_its_words(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        answer = client.get("/api/v1/things/broken")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal")
    lines = [json.loads(logs.Lines().format(record)) for record in caplog.records]
    broken = next(line for line in lines if line["event"] == "api.broken")
    assert broken["error"] == "builtins.RuntimeError"
    assert broken["request"] == answer.json()["request"]
    assert "read_broken" in broken["at"][-1]
    assert SECRET not in answer.text + json.dumps(lines)


def test_the_log_says_what_was_asked_without_who_and_what(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        client.get(f"/api/v1/things/{AN_ID}?title={SECRET}", headers=key("ada", "read"))
    lines = [
        json.loads(logs.Lines().format(record)) for record in caplog.records if "vgenflow" in record.name
    ]
    assert [line["event"] for line in lines] == ["api.request"]
    assert lines[0]["route"].endswith("/things/{thing_id}")
    assert lines[0]["status"] == 200
    assert lines[0].keys() - logs.FIELDS.keys() == {"time", "level", "logger", "event"}
    text = json.dumps(lines)
    for private in (AN_ID, SECRET, "ada", "testclient"):
        assert private not in text


def test_unknown_addresses_and_methods_are_problems(client: TestClient) -> None:
    assert client.get("/api/v1/nothing").json()["code"] == "api.not-found"
    answer = client.delete("/healthz")
    assert (answer.status_code, answer.json()["code"]) == (405, "api.method-not-allowed")
    assert answer.headers["allow"] == "GET"


def test_bodies_over_the_limit_are_refused(client: TestClient) -> None:
    large = json.dumps({"title": "a" * 20_000}).encode()
    for content in (large, iter([large[:9000], large[9000:]])):  # with its length, and in parts
        answer = client.post("/api/v1/things", headers=session("ada"), content=content)
        assert (answer.status_code, answer.json()["code"]) == (413, "api.too-large")


def test_metrics_are_counts_by_route(client: TestClient) -> None:
    client.get(f"/api/v1/things/{AN_ID}", headers=session("ada"))
    passed_on = client.get("/metrics", headers={"X-Forwarded-For": "127.0.0.1"})
    assert passed_on.status_code == 401
    text = client.app.state.metrics.text().decode()  # type: ignore[attr-defined]
    assert 'vgenflow_requests_total{method="GET",route="/api/v1/things/{thing_id}",status="200"}' in text
    assert AN_ID not in text


def test_metrics_with_a_token(tmp_path: Path) -> None:
    with open_door(tmp_path, [], metrics_token="token-of-a-scraper") as client:
        assert client.get("/metrics").status_code == 401
        assert client.get("/metrics", headers={"Authorization": "Bearer other"}).status_code == 401
        right = client.get("/metrics", headers={"Authorization": "Bearer token-of-a-scraper"})
        assert right.text.startswith("# HELP vgenflow_requests")


def test_readiness_says_what_is_missing(tmp_path: Path) -> None:
    with open_door(tmp_path, []) as client:
        assert client.get("/readyz").json()["ready"] is True

        async def absent() -> bool:
            return False

        client.app.state.house.checks["worker"] = absent  # type: ignore[attr-defined]
        answer = client.get("/readyz")
        assert answer.status_code == 503
        assert {part["name"]: part["ready"] for part in answer.json()["parts"]} == {
            "database": True,
            "store": True,
            "worker": False,
        }


def test_other_sites_only_by_setting_and_never_with_cookies(tmp_path: Path) -> None:
    asked = {"Origin": "https://other.example", "Access-Control-Request-Method": "GET"}
    with open_door(tmp_path, [router], cors_origins="https://other.example") as client:
        answer = client.options("/api/v1/things/open", headers=asked)
        assert answer.headers["access-control-allow-origin"] == "https://other.example"
        assert "access-control-allow-credentials" not in answer.headers
        refused = client.options("/api/v1/things/open", headers={**asked, "Origin": "https://evil.example"})
        assert "access-control-allow-origin" not in refused.headers
    with open_door(tmp_path, [router]) as client:
        assert "access-control-allow-origin" not in client.get("/healthz", headers=asked).headers
