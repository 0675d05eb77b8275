"""The doctor looks at the bucket's rules; what goes over the wire is what OSS takes."""

import http.server
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import httpx2
import pytest

from vgenflow.store.buckets import PART, Address, Bucket
from vgenflow.studio import doctor
from vgenflow.studio.bucket_rules import Rules, rules_of, signed
from vgenflow.studio.settings import Settings

RULE = """<LifecycleConfiguration><Rule><ID>tidy</ID><Status>Enabled</Status>
<Filter><Prefix></Prefix></Filter>
<NoncurrentVersionExpiration><NoncurrentDays>{days}</NoncurrentDays></NoncurrentVersionExpiration>
<AbortIncompleteMultipartUpload><DaysAfterInitiation>7</DaysAfterInitiation></AbortIncompleteMultipartUpload>
</Rule></LifecycleConfiguration>"""
VERSIONING = "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>"


def put(address: Address, name: str, text: str) -> None:
    url, headers = signed(address, "PUT", name, text.encode(), datetime.now(UTC))
    answer = httpx2.put(url, headers=headers, content=text.encode(), trust_env=False)
    assert answer.status_code == 200, answer.text


def rules(address: Address) -> Rules:
    found = rules_of(address, datetime.now(UTC))
    assert found is not None
    return found


def test_versions_must_be_off_or_end_in_time(bucket: Address) -> None:
    assert rules(bucket).forgets
    assert not rules(bucket).tidies
    put(bucket, "versioning", VERSIONING)
    assert not rules(bucket).forgets
    put(bucket, "lifecycle", RULE.format(days=26))
    assert not rules(bucket).forgets
    put(bucket, "lifecycle", RULE.format(days=25))
    assert rules(bucket).forgets
    assert rules(bucket).tidies
    assert rules_of(replace(bucket, secret_key="wrong"), datetime.now(UTC)) is None


def test_the_doctor_tells(bucket: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "BUCKET": bucket.bucket,
        "ENDPOINT": bucket.endpoint,
        "ACCESS_KEY": bucket.access_key,
        "SECRET_KEY": bucket.secret_key,
        "PATH_STYLE": "true",
    }.items():
        monkeypatch.setenv(f"VGENFLOW_S3_{name}", value)
    found = list(doctor._bucket(Settings(tmp_path, tmp_path, tmp_path, 1)))
    told = {finding.code: finding.good for finding in found}
    assert told == {
        "doctor.bucket": True,
        "doctor.bucket.versions": True,
        "doctor.bucket.unfinished": False,
    }
    monkeypatch.setenv("VGENFLOW_S3_SECRET_KEY", "wrong")
    assert [f.code for f in doctor._bucket(Settings(tmp_path, tmp_path, tmp_path, 1))] == ["store.refused"]
    monkeypatch.delenv("VGENFLOW_S3_BUCKET")
    assert list(doctor._bucket(Settings(tmp_path, tmp_path, tmp_path, 1))) == []


class _Recorder(http.server.BaseHTTPRequestHandler):
    """A server that takes all and notes what it was asked."""

    asked: list[tuple[str, str, dict[str, str]]]

    def handle_any(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        told = {name.lower(): value for name, value in self.headers.items()}
        self.asked.append((self.command, self.path, told))
        body = b"<R><UploadId>1</UploadId><ETag>&quot;1&quot;</ETag></R>"
        self.send_response(200)
        self.send_header("ETag", '"1"')
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_PUT = do_POST = do_DELETE = handle_any  # noqa: N815 - the names that the server looks for

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def recorder() -> Iterator[tuple[int, list[tuple[str, str, dict[str, str]]]]]:
    asked: list[tuple[str, str, dict[str, str]]] = []
    handler = type("Handler", (_Recorder,), {"asked": asked})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1], asked
        server.shutdown()


def test_writes_are_such_that_oss_takes_them(
    recorder: tuple[int, list[tuple[str, str, dict[str, str]]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bucket in the host, whole signed bodies, no conditions."""
    port, asked = recorder
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{port}")
    place = Bucket(Address("films", "http://oss.test", "cn-hangzhou", "key", "secret", timeout=5))
    place.write("a/b", [b"words"])
    place.write("a/c", [b"x" * PART, b"y" * PART, b"z"])
    assert [method for method, *_ in asked].count("PUT") == 4
    for _, path, headers in asked:
        assert path.startswith("http://films.oss.test/a/")
        assert headers["host"] == "films.oss.test"
        assert "aws-chunked" not in headers.get("content-encoding", "")
        assert not headers["x-amz-content-sha256"].startswith("STREAMING")
        assert not {"if-none-match", "if-match", "transfer-encoding", "x-amz-trailer"} & headers.keys()
