"""Relevance: how surely a beat speaks of a table."""

from vgenflow.stages.directing.beats import Beat
from vgenflow.stages.directing.differences import differences_heard
from vgenflow.stages.directing.matching import content, whole
from vgenflow.stages.directing.numerals import in_words
from vgenflow.story.document import Heading, Table
from vgenflow.story.value import Language

_LEAST = 10


def relevance(beat: Beat, table: Table) -> float:
    """1 if its lines come from the table; else by nearness and the cells and differences that are heard."""
    if table.id in beat.blocks:
        return 1.0
    cells = [text for row in table.rows for text in row if len(text.strip()) > 1]
    heard = sum(find_whole(beat, text) for text in dict.fromkeys(cells))
    topic = content(" ".join([table.caption, *table.header]), beat.language)
    about = len(topic & content(beat.text, beat.language)) / max(1, len(topic))
    near = _nearness(beat, table)
    if not near and heard < 2:
        return 0.0
    heard += len(differences_heard(beat, table)) if near else 0
    return min(0.95, near + 0.22 * min(heard, 3) + 0.35 * about)


def find_whole(beat: Beat, text: str) -> bool:
    """Whether the very words of a cell are heard, or its number in words."""
    return any(_stands(beat, each) for each in (text, *_in_words(text, beat.language)))


def _stands(beat: Beat, text: str) -> bool:
    if beat.language == "zh":
        return text in beat.text
    return whole(beat.text.casefold(), text.casefold().strip(), beat.language) is not None


def _in_words(text: str, language: Language) -> tuple[str, ...]:
    """A whole number below a hundred as it is written out; below ten it says too little to be sure."""
    number = text.strip()
    return in_words(int(number), language) if number.isdigit() and int(number) >= _LEAST else ()


def _nearness(beat: Beat, table: Table) -> float:
    """How near the table stands to the beat's blocks, in the same section."""
    blocks = beat.document.blocks
    at = next(i for i, block in enumerate(blocks) if block.id == table.id)
    best = 0.0
    for index, block in enumerate(blocks):
        if block.id not in beat.blocks:
            continue
        low, high = sorted((at, index))
        if any(isinstance(between, Heading) for between in blocks[low : high + 1]):
            continue
        best = max(best, {1: 0.3, 2: 0.2}.get(high - low, 0.1))
    return best
