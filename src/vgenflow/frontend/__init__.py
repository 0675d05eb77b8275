"""The studio's pages, built of `web/` into `dist` beside this file (`docs/develop/studio.md`)."""

from pathlib import Path

_DIST = Path(__file__).resolve().parent / "dist"


def folder() -> Path | None:
    """The built files: `index.html` and what it needs; None where they were not built."""
    return _DIST if (_DIST / "index.html").is_file() else None
