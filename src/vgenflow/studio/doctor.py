"""The doctor: whether everything that making a video needs is here and whole."""
# ruff: noqa: PLC0415 - each check loads what it checks

import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module

from vgenflow.kit.errors import VgenflowError
from vgenflow.packs import Packs, verify
from vgenflow.store import scratch
from vgenflow.store.space import open_space
from vgenflow.studio.settings import Settings, load_server

_LIBRARIES = ("av", "cv2", "skia", "onnxruntime", "hibari", "jieba", "lxml", "trafilatura", "cryptography")
_LEAST_FREE = 2 << 30
_GIGA = 1e9


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: a stable code, whether it is well, and a sentence."""

    code: str
    good: bool
    sentence: str


def examine(settings: Settings, packs: Packs) -> tuple[Finding, ...]:
    """Look at everything. Nothing is changed but a new data folder made."""
    checks: tuple[Callable[[], Iterator[Finding]], ...] = (
        _python,
        _libraries,
        _encoder,
        lambda: _packs(settings, packs),
        lambda: _store(settings),
        lambda: _room(settings),
        lambda: _scratch(settings),
        _sandbox,
        lambda: _bucket(settings),
    )
    return tuple(finding for check in checks for finding in check())


def _python() -> Iterator[Finding]:
    release = ".".join(str(part) for part in sys.version_info[:3])
    yield Finding(
        "doctor.python", sys.version_info >= (3, 11), f"Python is {release} (3.11 or newer is needed)."
    )


def _libraries() -> Iterator[Finding]:
    for name in _LIBRARIES:
        try:
            import_module(name)
        except ImportError as error:
            yield Finding(
                f"doctor.library.{name}", False, f"{name} cannot be loaded ({error}): run `./run setup`."
            )
            return
    yield Finding("doctor.libraries", True, f"All {len(_LIBRARIES)} libraries load.")


def _encoder() -> Iterator[Finding]:
    try:
        from av import codecs_available
    except ImportError:
        return
    missing = {"libx264", "aac"} - codecs_available
    names = " and ".join(sorted(missing)) or "H.264 and AAC"
    sentence = f"The encoder lacks {names}: run `./run setup`." if missing else f"The encoder has {names}."
    yield Finding("doctor.encoder", not missing, sentence)


def _packs(settings: Settings, packs: Packs) -> Iterator[Finding]:
    problems = verify(settings.packs_dir)
    for problem in problems:
        yield Finding(problem.code, False, f"{problem.sentence} Run `./run setup`.")
    if not problems:
        count = len(packs.lock.items)
        yield Finding(
            "doctor.packs", True, f"All {count} packaged files are in {settings.packs_dir}, checksums right."
        )


def _store(settings: Settings) -> Iterator[Finding]:
    try:
        space = open_space(settings.data_dir)
        key = space.key("doctor", os.getpid())
        space.put(key, b"well")
        whole = space.get(key) == b"well"
        space.remove(key)
    except VgenflowError as error:
        yield Finding(error.code, False, error.sentence)
        return
    yield Finding("doctor.store", whole, f"The sealed store in {settings.data_dir} keeps what it is given.")
    private = stat.S_IMODE((settings.data_dir / "keyring").stat().st_mode) & 0o077 == 0
    sentence = (
        "Only you may read the keyring." if private else "Others may read the keyring: type chmod 600 on it."
    )
    yield Finding("doctor.keyring", private, sentence)


def _room(settings: Settings) -> Iterator[Finding]:
    place = settings.data_dir if settings.data_dir.exists() else settings.data_dir.parent
    free = shutil.disk_usage(place).free
    yield Finding(
        "doctor.room", free >= _LEAST_FREE, f"{free / _GIGA:.0f} GB are free for {settings.data_dir}."
    )


def _scratch(settings: Settings) -> Iterator[Finding]:
    with scratch.folder(settings.data_dir, 1 << 20) as folder:
        in_memory = not folder.is_relative_to(settings.data_dir)
    where = "in memory" if in_memory else "in the data folder, for want of a tmpfs"
    yield Finding("doctor.scratch", True, f"Unfinished videos lie {where} while they are made.")


def _bucket(settings: Settings) -> Iterator[Finding]:
    """Whether the bucket, if there is one, opens for us and forgets what is deleted."""
    from vgenflow.store.buckets import Bucket
    from vgenflow.studio.bucket_rules import MOST_DAYS, rules_of
    from vgenflow.studio.objects import bucket_of

    try:
        address = bucket_of(load_server(settings.data_dir))
        if address is None:
            return
        probe, place = f"doctor/{os.getpid()}", Bucket(address)
        place.write(probe, [b"well"])
        place.remove(probe)
        yield Finding("doctor.bucket", True, "The bucket keeps what it is given.")
        rules = rules_of(address, datetime.now(UTC)) if address.access_key else None
    except VgenflowError as error:
        yield Finding(error.code, False, error.sentence)
        return
    if rules is None:
        sentence = (
            "The bucket does not tell its rules: see that versioning is off and unfinished uploads end."
        )
        yield Finding("doctor.bucket.rules", False, sentence)
        return
    sentence = "What is deleted from the bucket is gone in time."
    if not rules.forgets:
        sentence = (
            f"The bucket keeps old versions: turn versioning off, or end them in {MOST_DAYS} days or less."
        )
    yield Finding("doctor.bucket.versions", rules.forgets, sentence)
    sentence = "What unfinished uploads leave in the bucket is gone in time."
    if not rules.tidies:
        sentence = f"Add a lifecycle rule that ends unfinished multipart uploads in {MOST_DAYS} days or less."
    yield Finding("doctor.bucket.unfinished", rules.tidies, sentence)


def _sandbox() -> Iterator[Finding]:
    from vgenflow.sandbox import SandboxError, isolation

    try:
        kinds = isolation()
    except SandboxError as error:
        yield Finding("doctor.sandbox", False, error.sentence)
        return
    sentence = f"Pages and pictures are read by a confined process ({kinds.replace(' ', ' and ')})."
    if not kinds:
        sentence = "This system cannot keep a decoder from the network: make videos of files you trust only."
    yield Finding("doctor.sandbox", bool(kinds), sentence)
