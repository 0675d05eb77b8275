"""Scenery: what a style composes where the source gives no picture."""

from vgenflow.engine.manners.editorial.scenery.compose import Piece, Plan, compose_scenery

__all__ = ["Piece", "Plan", "compose_scenery"]
