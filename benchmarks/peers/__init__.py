"""The same film as other tools make it, from finished pictures: MoviePy 2 and FFmpeg's filter graph."""

from benchmarks.peers.measuring import Peers, sheet

__all__ = ["Peers", "sheet"]
