"""Music: a track of the style's mood, by seed."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from vgenflow.story.assets import Asset


@dataclass(frozen=True, slots=True)
class Track:
    """A piece of packaged music and the moods it suits."""

    asset: Asset
    moods: tuple[str, ...]


def choose(tracks: Sequence[Track], moods: Sequence[str], seed: int) -> Track | None:
    """A track of the first mood that has any, the same for the same seed; any track if none fits."""
    ordered = sorted(tracks, key=lambda track: track.asset.digest)
    for mood in moods:
        suited = [track for track in ordered if mood in track.moods]
        if suited:
            return random.Random(seed).choice(suited)
    return random.Random(seed).choice(ordered) if ordered else None
