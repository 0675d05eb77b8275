"""Picture: a figure of the source, placed where it is spoken of."""

from collections.abc import Iterator

from vgenflow.stages.directing.beats import Beat
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.matching import shared
from vgenflow.stages.directing.phrases import phrases, turned, width, within
from vgenflow.story.document import Figure, Heading

_FLOOR, _FAR = 0.12, 0.3
"""How relevant a picture must be: in the same section, and beyond it."""
_SPOKEN, _SILENT = 0.25, 0.12
"""Among several, a picture that is not spoken of waits for the line that does."""
_OFFERED = 0.1
"""A picture that has nothing to do with the text is offered, not chosen."""
_HEADLINE = {"en": 60.0, "zh": 18.0}
_NOTE = {"en": 60.0, "zh": 24.0}


def picture(beat: Beat) -> Iterator[Candidate]:
    """One candidate a figure that stands near the beat's text or speaks of the same."""
    blocks = beat.document.blocks
    sized = {asset.digest: asset for asset in beat.document.assets if asset.kind == "picture"}
    for index, block in enumerate(blocks):
        if not isinstance(block, Figure) or block.asset is None or block.asset not in sized:
            continue
        nearness = _nearness(beat, index)
        likeness = (
            shared(f"{block.caption} {block.alt}", beat.text, beat.language)
            if block.text or block.alt
            else 0.0
        )
        relevance = min(1.0, nearness + 0.5 * likeness)
        apart = relevance < (_FLOOR if nearness else _FAR)
        silent = _SILENT if likeness < _SPOKEN and _in_company(beat, index) else 0.0
        asset = sized[block.asset]
        credit = block.credit or asset.credit
        yield Candidate(
            layout="picture",
            settings=tuple(
                Setting({"asset": block.asset, "headline": headline, "note": note, "credit": credit})
                for headline in _headlines(block, beat)
                for note in dict.fromkeys((_note(block, beat, headline), ""))
            ),
            score=_OFFERED
            if apart
            else 0.6 + 0.34 * relevance - silent - max(0.0, beat.seconds - 7.5) * 0.05,
            reason=_reason(block, apart=apart),
            uses=frozenset({f"picture:{block.asset}"}),
        )


def _in_company(beat: Beat, index: int) -> bool:
    """Whether other pictures stand in its section: then each has a line of its own to wait for."""
    blocks = beat.document.blocks
    first = next((i for i in range(index, -1, -1) if isinstance(blocks[i], Heading)), 0)
    end = next((i for i in range(index, len(blocks)) if isinstance(blocks[i], Heading)), len(blocks))
    return sum(isinstance(block, Figure) and block.asset is not None for block in blocks[first:end]) > 1


def _reason(block: Figure, *, apart: bool) -> str:
    where = "is told of elsewhere" if apart else "stands with this text"
    return f"The source's own picture {where}: {(block.caption or block.alt)[:60]}"


def _nearness(beat: Beat, index: int) -> float:
    """How near the figure at `index` stands to the beat's blocks in the document."""
    blocks = beat.document.blocks
    if blocks[index].id in beat.blocks:
        return 0.9
    places = [i for i, block in enumerate(blocks) if block.id in beat.blocks]
    if not places:
        return 0.0
    gap = min(abs(place - index) for place in places)
    low, high = sorted((index, min(places, key=lambda place: abs(place - index))))
    if any(isinstance(block, Heading) for block in blocks[low : high + 1]):
        return 0.0
    return {1: 0.45, 2: 0.32, 3: 0.2}.get(gap, 0.12)


def _headlines(block: Figure, beat: Beat) -> list[str]:
    """Short forms of what is said, strongest first, then of the caption; none as the last resort."""
    found: list[str] = []
    for piece in beat.pieces:
        for phrase in within(
            phrases(piece.text, beat.language), _HEADLINE[beat.language], beat.language, most=0.62
        ):
            if not phrase.backward:
                found.append(turned(phrase.text, beat.language))
    named = within(
        phrases(block.caption or block.alt, beat.language), _HEADLINE[beat.language], beat.language
    )
    return [*dict.fromkeys([*found, *(turned(phrase.text, beat.language) for phrase in named)]), ""]


def _note(block: Figure, beat: Beat, headline: str) -> str:
    """The figure's caption if it is short enough to stand in small type, and says more than the headline."""
    options = (
        within(phrases(block.caption, beat.language), _NOTE[beat.language], beat.language)
        if block.caption
        else ()
    )
    said = headline.replace("*", "").casefold()
    return next(
        (p.text for p in options if width(p.text, beat.language) > 1 and p.text.casefold() not in said), ""
    )
