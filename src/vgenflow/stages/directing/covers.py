"""Covers: the stills that could stand for a video, the one that people would rather choose first."""

import re
from collections.abc import Iterator

from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.contract import Stage
from vgenflow.engine.ports import AssetSource
from vgenflow.stages.directing.matching import shared
from vgenflow.stages.directing.phrases import phrases, turned, width
from vgenflow.story.cover import Cover, poster, props_of
from vgenflow.story.document import Document, Figure
from vgenflow.story.script import Script
from vgenflow.story.storyboard import Scene, Storyboard
from vgenflow.story.timeline import Timeline
from vgenflow.story.value import Digest, Language

_WORDS, _CELLS, _LETTERS = 6, 12.0, 36
"""At most: English words, Chinese characters, English letters."""
_READ = 0.1
"""Least size of the words, of the short side: 18 pixels where a wide cover is 320 pixels across."""
_SMALL = 0.3
"""What a cover loses whose words are smaller than that."""
_LEAST_SIDE = 480
"""Of a picture, in pixels."""
_PARTS = re.compile(r"\s*(?:[:|–—]|：|｜| - |，|；|; )\s*")
_STRIKING = re.compile(r"[%‰$€£¥]|million|billion|percent|[万亿倍成]|per cent")
_TRIMMED = re.compile(r"\s+(?:of|in|for|to|the|a|an|and|by|per)$", re.IGNORECASE)


def covers(
    document: Document, script: Script, storyboard: Storyboard, video: Timeline, assets: AssetSource
) -> tuple[Cover, ...]:
    """The best cover of each kind that fits the video, the one that serves best first; at least one."""
    language = document.language
    found: dict[str, Cover] = {}
    for cover in sorted(_proposed(document, script, storyboard, language), key=lambda one: -one.score):
        fitting = _readable(cover, video, assets) if cover.kind not in found else None
        if fitting is not None:
            shown, large = fitting
            score = cover.score if large else max(0.0, cover.score - _SMALL)
            found[cover.kind] = shown.model_copy(update={"score": round(score, 3)})
    if not found:
        whole = Cover(kind="title", headline=script.title, score=0.1, reason="Nothing shorter says it")
        return (whole,)
    return tuple(sorted(found.values(), key=lambda one: -one.score))


def _proposed(
    document: Document, script: Script, storyboard: Storyboard, language: Language
) -> Iterator[Cover]:
    hooks = list(_hooks(script.title, language))
    for hook, score, reason in hooks:
        asks = hook.endswith(("?", "？"))
        headline = turned(hook, language)
        yield Cover(
            kind="question" if asks else "title", headline=headline, score=score + (0.06 if asks else 0.0),
            reason=reason,
        )  # fmt: skip
        for picture, worth, why in _pictures(document):
            yield Cover(
                kind="picture", headline=headline, picture=picture, score=min(1.0, score + worth), reason=why
            )
    yield from _numbers(script, storyboard, language)
    yield from _questions(script, storyboard, language)


def _hooks(title: str, language: Language) -> Iterator[tuple[str, float, str]]:
    """The title, its parts and their shorter forms that are short; the whole as the last resort."""
    plain = title.replace("*", "").strip().rstrip(".。")
    if _short(plain, language):
        yield plain, 0.62, "The title is short enough to be read at a glance"
    parts = [part for part in _PARTS.split(plain) if part]
    for place, part in enumerate(parts):
        if len(parts) > 1 and _short(part, language) and _weighty(part, language):
            yield part, 0.56 - 0.08 * place, "A part of the title that stands for itself"
        for phrase in phrases(part, language):
            if not phrase.backward and _short(phrase.text, language) and _weighty(phrase.text, language):
                yield phrase.text, 0.54 - 0.06 * place - 0.25 * phrase.loss, "The title in short"
    yield plain, 0.3, "The title: nothing shorter says it"


def _short(text: str, language: Language) -> bool:
    if language == "zh":
        return width(text, language) <= _CELLS
    return len(text.split()) <= _WORDS and len(text) <= _LETTERS


def _weighty(text: str, language: Language) -> bool:
    """Enough to say something."""
    return width(text, language) >= (4 if language == "zh" else 10)


