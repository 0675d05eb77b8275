"""Edit: script, storyboard and narration become the timeline."""

from vgenflow.kit.time import Rate
from vgenflow.stages.editing.captions import caption_pages
from vgenflow.stages.editing.clips import lay_clips, wanting
from vgenflow.stages.editing.laying import lay
from vgenflow.story.narration import Narration
from vgenflow.story.script import Script
from vgenflow.story.storyboard import Storyboard
from vgenflow.story.template import Style
from vgenflow.story.timeline import Timeline, VoiceClip
from vgenflow.story.translation import Translation


def edit(  # noqa: PLR0913
    script: Script,
    storyboard: Storyboard,
    narration: Narration,
    style: Style,
    *,
    rate: Rate,
    width: int,
    height: int,
    captions: bool,
    title: str = "",
    second: Translation | None = None,
) -> Timeline:
    """Lay everything out in time; all times are integers, exact over `rate`.

    `captions` says whether caption pages are burned in; they are laid either way, for subtitle
    files. `title` defaults to the script's. `second` is shown below the captions. Raises `Mismatch` if the
    three do not belong together.
    """
    laid = lay(script, narration, style, rate)
    clips, joins = lay_clips(storyboard.scenes, laid)
    longer = wanting(clips, storyboard.scenes, laid)
    if longer:
        laid = lay(script, narration, style, rate, longer)
        clips, joins = lay_clips(storyboard.scenes, laid)
    pages = caption_pages(storyboard.scenes, clips, laid, upright=height > width, second=second)
    voices = tuple(
        VoiceClip(audio=line.utterance.audio, at=line.at, samples=line.utterance.samples)
        for line in laid.lines.values()
    )
    return Timeline(
        title=title or script.title,
        language=script.language,
        rate=rate,
        width=width,
        height=height,
        seed=storyboard.seed,
        style=style,
        clips=clips,
        joins=joins,
        captions=pages,
        second_language=second.language if second is not None else None,
        burn_captions=captions,
        voices=voices,
        music=storyboard.music,
        assets=storyboard.assets,
    )
