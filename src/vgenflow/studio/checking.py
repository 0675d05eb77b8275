"""Scenes held against the rules of the visual language, as they stand in a project."""

import asyncio
from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from vgenflow.engine.layouts import LAYOUTS
from vgenflow.production.composition import Composition
from vgenflow.production.operations import Context
from vgenflow.production.operations.fitting import elements_of, stage_of
from vgenflow.production.operations.telling import scene_of
from vgenflow.story.assets import MissingAsset
from vgenflow.story.storyboard import Scene

Rule = Literal["fit", "safe", "captions", "overlap", "size", "contrast", "picture"]


class Flaw(BaseModel):
    """A rule that a scene breaks."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, json_schema_extra={"examples": [{"scene": "s3", "rule": "contrast"}]}
    )
    scene: str
    rule: Rule


async def flaws(work: Composition, context: Context) -> tuple[Flaw, ...]:
    """What the scenes break, in their order; nothing before there are scenes."""
    return await asyncio.to_thread(lambda: tuple(_flaws(work, context)))


def elements(work: Composition, scene: str) -> tuple[str, ...]:
    """What cues of a scene may name, in reading order. Raises `UnknownScene`."""
    return elements_of(scene_of(work, scene))


def _flaws(work: Composition, context: Context) -> Iterator[Flaw]:
    for scene in work.storyboard.scenes if work.storyboard is not None else ():
        yield from dict.fromkeys(_broken(work, scene, context))


def _broken(work: Composition, scene: Scene, context: Context) -> Iterator[Flaw]:
    # drawing is not loaded before somebody asks (decision 0194)
    from vgenflow.engine.gallery.check import problems  # noqa: PLC0415

    layout, stage = LAYOUTS[scene.layout], stage_of(work, scene, context)
    try:
        fit = layout.measure(layout.props.model_validate(scene.props), stage, context.assets)
    except MissingAsset:
        yield Flaw(scene=scene.id, rule="picture")
        return
    except (ValidationError, ArithmeticError):
        yield Flaw(scene=scene.id, rule="fit")
        return
    if not fit.fits:
        yield Flaw(scene=scene.id, rule="fit")
    for rule, _ in problems(fit, stage):
        yield Flaw.model_validate({"scene": scene.id, "rule": rule})
