"""The templates that come with VGenFlow: visual styles as data."""

from vgenflow.templates.catalogue import UnknownTemplate, load, names, resolve

__all__ = ["UnknownTemplate", "load", "names", "resolve"]
