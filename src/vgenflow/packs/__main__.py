"""Install the packaged files: the second half of `./run setup`."""

import sys

from vgenflow.kit.content import digest
from vgenflow.kit.errors import VgenflowError
from vgenflow.packs.install import Step, install
from vgenflow.packs.lock import LOCK_PATH
from vgenflow.packs.shelf import default_data_dir

TITLE = "Typefaces, voices, models, music"


def main() -> int:
    """Install, with one moving line where a person is watching; the exit code."""
    home = "\r\033[K" if sys.stdout.isatty() else ""

    def show(step: Step) -> None:
        if home:
            size = f" ({step.size / 1e6:.0f} MB)" if step.size else ""
            sys.stdout.write(f"{home}{TITLE}: {step.done} of {step.total}, {step.title}{size}")
            sys.stdout.flush()

    root = default_data_dir() / "packs"
    try:
        install(root, show)
    except VgenflowError as error:
        sys.stderr.write(f"{home}{error.sentence} [{error.code}]\n")
        return 1
    (root / f"complete-{digest(LOCK_PATH.read_bytes())}").touch()
    sys.stdout.write(f"{home}{TITLE}: done\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
