"""Recipes for what every style needs: gradients, grain, lines, round corners, and maps to reveal by.

Lengths are in hundredths of the short side, as all of a recipe's are, so that a preview looks like the video.
"""

from vgenflow.engine.paintings.gradients import Linear, Radial, Stop
from vgenflow.engine.paintings.lines import Blinds, Grid, Hatch
from vgenflow.engine.paintings.noise import Clouds, Grain, fbm, noise
from vgenflow.engine.paintings.shapes import Rounded
from vgenflow.engine.paintings.wipes import Along, Iris, Wipe, points_on

__all__ = [
    "Along",
    "Blinds",
    "Clouds",
    "Grain",
    "Grid",
    "Hatch",
    "Iris",
    "Linear",
    "Radial",
    "Rounded",
    "Stop",
    "Wipe",
    "fbm",
    "noise",
    "points_on",
]
