"""Planes and samples become H.264 and AAC segments, and segments become an MP4."""
