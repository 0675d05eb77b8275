"""Templates tried out: by the rules of the visual language, and as a few seconds of film."""

from collections.abc import Iterator
from pathlib import Path

import cv2

from vgenflow import templates
from vgenflow.engine import MemorySegments, render, still
from vgenflow.engine.gallery import ASPECTS, check
from vgenflow.engine.gallery.check import Problem
from vgenflow.engine.gallery.loop import loop
from vgenflow.engine.gallery.sheet import Sampled
from vgenflow.packs import Packs
from vgenflow.production.cover import settled_frames
from vgenflow.production.outputs import write_whole
from vgenflow.production.request import Options
from vgenflow.story.color import contrast
from vgenflow.story.template import Style
from vgenflow.story.value import Language
from vgenflow.studio.gallery import BundleAssets
from vgenflow.studio.wiring import packaged, style
from vgenflow.templates.archive import UserTemplate
from vgenflow.templates.branding import unread
from vgenflow.templates.pairs import places

_ADVICE = {
    "fit": "take a narrower typeface, or lower what `scale` says of it",
    "safe": "take a narrower typeface, or lower what `scale` says of it",
    "captions": "lower `scale`, so that the page ends above the captions",
    "overlap": "lower `scale`, or raise `leading` in `settings`",
    "size": "raise `label`, `note`, `caption` or `credit` in `scale`",
    "contrast": "move the lightness of the two colours apart",
}
"""What to do about a rule that is broken."""


def style_of(made: UserTemplate, packs: Packs) -> Style:
    """The style of a template. Raises BadTemplate if it names a typeface that there is not."""
    return style(packs, Options(template=made.template.name, look=made.template))


def broken(made: UserTemplate, packs: Packs) -> Iterator[str]:
    """What a template breaks of the visual language, and what to do: colours, then layouts by their boxes.

    Over all aspects, languages and samples; a sentence for each layout and rule. Raises BadTemplate.
    """
    template, look = made.template, style_of(made, packs)
    colors = places(template)
    for pair in unread(template, templates.load(template.manner)):
        ratio = max(contrast(colors[ink], colors[pair.ground]) for ink in pair.inks)
        inks = " or ".join(f"{ink.palette}.{ink.role}" for ink in pair.inks)
        yield (
            f"{inks} on {pair.ground.palette}.{pair.ground.role}: contrast: {ratio:.1f}, not at least "
            f"{pair.least:.1f}. To mend it, {_ADVICE['contrast']}."
        )
    found: dict[tuple[str, str], list[Problem]] = {}
    for aspect in ASPECTS:
        for problem in check(look, _files(made, packs), aspects=[aspect]):
            found.setdefault((problem.layout, problem.rule), []).append(problem)
    for (layout, rule), problems in sorted(found.items()):
        first = problems[0]
        times = f" ({len(problems)} times)" if len(problems) > 1 else ""
        where = f"{first.aspect}, {first.language}, {first.variant}"
        yield f"{layout}: {rule}{times}: {where}: {first.text} To mend it, {_ADVICE[rule]}."


def preview(
    made: UserTemplate, packs: Packs, folder: Path, workers: int, language: Language = "en"
) -> tuple[Path, Path]:
    """A film of a template's own scenes, 854x480 and 8 s, and a still of it: `NAME.mp4`, `NAME.png`.

    Raises BadTemplate, OSError.
    """
    look = style_of(made, packs)
    plain = _files(made, packs)
    sampled = Sampled(plain, look)
    assets = BundleAssets({**plain.media, sampled.picture: sampled.data}, plain.packaged)
    timeline = loop(look, sampled.picture, language)
    folder.mkdir(parents=True, exist_ok=True)
    film, poster = (folder / f"{made.template.name}{ending}" for ending in (".mp4", ".png"))
    shown = still(timeline, settled_frames(timeline)[0], assets=assets, width=timeline.width)
    done, data = cv2.imencode(".png", cv2.cvtColor(shown, cv2.COLOR_RGB2BGR))
    if not done:
        raise ValueError("the preview could not be encoded")
    write_whole(poster, [data.tobytes()])
    render(timeline, film, assets=assets, segments=MemorySegments(), workers=workers)
    return film, poster


def _files(made: UserTemplate, packs: Packs) -> BundleAssets:
    return BundleAssets({digest: font.data for digest, font in made.fonts.items()}, packaged(packs))
