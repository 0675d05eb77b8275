"""What the API writes into the log. Which fields there may be is said in `studio.logs`."""

import logging

from vgenflow.studio.logs import places

_log = logging.getLogger("vgenflow.api")


def note(event: str, **fields: str | int | float) -> None:
    """Write one line."""
    _log.info(event, extra=fields)


def fault(event: str, error: BaseException, **fields: str | int | float) -> None:
    """Write down the kind of an error and the lines of code it came through, never its words."""
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    _log.error(event, extra={**fields, "error": kind, "at": places(error.__traceback__)})
