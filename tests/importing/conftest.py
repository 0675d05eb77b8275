"""Reading in this process, and what reading fails with."""

from collections.abc import Callable

import pytest
from import_helpers import decode_here, here

from vgenflow.kit.errors import VgenflowError
from vgenflow.stages.importing import Imported, Source, read


@pytest.fixture
def reading() -> Callable[..., Imported]:
    """Read text or bytes as a file by name, or as a page by link."""

    def run(data: bytes | str, address: str = "draft.txt", **options) -> Imported:
        data = data.encode() if isinstance(data, str) else data
        kind = "link" if "://" in address else "file"
        media = options.pop("media_type", "text/html" if kind == "link" else "")
        source = Source(kind, address, data, media, options.pop("charset", ""))
        ports = {"fetch": None, "open_local": None, "decode_picture": decode_here, "isolate": here}
        return read(source, **{**ports, **options})

    return run


@pytest.fixture
def failing(reading) -> Callable[..., str]:
    """The code of the error that reading ends in."""

    def run(*arguments, **options) -> str:
        with pytest.raises(VgenflowError) as caught:
            reading(*arguments, **options)
        assert caught.value.status in range(400, 500)
        assert caught.value.sentence.rstrip(")").endswith(".")
        return caught.value.code

    return run
