"""Type: text becomes glyphs with exact places: fonts, shaping, line breaking, fitting."""

from vgenflow.engine.type.columns import Columns, fit_columns, measure_column, place_columns
from vgenflow.engine.type.faces import Face, face_of
from vgenflow.engine.type.fitting import fit, fit_together, measure_line
from vgenflow.engine.type.setting import Line, Setting, place
from vgenflow.engine.type.voice import Voice, voice_of

__all__ = [
    "Columns",
    "Face",
    "Line",
    "Setting",
    "Voice",
    "face_of",
    "fit",
    "fit_columns",
    "fit_together",
    "measure_column",
    "measure_line",
    "place",
    "place_columns",
    "voice_of",
]
