"""The compiled kernels: built once by a C compiler of the system if it has one, loaded if they are there."""

import ctypes
import hashlib
import os
import platform
import shlex
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

_SOURCE = Path(__file__).with_name("kernels.c")
_OPTIONS = ("-O3", "-shared", "-fPIC")
_COMPILERS = ("cc", "gcc", "clang")
_PATIENCE = 120

_BYTES, _INT, _PLACE = ctypes.c_void_p, ctypes.c_int, ctypes.c_int64
_SIGNATURES = {
    "vgf_stretch": [_BYTES, _INT, _INT, _BYTES, _INT, _INT, _INT, *[_PLACE] * 4],
    "vgf_lay": [*[_BYTES] * 3, *[_INT] * 5, *[_BYTES] * 5, *[_INT] * 7, *[_BYTES] * 4],
    "vgf_warp": [_BYTES, _INT, _INT, _BYTES, _INT, _INT, *[_PLACE] * 6],
    "vgf_weigh": [_BYTES, _INT, _BYTES, *[_INT] * 4],
    "vgf_weaken": [_BYTES, _INT, _BYTES, _BYTES, _INT, _INT],
    "vgf_mix": [_BYTES, _INT, _BYTES, _INT, _BYTES, _INT, _INT],
    "vgf_noise": [_BYTES, _BYTES, _INT, _INT, *[_PLACE] * 6],
    "vgf_tone": [_BYTES, _INT, _BYTES, _INT, _INT, _BYTES, _BYTES],
    "vgf_split": [_BYTES, _INT, _INT, _INT, _BYTES, _INT, _BYTES, _BYTES, _INT, _BYTES, _BYTES],
}


def library_path() -> Path:
    """Where the library of this source, for this machine, lies in the Python environment."""
    known = _SOURCE.read_bytes() + "\0".join([*_OPTIONS, platform.system(), platform.machine()]).encode()
    return Path(sys.prefix) / "lib" / "vgenflow" / f"kernels-{hashlib.sha256(known).hexdigest()[:16]}.so"


def build(path: Path) -> bool:
    """Compile the kernels to `path`; False if no compiler can, which costs speed and nothing else."""
    named = shlex.split(os.environ.get("CC", ""))
    for compiler in [named] if named else [[name] for name in _COMPILERS]:
        if shutil.which(compiler[0]) and _compiled(compiler, path):
            return True
    return False


def _compiled(compiler: list[str], path: Path) -> bool:
    with suppress(OSError, subprocess.SubprocessError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent) as folder:
            made = Path(folder) / path.name
            command = [*compiler, *_OPTIONS, "-o", str(made), str(_SOURCE)]
            subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)
            made.replace(path)
            return True
    return False


def load(path: Path) -> ctypes.CDLL | None:
    """The library at `path`, or None if it is not there or does not load here."""
    try:
        library = ctypes.CDLL(str(path))
    except OSError:
        return None
    for name, arguments in _SIGNATURES.items():
        function = getattr(library, name)
        function.argtypes = arguments
    return library
