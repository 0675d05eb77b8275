"""When each word of the script is heard: the words of captions, told by the lines they are of."""

from collections.abc import Iterable, Iterator

from vgenflow.story.script import Line
from vgenflow.story.timeline import CaptionWord, Timeline
from vgenflow.studio.previewing.protocol import LineFacts, WordFacts


def heard_lines(timeline: Timeline, lines: Iterable[Line]) -> tuple[LineFacts, ...]:
    """The lines that are heard, in their order, with all their words; a line without any is left out."""
    words = [word for page in timeline.captions for row in page.lines for word in row]
    found: list[LineFacts] = []
    taken = 0
    for line in lines:
        own = tuple(_of(line.caption, words[taken:]))
        taken += len(own)
        if own:
            found.append(LineFacts(id=line.id, start=own[0].start, end=own[-1].end, words=own))
    return tuple(found)


def _of(caption: str, words: Iterable[CaptionWord]) -> Iterator[WordFacts]:
    """Those of the words to come that a caption holds: together they are all of it but its spaces."""
    cursor = 0
    for word in words:
        at = caption.find(word.text, cursor)
        if at < 0 or caption[cursor:at].strip():
            return
        cursor = at + len(word.text)
        yield WordFacts(at=at, until=cursor, start=word.start, end=word.end)
