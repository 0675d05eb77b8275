"""Writing: a document and a length become the script of a narration."""

import random
from dataclasses import replace

import numpy as np

from vgenflow.providers.ports import EmbeddingModel
from vgenflow.stages.writing.choice.choose import TOLERANCE, choose
from vgenflow.stages.writing.choice.tie import tied
from vgenflow.stages.writing.choice.weigh import weigh
from vgenflow.stages.writing.compose import compose
from vgenflow.stages.writing.errors import TooShort
from vgenflow.stages.writing.keeping import with_kept
from vgenflow.stages.writing.pace import BETWEEN_LINES, USUAL, estimate, seconds_of
from vgenflow.stages.writing.request import WriteRequest
from vgenflow.stages.writing.spoken import speak
from vgenflow.stages.writing.verbatim import verbatim
from vgenflow.story.document import Document
from vgenflow.story.script import Line, Script

TRIES = 3
"""Choices made until the lines as they are composed meet the time."""
_SHORTEST = 5
"""Seconds that are written at least beside the lines that are kept."""
USUAL_LENGTH = 60
"""Seconds of a video nobody asked a length for."""


def write(document: Document, request: WriteRequest, *, embedding: EmbeddingModel | None) -> Script:
    """The script of `document`: a hook, a body in source order, an ending; or all of it, verbatim.

    Every line is a sentence of the source or less of it, with its spans; where the source is
    shorter than `request.seconds` the script is shorter too (`pace.estimate` tells).
    One of a single sentence is told as it is. Raises TooShort where there is no sentence to speak.
    """
    lines = _told(document, request, embedding)
    if not lines:
        raise TooShort("The source holds no sentence that could be told: give at least one.")
    return Script(language=document.language, title=document.title, lines=lines)


def _told(document: Document, request: WriteRequest, embedding: EmbeddingModel | None) -> tuple[Line, ...]:
    """The lines that are written, with those that are kept; these take of the time that was asked for."""
    if request.verbatim:
        return with_kept(verbatim(document), request.kept, document) if request.kept else verbatim(document)
    lines = selected(document, request, embedding)
    if not request.kept:
        return lines
    both = with_kept(lines, request.kept, document)
    pace, wanted = request.pace or USUAL[document.language], request.seconds or USUAL_LENGTH
    more = round(estimate(both, pace) - estimate(lines, pace))
    if more <= 0:
        return both
    less = selected(document, replace(request, seconds=max(wanted - more, _SHORTEST)), embedding)
    return with_kept(less, request.kept, document)


def selected(document: Document, request: WriteRequest, embedding: EmbeddingModel | None) -> tuple[Line, ...]:
    """The lines that tell the document in the time asked for."""
    language = document.language
    found = tied(document)
    if sum(unit.usable for unit in found) < 2:
        return verbatim(document) if len(found) == 1 and found[0].usable else ()
    pace = request.pace or USUAL[language]
    spoken = [speak(unit.alone or unit.caption, language).text for unit in found]
    seconds = np.array([seconds_of(text, pace) for text in spoken])
    order = list(range(len(found)))
    random.Random(request.seed).shuffle(order)
    weighed = weigh(found, document, embedding)
    wanted = request.seconds or USUAL_LENGTH
    aim = wanted + BETWEEN_LINES
    best: tuple[Line, ...] = ()
    for _ in range(TRIES):
        choice = choose(weighed, seconds, aim, order)
        if choice is None:
            return best
        lines = compose(found, choice, language)
        off = wanted - estimate(lines, pace)
        if not best or abs(off) < abs(wanted - estimate(best, pace)):
            best = lines
        if abs(off) <= TOLERANCE * wanted:
            break
        aim += off
    return best
