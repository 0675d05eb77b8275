"""Editing: narration and scenes are laid on one timeline, to the frame."""

from vgenflow.stages.editing.edit import edit
from vgenflow.stages.editing.errors import Mismatch

__all__ = ["Mismatch", "edit"]
