"""What is done with an uploaded drawing inside the child."""

import io
import json

from PIL import Image

from vgenflow.sandbox import drawing_task
from vgenflow.sandbox.media_task import answer, thumbnails


def drawing(piece: bytes) -> bytes:
    """A drawing (`drawings.packed`) as a picture, and its thumbnails."""
    width, height = drawing_task.size(piece)
    head, _, body = drawing_task.picture(piece).partition(b"\n")
    facts = {"kind": "picture", "width": width, "height": height, "rendition": json.loads(head)}
    return answer(facts, {"rendition": body, **thumbnails(Image.open(io.BytesIO(body)))})
