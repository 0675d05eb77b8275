"""Versions of the stages: a digest of the sources that a stage's results depend on.

So nothing can be forgotten when a stage changes: its results are made again, and only its own.
"""

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from vgenflow.production.events import StageName

_TYPES = ("vgenflow.kit", "vgenflow.story")

_SOURCES: Mapping[StageName, tuple[str, ...]] = {
    "import": ("vgenflow.stages.importing", "vgenflow.sandbox", *_TYPES),
    "write": ("vgenflow.stages.writing", "vgenflow.language", "vgenflow.providers", *_TYPES),
    "narrate": ("vgenflow.stages.speech", "vgenflow.providers"),
    "direct": ("vgenflow.stages.directing", "vgenflow.language", "vgenflow.engine.layouts", *_TYPES),
    "visuals": ("vgenflow.stages.visuals", "vgenflow.language", "vgenflow.providers", *_TYPES),
    "edit": ("vgenflow.stages.editing", "vgenflow.language", *_TYPES),
    "render": ("vgenflow.engine", *_TYPES),
    "check": ("vgenflow.engine", *_TYPES),
    "deliver": ("vgenflow.production", *_TYPES),
}

_LIBRARIES: Mapping[StageName, tuple[str, ...]] = {
    "import": ("trafilatura", "markdown-it-py"),
    "write": ("jieba",),
    "narrate": ("onnxruntime", "hibari-tts", "misaki"),
    "render": ("av", "skia-python", "opencv-python-headless", "numpy"),
    "check": ("av", "numpy"),
}
"""Packages whose release can change a result."""


def versions() -> Mapping[StageName, str]:
    """The version of every stage."""
    return {stage: _version(stage) for stage in _SOURCES}


def _version(stage: StageName) -> str:
    parts = [sources(package) for package in _SOURCES[stage]]
    parts += [f"{library} {version(library)}" for library in _LIBRARIES.get(stage, ())]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


@cache
def sources(package: str) -> str:
    """The digest of all modules of a package, by path."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(package)
    root = Path(spec.submodule_search_locations[0])
    whole = hashlib.sha256()
    for path in sorted(root.rglob("*.py")):
        whole.update(f"{path.relative_to(root)}\0".encode())
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()
