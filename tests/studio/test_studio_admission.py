"""Files out of a stranger's bundle: decoded in the sandbox, or refused."""

import io
import wave

import cv2
import numpy as np
import pytest

from tests.support.typefaces import typeface
from vgenflow.packs import Packs, default_data_dir
from vgenflow.production.bundle import BadBundle
from vgenflow.sandbox import decode_font
from vgenflow.story.assets import Asset, AssetKind
from vgenflow.studio.admission import admit


def asset(kind: AssetKind) -> Asset:
    return Asset(digest="0", kind=kind, media_type="x/y")


def wav(channels: int = 1) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(2)
        sound.setframerate(24_000)
        sound.writeframes(bytes(4800))
    return file.getvalue()


def test_what_we_make_ourselves_is_admitted() -> None:
    _, picture = cv2.imencode(".png", np.zeros((20, 30, 3), np.uint8))
    admit(asset("picture"), picture.tobytes())
    admit(asset("speech"), wav())
    packs = Packs(default_data_dir() / "packs")
    admit(asset("music"), packs.music()[0].path.read_bytes())
    admit(asset("font"), decode_font(typeface()).data)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("picture", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("picture", b"GIF89a"),
        ("picture", b""),
        ("speech", b"RIFF"),
        ("speech", wav(2)),
        ("speech", wav()[:-100]),
        ("music", b"#EXTM3U\nhttp://127.0.0.1/x.ts\n"),
        ("music", b"ffconcat version 1.0\nfile /etc/passwd\n"),
        ("music", bytes(1000)),
        ("font", b"anything"),
        ("font", typeface()),
    ],
)
def test_anything_else_is_refused(kind: AssetKind, data: bytes) -> None:
    with pytest.raises(BadBundle):
        admit(asset(kind), data)
