"""How far keyframes are apart: players seek to them, and segments begin with one."""

from vgenflow.kit.time import Rate

_SECONDS = 8


def distance(rate: Rate) -> int:
    """Frames from one keyframe to the next at most."""
    return rate.frames_in(_SECONDS)
