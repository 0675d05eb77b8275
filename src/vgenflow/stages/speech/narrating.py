"""Many lines at once."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from vgenflow.providers.ports import SpeechModel, SpeechWorkers
from vgenflow.stages.speech.saying import Spoken, say
from vgenflow.story.script import Line
from vgenflow.story.value import Language


def narrate(
    lines: Sequence[Line],
    *,
    workers: SpeechWorkers,
    voice: str,
    language: Language,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Spoken]:
    """Every line spoken, in the order they are finished (the longest are begun first).

    Raises `Cancelled` soon after `is_cancelled` says so; what was yielded is complete.
    """
    longest_first = sorted(lines, key=lambda line: -len(line.spoken))
    yield from workers.map(partial(_said, voice=voice, language=language), longest_first, is_cancelled)


def _said(model: SpeechModel, line: Line, *, voice: str, language: Language) -> Spoken:
    return say(line, model=model, voice=voice, language=language)
