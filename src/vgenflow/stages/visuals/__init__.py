"""Visuals: music, icons, assets and credits that dress the scenes of a storyboard."""

from vgenflow.stages.visuals.dress import Wardrobe, dress
from vgenflow.stages.visuals.icons import IconSet
from vgenflow.stages.visuals.likeness import Likeness
from vgenflow.stages.visuals.music import Track, choose
from vgenflow.stages.visuals.typefaces import own_typefaces

__all__ = ["IconSet", "Likeness", "Track", "Wardrobe", "choose", "dress", "own_typefaces"]
