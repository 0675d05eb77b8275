"""What a caller hands in, on its way to the worker processes."""

import pickle
from multiprocessing.reduction import ForkingPickler
from types import FunctionType
from typing import Any

from vgenflow.engine.segments.jobs import Setup
from vgenflow.kit.errors import VgenflowError


class NotImportable(VgenflowError):
    """A worker process cannot find the class or function of an asset source or a layout."""

    code = "engine.not_importable"
    status = 500


class _Pickler(ForkingPickler):
    """Refuses what stands in the script that is run: workers have another `__main__`."""

    def reducer_override(self, thing: object) -> Any:  # noqa: ANN401 - as its base
        """Pickle everything else as usual."""
        if isinstance(thing, type | FunctionType) and thing.__module__ == "__main__":
            raise NotImportable(
                f"Worker processes cannot import {thing.__qualname__} from the script that is run: "
                "move it into a module of its own and import it from there."
            )
        return NotImplemented


def pickled(setup: Setup) -> bytes:
    """What every job has in common, to be sent. Raises NotImportable."""
    try:
        return bytes(_Pickler.dumps(setup))
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise NotImportable(
            "The assets or layouts cannot be sent to worker processes: give their classes and functions a "
            f"name in a module, and let them hold no open files or locks ({error})."
        ) from error
