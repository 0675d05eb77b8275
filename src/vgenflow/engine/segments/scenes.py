"""The scenes of a timeline, composed by their layouts when they are first needed."""

from collections.abc import Mapping

from pydantic import JsonValue, ValidationError

from vgenflow.engine.captions import Captions, compose_captions
from vgenflow.engine.drawing import Drawing, Node
from vgenflow.engine.layouts.contract import Composition, Layout, Props, Stage
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.raster.recent import Recent
from vgenflow.kit.errors import VgenflowError
from vgenflow.story.timeline import Timeline

Layouts = Mapping[str, Layout]
_COMPOSED = 16
"""Compositions kept: pieces are drawn in order of length, but neighbours share clips. Each some 50 kB."""


class UnknownLayout(VgenflowError):
    """A clip names a layout this engine does not have."""

    code = "engine.unknown_layout"
    status = 422


class BadProps(VgenflowError):
    """A clip's props are not what its layout declares."""

    code = "engine.bad_props"
    status = 422


class Scenes:
    """What each clip of a timeline shows, and the captions over all of them."""

    def __init__(self, timeline: Timeline, layouts: Layouts, assets: AssetSource) -> None:
        self._timeline, self._layouts, self._assets = timeline, layouts, assets
        self._composed: Recent[Composition] = Recent(_COMPOSED, lambda _: 1)
        self._captions: Captions | None = None

    def at(self, clip: int, frame: int) -> Drawing:
        """The drawing of a clip's own frame. Raises UnknownLayout, BadProps."""
        return self._composed.get(
            clip, lambda: compose(self._timeline, clip, self._layouts, self._assets)
        ).at(frame)

    def captions(self, frame: int) -> tuple[Node, ...]:
        """The nodes of the captions burned into a frame of the video."""
        if not captioned(self._timeline):
            return ()
        if self._captions is None:
            self._captions = compose_captions(self._timeline, self._assets, self.at)
        return self._captions.at(frame)


def compose(timeline: Timeline, index: int, layouts: Layouts, assets: AssetSource) -> Composition:
    """The composition of a clip. Raises UnknownLayout, BadProps."""
    clip = timeline.clips[index]
    layout = layout_of(layouts, clip.layout)
    props, stage = props_of(timeline, index, layout), stage_of(timeline, index)
    return layout.compose(props, stage, assets, clip.frames, clip.cues)


def clip_facts(timeline: Timeline, index: int, layouts: Layouts) -> dict[str, JsonValue]:
    """What the drawings of a clip depend on beside style, size, rate, language and seed."""
    clip = timeline.clips[index]
    layout = layout_of(layouts, clip.layout)
    stage = stage_of(timeline, index)
    known: dict[str, JsonValue] = {"number": stage.number, "title": stage.title, "total": stage.total}
    known["last"] = stage.number == stage.total
    drawn: tuple[str, ...] = getattr(layout, "stage_facts", tuple(known))
    return {
        "layout": f"{type(layout).__module__}.{type(layout).__qualname__}",
        "props": clip.props,
        "frames": clip.frames,
        "cues": dict(clip.cues),
        "opening": clip.opening,
        "stage": {name: known[name] for name in drawn},
    }


def layout_of(layouts: Layouts, name: str) -> Layout:
    """The layout called `name`. Raises UnknownLayout."""
    if name not in layouts:
        raise UnknownLayout(
            f"There is no layout called {name!r}: choose one of {', '.join(sorted(layouts))}."
        )
    return layouts[name]


def props_of(timeline: Timeline, index: int, layout: Layout) -> Props:
    """The props of a clip, validated. Raises BadProps."""
    clip = timeline.clips[index]
    try:
        return layout.props.model_validate(clip.props)
    except ValidationError as error:
        where = ", ".join(".".join(map(str, problem["loc"])) for problem in error.errors())
        raise BadProps(f"Scene {clip.id} ({clip.layout}) has wrong props: check {where}.") from error


def stage_of(timeline: Timeline, index: int) -> Stage:
    """What a clip is drawn on."""
    return Stage(
        width=timeline.width,
        height=timeline.height,
        rate=timeline.rate,
        language=timeline.language,
        style=timeline.style,
        seed=timeline.seed,
        title=timeline.title,
        number=index + 1,
        total=len(timeline.clips),
        captions=captioned(timeline),
        opening=timeline.clips[index].opening,
    )


def captioned(timeline: Timeline) -> bool:
    """Captions are burned in, so layouts keep their zone free."""
    return timeline.burn_captions and bool(timeline.captions)
