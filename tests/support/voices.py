"""The real speech models from the packaged files, opened once a test run."""

import tempfile
from functools import cache
from pathlib import Path

from vgenflow.packs import Packs, default_data_dir
from vgenflow.providers.adapters.hibari import Hibari
from vgenflow.providers.adapters.kokoro import Kokoro, prepared


@cache
def packs() -> Packs:
    return Packs(default_data_dir() / "packs")


@cache
def kokoro_file() -> Path:
    """Kokoro in its quick form, made once and kept in the temporary folder."""
    return prepared(packs().path("kokoro.onnx"), Path(tempfile.gettempdir()) / "vgenflow-tests-kokoro")


def voice_files() -> dict[str, Path]:
    return {file.name.removeprefix("voice."): file.path for file in packs().of_kind("voice")}


@cache
def kokoro() -> Kokoro:
    return Kokoro(kokoro_file(), voice_files(), threads=1)


@cache
def hibari() -> Hibari:
    return Hibari(packs().path("hibari.onnx"))
