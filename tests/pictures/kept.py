"""The accepted pictures: one PNG with a palette a strip, in `references/`."""

from pathlib import Path

import numpy as np
from PIL import Image

from tests.pictures.palette import with_palette
from vgenflow.engine.raster.color import Pixels

FOLDER = Path(__file__).parent / "references"


def reference(name: str, folder: Path = FOLDER) -> Pixels | None:
    """The accepted picture called `name`, (h, w, 3) RGB; None if there is none yet."""
    path = folder / f"{name}.png"
    if not path.exists():
        return None
    with Image.open(path) as picture:
        return np.asarray(picture.convert("RGB"))


def accept(name: str, picture: Pixels, folder: Path = FOLDER) -> None:
    """From now on `picture` is how it should look."""
    folder.mkdir(parents=True, exist_ok=True)
    with_palette(picture).save(folder / f"{name}.png", optimize=True)


def accepted(folder: Path = FOLDER) -> tuple[str, ...]:
    """Names of all accepted pictures."""
    return tuple(sorted(path.stem for path in folder.glob("*.png")))


def drop(name: str, folder: Path = FOLDER) -> None:
    """Forget a picture that is no longer drawn."""
    (folder / f"{name}.png").unlink()
