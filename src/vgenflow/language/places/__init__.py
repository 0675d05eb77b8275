"""Places: countries and cities that a text names, in English and Chinese, and where they are."""

from vgenflow.language.places.finding import Finder, Mention
from vgenflow.language.places.gazetteer import Entry, Gazetteer

__all__ = ["Entry", "Finder", "Gazetteer", "Mention"]