def _pictures(document: Document) -> Iterator[tuple[Digest, float, str]]:
    """Pictures of the source that are large enough, with what they add to a cover."""
    sizes = {
        asset.digest: min(asset.width, asset.height) for asset in document.assets if asset.kind == "picture"
    }
    figures = [block.asset for block in document.blocks if isinstance(block, Figure) and block.asset]
    if document.cover and sizes.get(document.cover, 0) >= _LEAST_SIDE:
        yield document.cover, 0.16, "The picture that the source itself is known by"
    for place, asset in enumerate(dict.fromkeys(figures)):
        if sizes.get(asset, 0) >= _LEAST_SIDE:
            yield asset, max(0.04, 0.12 - 0.03 * place), "A picture of the source, with the title in short"


def _numbers(script: Script, storyboard: Storyboard, language: Language) -> Iterator[Cover]:
    """What pages of figures say: the figure and what it counts."""
    told = [scene for scene in storyboard.scenes if scene.lines]
    for place, scene in enumerate(told):
        if scene.layout != "number":
            continue
        value, unit = _said(scene, "value"), _said(scene, "unit")
        about = _counted(unit or _said(scene, "label"), language)
        joint = "" if language == "zh" else " "
        text = f"{value}{joint}{about}".strip()
        if not about or not _short(text, language):
            continue
        score = 0.4 + 0.2 * shared(_lines(scene, script), script.title, language)
        score += 0.12 if _STRIKING.search(text) else 0.0
        score += 0.06 * (1 - place / len(told))
        yield Cover(
            kind="number", headline=f"*{value}*{joint}{about}", score=score,
            reason=f"The strongest figure of the video: {text}",
        )  # fmt: skip


def _said(scene: Scene, name: str) -> str:
    return str(scene.props.get(name) or "").replace("\u200b", "").replace("*", "").strip()


def _counted(text: str, language: Language) -> str:
    """What is counted, as it goes on after a figure."""
    bare = _TRIMMED.sub("", text.strip().rstrip(" ,;:.，。；：、"))
    if language == "zh" or bare[1:2].isupper():
        return bare
    return bare[:1].lower() + bare[1:]


def _lines(scene: Scene, script: Script) -> str:
    return " ".join(line.caption for line in script.lines if line.id in scene.lines)


def _questions(script: Script, storyboard: Storyboard, language: Language) -> Iterator[Cover]:
    """What is asked: on a page of its own, or by a line."""
    shown = [_said(scene, "text") for scene in storyboard.scenes if scene.layout == "question"]
    asked = [line.caption.strip() for line in script.lines if line.caption.rstrip().endswith(("?", "？"))]
    for text in dict.fromkeys((*shown, *asked)):
        if _short(text, language) and _weighty(text, language):
            near = shared(text, script.title, language)
            yield Cover(
                kind="question", headline=text, score=0.5 + 0.16 * near,
                reason="A question that the video answers",
            )  # fmt: skip


def _readable(cover: Cover, video: Timeline, assets: AssetSource) -> tuple[Cover, bool] | None:
    """The cover, and whether all of its words are large; without its mark where that makes them so.

    None if they do not fit.
    """
    tried = (cover, cover.model_copy(update={"headline": cover.headline.replace("*", "")}))
    sizes = [_size(one, video, assets) for one in tried]
    for one, size in zip(tried, sizes, strict=True):
        if size is not None and size >= _READ:
            return one, True
    return None if sizes[0] is None else (cover, False)


def _size(cover: Cover, video: Timeline, assets: AssetSource) -> float | None:
    """How large the smallest of its words is set, of the short side; None if they do not fit."""
    stage = Stage(
        video.width, video.height, video.rate, video.language, poster(video.style), video.seed, "", 1, 1,
        captions=False,
    )  # fmt: skip
    layout = LAYOUTS["title"]
    fit = layout.measure(layout.props.model_validate(props_of(cover)), stage, assets)
    if not fit.fits:
        return None
    said = _letters(cover.headline)
    sizes = [box.size for box in fit.boxes if _letters(box.text) and _letters(box.text) in said]
    return min(sizes, default=0.0) / min(video.width, video.height)


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
