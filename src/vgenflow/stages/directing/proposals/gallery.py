"""Gallery: two to four pictures of one section on one page, where more is shown than said."""

from collections.abc import Iterator, Sequence

from pydantic import JsonValue

from vgenflow.stages.directing.beats import Beat
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.items import heading_of
from vgenflow.stages.directing.matching import content, cue, in_order
from vgenflow.stages.directing.phrases import label, phrases, within
from vgenflow.story.document import Figure, Heading

_MOST = 4
_CAPTION = {"en": 52.0, "zh": 18.0}


def gallery(beat: Beat) -> Iterator[Candidate]:
    """The pictures of the section the beat stands in, if they are several."""
    shots = _pictures(beat)
    if not 2 <= len(shots) <= _MOST:
        return
    texts = [f"{shot.caption} {shot.alt}" for shot in shots]
    said = content(beat.text, beat.language)
    spoken = [bool(content(text, beat.language) & said) for text in texts]
    cues = in_order(
        [
            cue(f"picture{i + 1}", shot.caption or shot.alt, beat.pieces, beat.language) if heard else None
            for i, (shot, heard) in enumerate(zip(shots, spoken, strict=True))
        ],
        beat.pieces,
    )
    credit = " · ".join(dict.fromkeys(filter(None, (_credit(shot, beat) for shot in shots))))
    settings = []
    for heading in (*heading_of(beat, None), ""):
        for captions in ([_caption(shot, beat) for shot in shots], [""] * len(shots)):
            pictures: list[JsonValue] = [
                {"asset": shot.asset, "caption": caption}
                for shot, caption in zip(shots, captions, strict=True)
            ]
            settings.append(Setting({"heading": heading, "pictures": pictures, "credit": credit}, cues))
    yield Candidate(
        "gallery",
        tuple(settings),
        0.54 + 0.14 * min(3, sum(spoken)) - max(0.0, beat.seconds - 7.5) * 0.05,
        f"The section has {len(shots)} pictures, {sum(spoken)} of them spoken of here",
        frozenset(f"picture:{shot.asset}" for shot in shots),
    )


def _pictures(beat: Beat) -> Sequence[Figure]:
    """The pictures between the headings around the beat, each file once."""
    blocks = beat.document.blocks
    known = {asset.digest for asset in beat.document.assets if asset.kind == "picture"}
    places = [i for i, block in enumerate(blocks) if block.id in beat.blocks]
    if not places:
        return ()
    first = next((i for i in range(places[0], -1, -1) if isinstance(blocks[i], Heading)), 0)
    end = next((i for i in range(places[-1] + 1, len(blocks)) if isinstance(blocks[i], Heading)), len(blocks))
    found = {
        block.asset: block
        for block in blocks[first:end]
        if isinstance(block, Figure) and block.asset is not None and block.asset in known
    }
    return tuple(found.values())


def _caption(shot: Figure, beat: Beat) -> str:
    options = within(phrases(shot.caption or shot.alt, beat.language), _CAPTION[beat.language], beat.language)
    return next((label(option.text, beat.language) for option in options), "")


def _credit(shot: Figure, beat: Beat) -> str:
    own = next(asset.credit for asset in beat.document.assets if asset.digest == shot.asset)
    return shot.credit or own
