"""What a layout is: a pure function of props, style, size and frame."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Protocol

from pydantic import Field

from vgenflow.engine.drawing import Drawing, Rect
from vgenflow.engine.ports import AssetSource
from vgenflow.kit.time import Rate
from vgenflow.story.template import Style
from vgenflow.story.value import Language, Value


class Props(Value):
    """The base of a layout's props.

    Every field is declared once with `pydantic.Field`: type, range, default, description, and
    `json_schema_extra={"widget": ..., "unit": ...}`. Editor forms, validation and docs come
    from that declaration.
    """


Focus = tuple[Annotated[float, Field(ge=0, le=1)], Annotated[float, Field(ge=0, le=1)]]
"""The point of a picture that a crop keeps: shares of its width from the left and its height from the top."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What a layout is drawn on. `number` and `title` feed folios and running heads."""

    width: int
    height: int
    rate: Rate
    language: Language
    style: Style
    seed: int
    title: str
    """Title of the whole video."""
    number: int
    """Position of the scene, from 1."""
    total: int
    captions: bool
    """Captions are burned in: their zone must stay free."""
    opening: bool = False
    """The video opens with the scene: its entrance has begun before its first frame."""


@dataclass(frozen=True, slots=True)
class TextBox:
    """A piece of text as it was set: for the checks of fit, overlap and contrast."""

    text: str
    rect: Rect
    size: float
    """Type size in pixels."""
    color: str
    ground: str
    """The colour it stands on."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether the props fit, and where every text stands once all has entered."""

    fits: bool
    boxes: tuple[TextBox, ...]
    reason: str = ""
    """What does not fit; empty if all does."""
    marks: tuple[Rect, ...] = ()
    """Where a brand's sign stands, which no text may."""


class Composition(Protocol):
    """A layout with its props set on a stage for a number of frames: ready to be drawn."""

    frames: int

    def at(self, frame: int) -> Drawing:
        """The drawing of one frame. The same frame always gives an equal drawing."""
        ...


class Layout(Protocol):
    """A kind of scene.

    A layout may also set `stage_facts`, a tuple of those of "number", "title", "total" and "last"
    (`number == total`) that it draws; without it all count, and a scene that is added anywhere
    renders every scene again. Props, style, size, language and seed always count.
    """

    name: ClassVar[str]
    props: ClassVar[type[Props]]
    leads: ClassVar[tuple[str, ...]]
    """Elements that only announce the others: alone they leave the page empty."""

    def elements(self, props: Props) -> tuple[str, ...]:
        """Names that cues may give a time to, in reading order."""
        ...

    def measure(self, props: Props, stage: Stage, assets: AssetSource) -> Fit:
        """Try the props on the stage without drawing."""
        ...

    def compose(
        self,
        props: Props,
        stage: Stage,
        assets: AssetSource,
        frames: int,
        cues: Mapping[str, int],
    ) -> Composition:
        """Set the props for `frames` frames; `cues` maps elements to the frame they appear at.

        Elements without a cue enter with the scene, staggered; on an opening stage they have begun to
        (see `opening.py`). Everything is computed here;
        `Composition.at` only places it.
        """
        ...
