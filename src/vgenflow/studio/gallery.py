"""The gallery: one settled frame of each scene of a bundle, side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import cv2

from vgenflow.engine import sheet
from vgenflow.production.bundle import Bundle
from vgenflow.production.thumbnail import settled_frames
from vgenflow.story.assets import MissingAsset
from vgenflow.story.value import Digest


@dataclass(frozen=True)
class BundleAssets:
    """The files of a bundle and the packaged ones."""

    media: Mapping[Digest, bytes]
    packaged: Mapping[Digest, Path]

    def read(self, digest: Digest) -> bytes:
        """See `AssetSource.read`."""
        if digest in self.media:
            return self.media[digest]
        try:
            return self.packaged[digest].read_bytes()
        except (KeyError, FileNotFoundError) as error:
            raise MissingAsset(digest) from error


def gallery(bundle: Bundle, packaged: Mapping[Digest, Path], columns: int, width: int) -> bytes:
    """A PNG with one frame of each scene, `width` pixels each, in `columns` columns."""
    timeline = bundle.project.timeline
    frames = settled_frames(timeline)
    across = min(columns, len(frames))
    picture = sheet(
        timeline,
        frames,
        assets=BundleAssets(bundle.media, packaged),
        columns=across,
        width=width * across,
    )
    done, data = cv2.imencode(".png", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    if not done:
        raise ValueError("the gallery could not be encoded")
    return data.tobytes()
