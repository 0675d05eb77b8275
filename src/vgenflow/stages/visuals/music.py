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
    instruments: str = ""


def choose(
    tracks: Sequence[Track], moods: Sequence[str], seed: int, instruments: str | None = None
) -> Track | None:
    """A track of the first mood that has any, the same for the same seed; any track if none fits.

    Within a mood one on the right instruments, where there is one.
    """
    ordered = sorted(tracks, key=lambda track: track.asset.digest)
    for mood in moods:
        suited = [track for track in ordered if mood in track.moods]
        if suited:
            played = [track for track in suited if track.instruments == instruments]
            return random.Random(seed).choice(played or suited)
    return random.Random(seed).choice(ordered) if ordered else None
