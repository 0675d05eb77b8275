"""Reading in this process (fast) and pictures as a real decoder makes them."""

import io
import json
from pathlib import Path

from PIL import Image

from vgenflow.net import Limits, Response
from vgenflow.net.errors import NotFound
from vgenflow.sandbox import PictureData, Refused, Rejected
from vgenflow.sandbox.picture_task import normalise
from vgenflow.stages.importing.extraction import task

PAGES = Path(__file__).parent / "pages"


def here(name: str, payload: bytes) -> bytes:
    """An `Isolate` that does not isolate."""
    assert name.endswith("extraction:task")
    return task(payload)


def decode_here(data: bytes) -> PictureData:
    try:
        head, _, body = normalise(data).partition(b"\n")
    except Rejected as refusal:
        raise Refused(str(refusal)) from refusal
    return PictureData(body, **json.loads(head))


def picture(width: int = 400, height: int = 300, colour: tuple[int, int, int] = (20, 90, 160)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "PNG")
    return out.getvalue()


class Web:
    """Addresses and what is found there."""

    def __init__(self, found: dict[str, bytes]) -> None:
        self.found = found
        self.asked: list[str] = []

    def __call__(self, url: str, limits: Limits) -> Response:
        self.asked.append(url)
        if url not in self.found:
            raise NotFound("There is no such page.")
        return Response(url, 200, (), self.found[url], "image/png", "")
