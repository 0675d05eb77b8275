"""Templates: visual styles as data. Those that come with VGenFlow, and archives of a person's own."""

from vgenflow.templates.catalogue import load, names, resolve
from vgenflow.templates.errors import BadTemplate, TemplateExists, UnknownTemplate

__all__ = ["BadTemplate", "TemplateExists", "UnknownTemplate", "load", "names", "resolve"]
