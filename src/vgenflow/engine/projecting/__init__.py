"""Frames of a timeline at any size: what was laid out once is shown smaller or larger."""
