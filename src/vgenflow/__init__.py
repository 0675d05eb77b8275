"""VGenFlow: a link or a draft becomes a finished video."""

__version__ = "0.1.0"
