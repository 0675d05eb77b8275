"""What a file says of itself: that machines have spoken in it."""

from vgenflow.story.narration import RECORDED, Narration

_ALL = "The voice in this film is synthetic. 本片旁白由机器合成。"
_SOME = "Some of the voices in this film are synthetic. 本片部分旁白由机器合成。"


def voices_told(narration: Narration) -> str:
    """That the voice, or some of it, is synthetic; nothing where a person has spoken every line."""
    synthetic = [said.model != RECORDED for said in narration.utterances]
    if all(synthetic):
        return _ALL if synthetic else ""
    return _SOME if any(synthetic) else ""
