"""Content hashes and canonical JSON: what keys and bundles are made from."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Union

Json = Union[  # noqa: UP007  (recursive: the | form needs the name to exist)
    None, bool, int, float, str, Sequence["Json"], Mapping[str, "Json"]
]


def digest(data: bytes) -> str:
    """SHA-256 of `data` in lower-case hex: the name of a content."""
    return hashlib.sha256(data).hexdigest()


def canonical(value: Json) -> bytes:
    """JSON with sorted keys and no spaces, UTF-8: equal values give equal bytes."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode()
