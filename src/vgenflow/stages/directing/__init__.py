"""Directing: the script becomes scenes, each with the layout its content asks for."""

from vgenflow.stages.directing.direct import direct
from vgenflow.stages.directing.errors import NothingFits, NothingToShow

__all__ = ["NothingFits", "NothingToShow", "direct"]
