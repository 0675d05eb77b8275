"""Captions: the spoken words over every scene, the current one highlighted."""

from vgenflow.engine.captions.compose import Captions, compose_captions
from vgenflow.engine.captions.zone import zone

__all__ = ["Captions", "compose_captions", "zone"]
