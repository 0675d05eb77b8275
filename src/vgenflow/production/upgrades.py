"""Bundles of older releases are upgraded as they are read, one schema version at a time."""

from collections.abc import Callable, Mapping
from typing import Any

from vgenflow.kit.errors import VgenflowError

SCHEMA = 1
"""The schema version that this release writes."""

Parts = Mapping[str, Any]
"""The JSON files of a bundle by name, without their suffix."""

Upgrade = Callable[[Parts], Parts]

UPGRADES: Mapping[int, Upgrade] = {}
"""From each older version to the next one. Version 1 is the first."""


class TooNew(VgenflowError):
    """A newer release wrote the bundle."""

    code = "bundle.too_new"
    status = 422


def upgraded(parts: Parts, upgrades: Mapping[int, Upgrade] = UPGRADES, schema: int = SCHEMA) -> Parts:
    """`parts` in the form of version `schema`.

    Raises `TooNew` for a later version; `KeyError`, `TypeError` or `ValueError` if they are no bundle's.
    """
    version = parts["project"]["schema"]
    if not isinstance(version, int):
        raise TypeError("the schema version is a whole number")
    if version > schema:
        raise TooNew("A newer release of VGenFlow made this project bundle: update VGenFlow to open it.")
    for step in range(version, schema):
        parts = upgrades[step](parts)
        parts = {**parts, "project": {**parts["project"], "schema": step + 1}}
    return parts
