"""The data map beside what there really is, and the page of it: `python -m vgenflow.studio.datamap PAGE`."""

import importlib
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from sqlalchemy import Table

from vgenflow import services
from vgenflow.db import Base
from vgenflow.services.privacy.datamap import DataMap, data_map, rendered
from vgenflow.studio import logs

_OF_EVERY_LINE = ("time", "level", "logger", "event")


def tables() -> Mapping[str, Table]:
    """Every table of this release: the models of all services are loaded."""
    for folder in services.__path__:
        for path in sorted(Path(folder).glob("*/models.py")):
            importlib.import_module(f"{services.__name__}.{path.parent.name}.models")
    return Base.metadata.tables


def differences(declared: DataMap, there: Mapping[str, Table]) -> Sequence[str]:
    """What is kept and not declared, or declared and no longer kept; in words."""
    found = [*_compared("table", declared.tables, there)]
    for name in sorted(declared.tables.keys() & there.keys()):
        entry = declared.tables[name]
        found += _compared(f"column of {name}:", entry.columns, there[name].columns.keys())
        found += _stale(f"withheld column of {name}:", entry.withheld, there[name].columns.keys())
    return [*found, *_compared("log field", declared.logs.fields, (*_OF_EVERY_LINE, *logs.FIELDS))]


def _compared(what: str, declared: Collection[str], there: Collection[str]) -> Iterator[str]:
    yield from (f"{what} {name} is not in the data map" for name in there if name not in declared)
    yield from _stale(what, declared, there)


def _stale(what: str, declared: Collection[str], there: Collection[str]) -> Iterator[str]:
    yield from (
        f"{what} {name} is in the data map and nowhere else" for name in declared if name not in there
    )


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(rendered(data_map()), encoding="utf-8")
