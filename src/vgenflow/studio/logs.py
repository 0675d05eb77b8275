"""Structured logs: one JSON object a line, of fields from a list and nothing else.

Whoever logs says what happened as a word and hands in the rest by name:
`logging.getLogger("vgenflow.runs").info("run.finished", extra={"run": run_id, "ms": 1200})`.
What other libraries log is reduced to where it was logged: their words may hold what people wrote.
"""

import json
import logging
import sys
from datetime import UTC, datetime
from pathlib import Path
from traceback import extract_tb
from types import TracebackType
from typing import Final

FIELDS: Final = {
    "request": "id of a request, to find its line when a person reports it",
    "method": "HTTP method",
    "route": "the address as it is declared, with names in place of ids",
    "status": "HTTP status",
    "ms": "how long it took, in milliseconds",
    "code": "kind of problem",
    "error": "class of an error",
    "at": "lines of code that an error came through",
    "account": "id of an account that an operator suspended or resumed",
    "run": "id of a run",
    "stage": "stage of a run",
    "worker": "id of a worker process",
    "pid": "system's number of a process",
    "attempt": "how often it was tried",
    "port": "port listened on",
    "revision": "version of the database's schema",
    "count": "how many",
    "bytes": "how large",
}
"""Field -> what it is for. Nothing else is ever written."""
_OURS = "vgenflow"
_json = json.JSONEncoder(ensure_ascii=False, default=repr).encode
_SOURCES = Path(__file__).parents[1]


class Lines(logging.Formatter):
    """A record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """See `logging.Formatter`. The record's arguments and an exception's words are left out."""
        ours = record.name.partition(".")[0] == _OURS
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": str(record.msg) if ours else f"{record.module}:{record.lineno}",
        }
        line.update((name, record.__dict__[name]) for name in FIELDS if name in record.__dict__)
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = f"{record.exc_info[0].__module__}.{record.exc_info[0].__qualname__}"
            line["at"] = places(record.exc_info[2])
        return _json(line)


def places(trace: TracebackType | None) -> list[str]:
    """The lines of our code that an error came through, and the line it came from."""
    frames = extract_tb(trace)
    ours = [frame for frame in frames[:-1] if frame.filename.startswith(str(_SOURCES))]
    return [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in [*ours, *frames[-1:]]]


def set_up(level: int | None = None) -> None:
    """Send every log of this process to standard error, in this form.

    Without a level, a person at a terminal is told only what goes wrong, a file everything.
    """
    if level is None:
        level = logging.WARNING if sys.stderr.isatty() else logging.INFO
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger(_OURS).setLevel(level)


def _short(file: str) -> str:
    """A file's name without the folders that say where this machine keeps it."""
    path = Path(file)
    if path.is_relative_to(_SOURCES):
        return str(path.relative_to(_SOURCES.parent))
    return "/".join(path.parts[-2:])
