"""What operations on scenes do."""

from functools import singledispatch

from pydantic import JsonValue

from vgenflow.production.composition import Composition
from vgenflow.production.operations import fitting
from vgenflow.production.operations.context import Context
from vgenflow.production.operations.errors import (
    BadCue,
    FixedScene,
    NoWay,
    UnknownPicture,
)
from vgenflow.production.operations.kinds import (
    SceneEdit,
    SetCues,
    SetHeld,
    SetLayout,
    SetPicture,
    SetProps,
    SetTransition,
)
from vgenflow.production.operations.telling import (
    scene_of,
    script_of,
    with_scene,
)
from vgenflow.story.assets import Asset
from vgenflow.story.storyboard import Alternative, Scene

_OFFERED = 4
"""Alternatives kept for a scene that a person has changed."""
_HEADS = ("headline", "text", "heading", "quote", "value")
"""Props whose words go with a scene into a layout of pictures."""


@singledispatch
def edit_scenes(edit: SceneEdit, composition: Composition, context: Context) -> Composition:  # noqa: ARG001
    """The composition after an edit of its scenes."""
    raise TypeError(type(edit).__name__)


@edit_scenes.register
def _layout(edit: SetLayout, composition: Composition, context: Context) -> Composition:
    scene = scene_of(composition, edit.scene)
    if not scene.lines:
        raise FixedScene("The end card keeps its layout: change what it shows instead.")
    if edit.props is not None:
        wanted = scene.model_copy(update={"layout": edit.layout, "props": edit.props})
    else:
        wanted = _as_offered(composition, scene, edit.layout, context)
    return with_scene(composition, _by_hand(scene, fitting.checked(composition, wanted, context)))


def _as_offered(composition: Composition, scene: Scene, layout: str, context: Context) -> Scene:
    """The scene in a layout, with the props that its lines give."""
    for offer in fitting.offered(composition, scene, context):
        if offer.alternative.layout == layout:
            update = {"layout": layout, "props": offer.alternative.props, "cues": offer.cues}
            return scene.model_copy(update=update)
    for alternative in scene.alternatives:
        if alternative.layout == layout:
            return scene.model_copy(update={"layout": layout, "props": alternative.props})
    raise NoWay("The lines of this scene give nothing that this layout could show: say what it shall show.")


@edit_scenes.register
def _props(edit: SetProps, composition: Composition, context: Context) -> Composition:
    scene = scene_of(composition, edit.scene)
    wanted = scene.model_copy(update={"props": {**scene.props, **edit.props}})
    if wanted == scene:
        return composition
    return with_scene(composition, _by_hand(scene, fitting.checked(composition, wanted, context)))


@edit_scenes.register
def _picture(edit: SetPicture, composition: Composition, context: Context) -> Composition:
    scene = scene_of(composition, edit.scene)
    if not context.assets.has(edit.asset.digest):
        raise UnknownPicture("There is no such picture in the project or the library: upload it first.")
    if edit.asset.kind != "picture":
        raise UnknownPicture("This file is no picture: choose one that is.")
    name = fitting.picture_prop(scene.layout)
    if scene.layout == "gallery":
        wanted = scene.model_copy(update={"props": _hung(scene, edit)})
    elif name is not None:
        anew: dict[str, JsonValue] = {"focus": None} if "focus" in scene.props else {}
        wanted = scene.model_copy(update={"props": {**scene.props, name: edit.asset.digest, **anew}})
        if "credit" in wanted.props:
            wanted = wanted.model_copy(update={"props": {**wanted.props, "credit": edit.asset.credit}})
    elif scene.lines:
        wanted = scene.model_copy(update={"layout": "picture", "props": _on_picture(scene, edit.asset)})
    else:
        raise FixedScene("The end card has no place for a picture.")
    brought = composition.model_copy(update={"assets": _with(composition.assets, edit.asset)})
    return with_scene(brought, _by_hand(scene, fitting.checked(brought, wanted, context)))


def _hung(scene: Scene, edit: SetPicture) -> dict[str, JsonValue]:
    """The props of a gallery with the picture in a place of its own."""
    given = scene.props.get("pictures")
    shots = list(given) if isinstance(given, list) else []
    at = len(shots) if edit.at is None else min(edit.at, len(shots))
    before = shots[at] if at < len(shots) else {}
    kept = {"caption": before["caption"]} if isinstance(before, dict) and "caption" in before else {}
    shots[at : at + 1] = [{**kept, "asset": edit.asset.digest}]
    return {**scene.props, "pictures": shots}


def _on_picture(scene: Scene, asset: Asset) -> dict[str, JsonValue]:
    head = next((scene.props[name] for name in _HEADS if isinstance(scene.props.get(name), str)), "")
    return {"asset": asset.digest, "headline": head, "note": "", "credit": asset.credit}


def _with(assets: tuple[Asset, ...], asset: Asset) -> tuple[Asset, ...]:
    return (*(each for each in assets if each.digest != asset.digest), asset)


@edit_scenes.register
def _cues(edit: SetCues, composition: Composition, context: Context) -> Composition:  # noqa: ARG001
    scene = scene_of(composition, edit.scene)
    captions = {line.id: len(line.caption) for line in script_of(composition).lines}
    if not fitting.known_cues(scene, edit.cues):
        named = ", ".join(fitting.elements_of(scene)) or "none"
        raise BadCue(f"A cue names an element and a line of the scene. Its elements: {named}.")
    if any(not 0 <= cue.at < captions[cue.line] for cue in edit.cues):
        raise BadCue("A cue stands at a character of its line's caption.")
    if len({cue.element for cue in edit.cues}) < len(edit.cues):
        raise BadCue("An element has one cue at most.")
    known = {(cue.element, cue.line, cue.at): cue for cue in scene.cues}
    cues = tuple(
        known.get((cue.element, cue.line, cue.at), cue.model_copy(update={"chosen": True}))
        for cue in edit.cues
    )
    return with_scene(composition, scene.model_copy(update={"cues": cues, "held": True}))


@edit_scenes.register
def _transition(edit: SetTransition, composition: Composition, context: Context) -> Composition:  # noqa: ARG001
    scene = scene_of(composition, edit.scene)
    if scene.transition == edit.transition:
        return composition
    return with_scene(composition, scene.model_copy(update={"transition": edit.transition, "held": True}))


@edit_scenes.register
def _held(edit: SetHeld, composition: Composition, context: Context) -> Composition:  # noqa: ARG001
    scene = scene_of(composition, edit.scene)
    if scene.held == edit.held:
        return composition
    stale = () if edit.held else (scene.id,)
    return with_scene(composition, scene.model_copy(update={"held": edit.held}), stale)


def _by_hand(before: Scene, scene: Scene) -> Scene:
    """The scene as a person settled it, with what it was before among its alternatives."""
    if scene.layout == before.layout:
        return scene.model_copy(update={"held": True})
    was = Alternative(layout=before.layout, props=before.props, reason=before.reason)
    others = (each for each in before.alternatives if each.layout not in (scene.layout, before.layout))
    update = {"held": True, "alternatives": (was, *others)[:_OFFERED], "reason": "Chosen by hand"}
    return scene.model_copy(update=update)
