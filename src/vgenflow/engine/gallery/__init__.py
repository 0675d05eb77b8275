"""The gallery: every layout with sample props, drawn on contact sheets and checked by rules."""

from vgenflow.engine.gallery.check import Problem, check
from vgenflow.engine.gallery.flashing import flashes_in
from vgenflow.engine.gallery.samples import VARIANTS, Variant, samples
from vgenflow.engine.gallery.sheet import ASPECTS, sheet, stage_of

__all__ = ["ASPECTS", "VARIANTS", "Problem", "Variant", "check", "flashes_in", "samples", "sheet", "stage_of"]
