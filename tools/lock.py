"""Make the lock files anew: `./run lock [--upgrade]`.

Compiles `requirements/*.in` to hashed `*.txt` (one version of each package for every Python we
support), measures what they weigh, pins the packaged files and writes the list of dependencies.
"""

import json
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path
from typing import TypedDict

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements"
COMPILE = (
    "--universal",
    "--python-version",
    "3.11",
    "--fork-strategy",
    "fewest",
    "--generate-hashes",
    "--no-header",
)
LOCKS = ("build", "make", "serve", "test", "bench")


def main(arguments: list[str]) -> None:
    """Remake every lock; `--upgrade` takes newer releases where the `.in` files allow them."""
    for name in LOCKS:
        compile_lock(name, arguments)
    sizes: dict[str, Sizes] = {}
    for name in LOCKS:
        sizes[name] = measure(
            name, counted={package for size in sizes.values() for package in size["packages"]}
        )
    (REQUIREMENTS / "sizes.json").write_text(json.dumps(sizes, indent=1) + "\n", encoding="utf-8")
    for module in ("vgenflow.packs.pin", "tools.dependencies"):
        subprocess.run([sys.executable, "-m", module], cwd=ROOT, check=True)


def compile_lock(name: str, options: list[str]) -> None:
    """`NAME.in` to `NAME.txt`, with uv; the lock names no registry."""
    left_out = {"make": unused(), "bench": locked("make")}.get(name, ())
    omitted = [option for package in left_out for option in ("--no-emit-package", package)]
    command = [
        "uv",
        "pip",
        "compile",
        f"{name}.in",
        "-o",
        f"{name}.txt",
        "--quiet",
        *COMPILE,
        *omitted,
        *options,
    ]
    subprocess.run([sys.executable, "-m", *command], cwd=REQUIREMENTS, check=True)


def unused() -> tuple[str, ...]:
    """Packages of `unused.txt`."""
    lines = (REQUIREMENTS / "unused.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.split("#")[0].strip() for line in lines if line.split("#")[0].strip())


def locked(name: str) -> tuple[str, ...]:
    """Packages of NAME.txt."""
    text = (REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(re.findall(r"^([\w.-]+)==", text, re.MULTILINE))


class Sizes(TypedDict):
    """Bytes to fetch and on disk, in all and of each package."""

    down: int
    disk: int
    packages: dict[str, tuple[int, int]]


def measure(name: str, counted: set[str]) -> Sizes:
    """What the files weigh that this machine would take for `name`, less packages already `counted`."""
    with tempfile.TemporaryDirectory() as folder:
        source = str(REQUIREMENTS / f"{name}.txt")
        options = [
            "--no-deps",
            "--require-hashes",
            "--no-build-isolation",
            "--quiet",
            "--disable-pip-version-check",
        ]
        command = ["pip", "download", *options, "-r", source, "-d", folder]
        subprocess.run([sys.executable, "-m", *command], check=True)
        files = {package_name(file): file for file in sorted(Path(folder).iterdir())}
        packages = {
            package: (file.stat().st_size, unpacked_size(file))
            for package, file in files.items()
            if package not in counted
        }
    down, disk = (sum(pair[index] for pair in packages.values()) for index in (0, 1))
    return {"down": down, "disk": disk, "packages": packages}


def package_name(file: Path) -> str:
    """The normalised name (PEP 503) in a wheel's or source archive's file name."""
    name = file.name.split("-")[0] if file.suffix == ".whl" else file.name.rsplit("-", 1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def unpacked_size(file: Path) -> int:
    """Bytes of an archive's content once installed: bytecode weighs about what its source does."""
    if file.suffix == ".whl":
        with zipfile.ZipFile(file) as wheel:
            sizes = [(entry.filename, entry.file_size) for entry in wheel.infolist()]
    else:
        with tarfile.open(file) as archive:
            sizes = [(entry.name, entry.size) for entry in archive]
    return sum(size * (2 if name.endswith(".py") else 1) for name, size in sizes)


if __name__ == "__main__":
    main(sys.argv[1:])
