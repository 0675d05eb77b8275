"""Importing: a link, a file or typed text becomes a Document and the bytes of its pictures."""

from vgenflow.stages.importing.beside import pictures_beside
from vgenflow.stages.importing.errors import ImportingError
from vgenflow.stages.importing.reading import load, parse, read
from vgenflow.stages.importing.second import SecondLanguage, read_heard, read_second
from vgenflow.stages.importing.source import Imported, Source

__all__ = [
    "Imported",
    "ImportingError",
    "SecondLanguage",
    "Source",
    "load",
    "parse",
    "pictures_beside",
    "read",
    "read_heard",
    "read_second",
]
