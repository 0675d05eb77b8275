"""The accepted pictures in `references/`: PNG with a palette, or half as large as WebP, one file a strip."""

import io
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from tests.pictures.palette import with_palette
from vgenflow.engine.raster.color import Pixels

FOLDER = Path(__file__).parent / "references"
_QUALITY = 45


def reference(name: str, folder: Path = FOLDER) -> Pixels | None:
    """The accepted picture called `name`, (h, w, 3) RGB; None if there is none yet."""
    for path in _places(name, folder):
        if path.exists():
            with Image.open(path) as picture:
                return np.asarray(picture.convert("RGB"))
    return None


def accept(name: str, picture: Pixels, folder: Path = FOLDER, *, light: bool = False) -> None:
    """From now on `picture` is how it should look; kept `light`, as much of it as `lightly` leaves."""
    folder.mkdir(parents=True, exist_ok=True)
    palette, small = _places(name, folder)
    if light:
        small.write_bytes(_small(picture))
    else:
        with_palette(picture).save(palette, optimize=True)


def lightly(picture: Pixels) -> Pixels:
    """What is left of a picture that is kept lightly: equal pictures become equal ones."""
    with Image.open(io.BytesIO(_small(picture))) as small:
        return np.asarray(small.convert("RGB"))


def accepted(folder: Path = FOLDER) -> tuple[str, ...]:
    """Names of all accepted pictures."""
    return tuple(sorted(path.stem for end in ("png", "webp") for path in folder.glob(f"*.{end}")))


def drop(name: str, folder: Path = FOLDER) -> None:
    """Forget a picture that is no longer drawn."""
    for path in _places(name, folder):
        path.unlink(missing_ok=True)


def _places(name: str, folder: Path) -> tuple[Path, Path]:
    return folder / f"{name}.png", folder / f"{name}.webp"


def _small(picture: Pixels) -> bytes:
    """Grain has no palette and is costly to keep: a picture half as large, as WebP."""
    size = picture.shape[1] // 2, picture.shape[0] // 2
    out = io.BytesIO()
    half = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
    Image.fromarray(half).save(out, "WEBP", quality=_QUALITY, method=6)
    return out.getvalue()
