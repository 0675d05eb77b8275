"""Picture: a figure of the source, placed where it is spoken of."""

from collections.abc import Iterator

from vgenflow.stages.directing.beats import Beat
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.matching import shared
from vgenflow.stages.directing.phrases import phrases, turned, width, within
from vgenflow.story.document import Figure, Heading

_FLOOR = 0.3
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
        if relevance < _FLOOR:
            continue
        asset = sized[block.asset]
        credit = block.credit or asset.credit
        yield Candidate(
            layout="picture",
            settings=tuple(
                Setting({"asset": block.asset, "headline": headline, "note": note, "credit": credit})
                for headline in _headlines(block, beat)
                for note in dict.fromkeys((_note(block, beat), ""))
            ),
            score=0.5 + 0.42 * relevance - max(0.0, beat.seconds - 7.5) * 0.05,
            reason=f"The source's own picture stands with this text: {(block.caption or block.alt)[:60]}",
            uses=frozenset({f"picture:{block.asset}"}),
        )


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
    return {1: 0.45, 2: 0.25, 3: 0.12}.get(gap, 0.05)


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


def _note(block: Figure, beat: Beat) -> str:
    """The figure's caption if it is short enough to stand in small type."""
    options = (
        within(phrases(block.caption, beat.language), _NOTE[beat.language], beat.language)
        if block.caption
        else ()
    )
    return next((p.text for p in options if width(p.text, beat.language) > 1), "")
