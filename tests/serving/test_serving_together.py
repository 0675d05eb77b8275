"""Two servers on one database: what slows guessing down counts for both."""

from pathlib import Path

import pytest

from tests.support.databases import new_postgres
from tests.support.objects import KEY, SECRET
from tests.support.server import Server, running_server
from vgenflow.store.buckets import Address


def status(server: Server) -> int:
    body = {"email": "ada@example.org", "password": "not this one"}
    answer = server.http.post("/api/v1/sessions", json=body, headers={"Origin": server.url})
    if answer.status_code == 429:
        assert answer.json()["code"] == "accounts.wait"
        assert int(answer.headers["Retry-After"]) >= 1
    return answer.status_code


@pytest.mark.slow
def test_wrong_passwords_are_counted_in_sum(tmp_path: Path, postgres: str, bucket: Address) -> None:
    settings = {
        "VGENFLOW_DATABASE_URL": new_postgres(postgres, "together"),
        "VGENFLOW_S3_BUCKET": bucket.bucket,
        "VGENFLOW_S3_ENDPOINT": bucket.endpoint,
        "VGENFLOW_S3_ACCESS_KEY": KEY,
        "VGENFLOW_S3_SECRET_KEY": SECRET,
        "VGENFLOW_S3_PATH_STYLE": "true",
        "VGENFLOW_KEYRING": str(tmp_path / "keys" / "keyring"),
    }
    (tmp_path / "keys").mkdir()
    with (
        running_server(tmp_path / "one", worker=False, settings=settings) as one,
        running_server(tmp_path / "two", worker=False, settings=settings) as two,
    ):
        assert [status((one, two)[number % 2]) for number in range(5)] == [401] * 5
        assert status(one) == 429
        assert status(two) == 429
