"""Places for sealed objects in tests: the disk and a bucket of a real S3 server.

`blobs` is an adapter over a new, empty place; a test that asks for it runs twice, once a kind. `bucket` is
the address of a new bucket.
"""

import itertools
import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.processes import ends_with_us
from vgenflow.kit.errors import VgenflowError
from vgenflow.store.blobs import Blobs, Disk
from vgenflow.store.buckets import Address, Bucket

KINDS = ("disk", "s3")
KEY, SECRET = "test-access", "test-secret"
DOMAIN = "objects.test"
"""What the server calls itself: `BUCKET.objects.test` is a bucket of its."""
_SECONDS = 60
_GRPC = 10_000
"""SeaweedFS listens for each of its parts so far above the part's port."""

_numbers = itertools.count()


@dataclass(frozen=True)
class ObjectServer:
    """A running S3 server."""

    port: int
    folder: Path
    """Where it keeps what it is given."""

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@pytest.fixture(scope="session")
def object_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ObjectServer]:
    """A SeaweedFS of this session. It checks signatures; a bucket is made by the first write into it."""
    folder = tmp_path_factory.mktemp("objects")
    master, volume, filer, s3 = _free_ports(4)
    grants = [
        {"name": "tests", "credentials": [{"accessKey": KEY, "secretKey": SECRET}], "actions": ["Admin"]}
    ]
    (folder / "s3.json").write_text(json.dumps({"identities": grants}))
    options = {
        "dir": folder,
        "ip": "127.0.0.1",
        "ip.bind": "127.0.0.1",
        "master.port": master,
        "master.electionTimeout": "1s",
        "master.volumeSizeLimitMB": 32,
        "master.telemetry": "false",
        "volume.port": volume,
        "volume.max": 4000,
        "volume.minFreeSpace": 1,
        "filer.port": filer,
        "s3.port": s3,
        "s3.port.iceberg": 0,
        "s3.port.lance": 0,
        "s3.config": folder / "s3.json",
        "s3.domainName": DOMAIN,
    }
    command = [shutil.which("weed") or str(Path(sys.executable).parent / "weed"), "server", "-filer", "-s3"]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [*command, *(f"-{name}={value}" for name, value in options.items())],
            stdout=log,
            stderr=subprocess.STDOUT,
            preexec_fn=ends_with_us(),  # noqa: PLW1509 - it is one system call
        )
    server = ObjectServer(s3, folder)
    try:
        _wait(process, server)
        yield server
    finally:
        process.kill()
        process.wait()


@pytest.fixture
def bucket(object_server: ObjectServer) -> Address:
    """The address of a new bucket, which is there."""
    return new_bucket(object_server)


def new_bucket(server: ObjectServer) -> Address:
    """Make a bucket; its address."""
    address = _address(f"bucket{next(_numbers)}", server, 20)
    made = Bucket(address)
    made.write("made", [b"x"])
    made.remove("made")
    return address


@pytest.fixture(params=KINDS)
def blobs(request: pytest.FixtureRequest, tmp_path: Path) -> Blobs:
    """A new, empty place for blobs, of each kind."""
    if request.param == "disk":
        return Disk(tmp_path / "store")
    return Bucket(request.getfixturevalue("bucket"))


def _address(bucket: str, server: ObjectServer, timeout: float) -> Address:
    return Address(
        bucket, server.endpoint, access_key=KEY, secret_key=SECRET, path_style=True, timeout=timeout
    )


def _wait(process: "subprocess.Popen[bytes]", server: ObjectServer) -> None:
    """Until the server takes a blob: it answers before it can."""
    end = time.monotonic() + _SECONDS
    probe = Bucket(_address("probe", server, 5))
    while process.poll() is None and time.monotonic() < end:
        if _listens(server.port):
            try:
                probe.write("a/b", [b"x"])
            except VgenflowError:  # not yet
                time.sleep(0.1)
            else:
                return
        time.sleep(0.1)
    raise RuntimeError("the S3 server did not start")


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _free_ports(count: int) -> list[int]:
    """Ports that are free, and whose gRPC neighbours are."""
    found: list[int] = []
    while len(found) < count:
        with socket.socket() as one, socket.socket() as other:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1] - _GRPC
            if port < 1024 or port in found:
                continue
            try:
                other.bind(("127.0.0.1", port))
            except OSError:
                continue
            found.append(port)
    return found
