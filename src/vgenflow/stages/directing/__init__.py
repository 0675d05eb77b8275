"""Directing: the script becomes scenes, each with the layout its content asks for."""

from vgenflow.stages.directing.direct import direct
from vgenflow.stages.directing.errors import NothingFits, NothingToShow
from vgenflow.stages.directing.offers import Offer, offers

__all__ = ["NothingFits", "NothingToShow", "Offer", "direct", "offers"]
