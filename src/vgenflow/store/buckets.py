"""Blobs in a bucket: AWS S3, Alibaba Cloud OSS and whatever speaks the same.

A write is one request, or a multipart upload that shows only when it is complete; a writer that dies leaves
parts that the bucket's own lifecycle removes. Nothing is sent that OSS refuses: no chunked signatures, no
conditional writes. Use cannot be noted in a bucket, so `used` is when a blob was written.
"""

import os
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from vgenflow.store.blobs import Blob, BlobInfo
from vgenflow.store.bucket_errors import bucket_errors, is_empty_range

if TYPE_CHECKING:
    from obstore.store import S3Store

PART: Final = 5 << 20
"""Bytes of one part of a multipart upload: the least that S3 takes."""
_AHEAD: Final = 256 << 10
_MOST_AHEAD: Final = 4 << 20
_AT_ONCE: Final = 2
"""Parts of one upload under way at once."""
_process: Final[dict[str, int]] = {}
"""Where the client's threads live: after a fork they are gone, and whoever asked them would wait for ever."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a bucket is and how it is opened. Empty keys: those that the machine is given by its provider."""

    bucket: str
    endpoint: str = ""
    """`https://oss-cn-hangzhou.aliyuncs.com`; empty for AWS."""
    region: str = "us-east-1"
    access_key: str = field(default="", repr=False)
    secret_key: str = field(default="", repr=False)
    path_style: bool = False
    """The bucket is named in the path, not in the host: for small servers of one's own."""
    timeout: float = 60
    """Seconds that one request may take, and all tries of it together twice as long."""


class Bucket:
    """Blobs in a bucket. Pickles as its address; safe to share between threads."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self._opening = threading.Lock()
        self._opened: S3Store | None = None

    def __reduce__(self) -> tuple[type["Bucket"], tuple[Address]]:
        return Bucket, (self.address,)

    def write(self, name: str, chunks: Iterable[bytes]) -> None:
        """See `Blobs.write`. If `chunks` raises, nothing is kept."""
        import obstore  # noqa: PLC0415 - slow to load, and not every instance has a bucket

        # Chunks are drawn in this thread, for they may come from the same bucket: `obstore.put` would draw
        # them in its own, where another request cannot be waited for.
        opened = partial(obstore.open_writer, buffer_size=PART, max_concurrency=_AT_ONCE)
        try:
            with bucket_errors(), opened(self._store, name) as writer:
                for chunk in _drawn(chunks):
                    writer.write(chunk)
        except _SourceError as failed:
            raise failed.error from None

    def open(self, name: str) -> Blob | None:
        """See `Blobs.open`. A blob that is written anew meanwhile is `Replaced`."""
        with bucket_errors():
            try:
                return _BucketBlob(self._store, name)
            except FileNotFoundError:
                return None

    def has(self, name: str) -> bool:
        """See `Blobs.has`."""
        import obstore  # noqa: PLC0415

        with bucket_errors():
            try:
                obstore.head(self._store, name)
            except FileNotFoundError:
                return False
            return True

    def touch(self, name: str) -> None:
        """Nothing: a bucket cannot note it, and nothing there is pruned by age of use."""

    def remove(self, name: str) -> None:
        """See `Blobs.remove`."""
        import obstore  # noqa: PLC0415

        with bucket_errors():
            try:
                obstore.delete(self._store, name)
            except FileNotFoundError:
                return

    def list(self, prefix: str) -> Iterator[BlobInfo]:
        """See `Blobs.list`."""
        import obstore  # noqa: PLC0415

        with bucket_errors():
            for page in obstore.list(self._store, prefix=prefix):
                for found in page:
                    yield BlobInfo(found["path"], found["size"], found["last_modified"].timestamp())

    def folders(self, prefix: str) -> Iterator[str]:
        """See `Blobs.folders`."""
        import obstore  # noqa: PLC0415

        with bucket_errors():
            found = obstore.list_with_delimiter(self._store, prefix=prefix or None)
            for path in sorted(found["common_prefixes"]):
                yield path.rpartition("/")[2]

    @property
    def _store(self) -> "S3Store":
        """The client, made at first use and once."""
        if _process.setdefault("id", os.getpid()) != os.getpid():
            raise RuntimeError("a process that has used a bucket was forked: start a new one instead")
        with self._opening:
            if self._opened is None:
                self._opened = _connected(self.address)
            return self._opened


class _SourceError(Exception):
    """What chunks are drawn from met an error of the system: not the bucket's."""

    def __init__(self, error: OSError) -> None:
        self.error = error


def _drawn(chunks: Iterable[bytes]) -> Iterator[bytes]:
    try:
        yield from chunks
    except OSError as error:
        raise _SourceError(error) from error


class _BucketBlob:
    """A blob read through a window that grows as long as reading goes straight on."""

    def __init__(self, store: "S3Store", name: str) -> None:
        from obstore.exceptions import GenericError  # noqa: PLC0415

        self._store = store
        self._name = name
        self._tag: str | None = None
        self._windows: tuple[tuple[int, bytes], ...] = ()
        self._ahead = _AHEAD
        self.size = 0
        try:
            self._fetch(0, _AHEAD)
        except GenericError as error:
            if not is_empty_range(error):  # what is empty has no range
                raise

    def read(self, start: int, length: int) -> bytes:
        """See `Blob.read`."""
        end = min(start + length, self.size)
        if start >= end:
            return b""
        for at, data in self._windows:
            if at <= start and end <= at + len(data):
                return data[start - at : end - at]
        follows = any(at <= start <= at + len(data) for at, data in self._windows)
        self._ahead = min(2 * self._ahead, _MOST_AHEAD) if follows else _AHEAD
        with bucket_errors():
            return self._fetch(start, max(self._ahead, length))[: end - start]

    def close(self) -> None:
        """See `Blob.close`."""
        self._windows = ()

    def _fetch(self, start: int, length: int) -> bytes:
        """Bytes from the bucket, kept as the newest of two windows."""
        import obstore  # noqa: PLC0415

        wanted = obstore.get(
            self._store,
            self._name,
            options={"range": (start, start + length), **({"if_match": self._tag} if self._tag else {})},
        )
        data = bytes(wanted.bytes())
        self.size, self._tag = wanted.meta["size"], wanted.meta["e_tag"]
        self._windows = (*self._windows[-1:], (start, data))
        return data


def _connected(address: Address) -> "S3Store":
    from obstore.store import S3Store  # noqa: PLC0415

    given = {
        "endpoint": endpoint(address),
        "access_key_id": address.access_key,
        "secret_access_key": address.secret_key,
    }
    return S3Store(
        address.bucket,
        region=address.region,
        virtual_hosted_style_request=not address.path_style,
        conditional_put="disabled",
        client_options={
            "allow_http": address.endpoint.startswith("http:"),
            "connect_timeout": timedelta(seconds=5),
            "timeout": timedelta(seconds=address.timeout),
        },
        retry_config={
            "max_retries": 4,
            "retry_timeout": timedelta(seconds=2 * address.timeout),
            "backoff": {
                "init_backoff": timedelta(seconds=0.1),
                "max_backoff": timedelta(seconds=5),
                "base": 2,
            },
        },
        **{name: value for name, value in given.items() if value},  # type: ignore[arg-type]
    )


def endpoint(address: Address) -> str:
    """Where requests go to: with the bucket in the host, unless the path names it. Empty for AWS."""
    if not address.endpoint or address.path_style:
        return address.endpoint
    parts = urlsplit(address.endpoint)
    return f"{parts.scheme}://{address.bucket}.{parts.netloc}"
