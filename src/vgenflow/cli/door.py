"""The door: whatever happens inside, a person sees one sentence and a stable exit code.

0 done, 1 our fault, 2 bad input, 130 stopped by Ctrl-C, 143 by a polite kill.
"""

import json
import os
import signal
import sys
from collections.abc import Sequence

import typer
from typer.exceptions import TyperException

from vgenflow.cli.app import app
from vgenflow.cli.stop import STOP
from vgenflow.kit.errors import Cancelled, VgenflowError

OURS, THEIRS = 1, 2


def run(arguments: Sequence[str]) -> int:
    """Run one command; its exit code."""
    try:
        code = app(list(arguments), prog_name="./run", standalone_mode=False)
        sys.stdout.flush()
    except (KeyboardInterrupt, typer.Abort, Cancelled) as error:
        typer.echo(error.sentence if isinstance(error, Cancelled) else "Stopped.", err=True)
        return 128 + (STOP.signal or signal.SIGINT)
    except TyperException as error:
        return _refuse("usage", " ".join(error.format_message().split()), THEIRS, arguments)
    except VgenflowError as error:
        return _refuse(error.code, error.sentence, OURS if error.status >= 500 else THEIRS, arguments)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the interpreter complains at exit
        return OURS
    except Exception as error:  # noqa: BLE001 - nobody outside may see a traceback
        from vgenflow.cli.fault import noted  # noqa: PLC0415 - only when something broke

        return _refuse("internal", noted(error, arguments), OURS, arguments)
    return code if isinstance(code, int) else 0


def _refuse(code: str, sentence: str, exit_code: int, arguments: Sequence[str]) -> int:
    typer.echo(f"error[{code}]: {sentence}", err=True)
    if "--json" in arguments:
        typer.echo(json.dumps({"event": "error", "code": code, "sentence": sentence}, ensure_ascii=False))
    return exit_code
