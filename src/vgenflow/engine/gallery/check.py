"""The rules a machine checks: every text inside, apart, readable and in glyphs that exist."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from vgenflow.engine.captions import zone
from vgenflow.engine.drawing import Rect
from vgenflow.engine.gallery.samples import VARIANTS, Variant, pages
from vgenflow.engine.gallery.sheet import ASPECTS, Sampled, stage_of
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.contract import Fit, Stage, TextBox
from vgenflow.engine.ports import AssetSource
from vgenflow.story.color import contrast
from vgenflow.story.template import Style
from vgenflow.story.value import Aspect, Language

SMALLEST = 0.022
"""Least type size, as a share of the short side."""
LARGE = 0.04
"""From this share of the short side on, type is large: a contrast of 3 is enough (WCAG 2.2, 1.4.3)."""
_SLACK = 1.5
"""Pixels."""
LANGUAGES: tuple[Language, ...] = ("en", "zh")


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that a page breaks."""

    layout: str
    aspect: str
    language: str
    variant: str
    rule: str
    text: str
    """What is wrong, in one sentence."""


def check(
    style: Style,
    assets: AssetSource,
    *,
    aspects: Sequence[Aspect] = tuple(ASPECTS),
    languages: Sequence[Language] = LANGUAGES,
    variants: Sequence[Variant] = VARIANTS,
) -> tuple[Problem, ...]:
    """Every layout with every sample, by its boxes.

    Hostile props need not fit, but nothing may leave its place.
    """
    sampled = Sampled(assets, style)
    found = list[Problem]()
    for aspect in aspects:
        for language in languages:
            for variant in variants:
                for number, (name, props) in enumerate(pages(variant, language, sampled.picture), 1):
                    layout, stage = LAYOUTS[name], stage_of(style, aspect, language, number)
                    fit = layout.measure(layout.props.model_validate(props), stage, sampled)
                    broken = list(problems(fit, stage))
                    if not fit.fits and variant != "hostile":
                        broken.append(("fit", fit.reason))
                    found += [Problem(name, aspect, language, variant, *rule) for rule in broken]
    return tuple(found)


def problems(fit: Fit, stage: Stage) -> Iterator[tuple[str, str]]:
    """Rules that the boxes of one page break, each with one sentence."""
    safe, short = safe_area(stage), min(stage.width, stage.height)
    for box in fit.boxes:
        if not _inside(box.rect, safe):
            yield "safe", f"{box.text[:40]!r} leaves the safe area: {_told(box.rect)}."
        if stage.captions and _overlap(box.rect, zone(stage.width, stage.height)) > _SLACK:
            yield "captions", f"{box.text[:40]!r} stands where captions do: {_told(box.rect)}."
        if box.size < SMALLEST * short - 0.01:
            yield "size", f"{box.text[:40]!r} is set at {box.size:.1f} pixels."
        ratio = contrast(box.color, box.ground)
        if ratio < (3.0 if box.size >= LARGE * short else 4.5):
            yield "contrast", f"{box.text[:40]!r} has a contrast of {ratio:.1f}."
    for mark in fit.marks:
        if not _inside(mark, safe):
            yield "safe", f"The brand's sign leaves the safe area: {_told(mark)}."
        if stage.captions and _overlap(mark, zone(stage.width, stage.height)) > _SLACK:
            yield "captions", f"The brand's sign stands where captions do: {_told(mark)}."
        for box in fit.boxes:
            if _overlap(mark, box.rect) > _SLACK:
                yield "overlap", f"{_named(box)} overlaps the brand's sign ({_told(mark)})."
    for one, other in combinations(fit.boxes, 2):
        if _overlap(one.rect, other.rect) > _SLACK:
            yield "overlap", f"{_named(one)} overlaps {_named(other)}."


def safe_area(stage: Stage) -> Rect:
    """Where text may stand: margins of 5%; on phones clear of the platform's buttons."""
    width, height = stage.width, stage.height
    if height >= 1.6 * width:
        return Rect(0.05 * width, 0.12 * height, 0.83 * width, 0.68 * height)
    return Rect(0.05 * width, 0.05 * height, 0.9 * width, 0.9 * height)


def _inside(rect: Rect, area: Rect) -> bool:
    return (
        rect.x >= area.x - _SLACK
        and rect.y >= area.y - _SLACK
        and rect.x + rect.w <= area.x + area.w + _SLACK
        and rect.y + rect.h <= area.y + area.h + _SLACK
    )


def _overlap(one: Rect, other: Rect) -> float:
    """The smaller side of what two rectangles share; 0 if nothing."""
    wide = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    high = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return max(0.0, min(wide, high))


def _named(box: TextBox) -> str:
    return f"{box.text[:30]!r} ({_told(box.rect)})"


def _told(rect: Rect) -> str:
    return f"{rect.x:.0f}, {rect.y:.0f}, {rect.w:.0f} x {rect.h:.0f}"
