"""Settings: where data lies and how much of the machine may be used."""

import os
from dataclasses import dataclass
from pathlib import Path

from vgenflow.packs import default_data_dir

DATA_VARIABLE = "VGENFLOW_DATA"
"""The environment's name for the data folder."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for every run of this process."""

    data_dir: Path
    """The sealed store, its keyring and the error log."""
    packs_dir: Path
    """The packaged files, shared by all data folders."""
    models_dir: Path
    """Models made ready for this processor."""
    workers: int
    """Processes and threads for the heavy work."""


def load(data_dir: Path | None = None) -> Settings:
    """`data_dir` if it is given, else the environment's, else the user's own; all cores we may use."""
    named = os.environ.get(DATA_VARIABLE, "")
    chosen = data_dir or (Path(named) if named else default_data_dir())
    return Settings(
        data_dir=chosen.expanduser().absolute(),
        packs_dir=default_data_dir() / "packs",
        models_dir=default_data_dir() / "models",
        workers=len(os.sched_getaffinity(0)),
    )
