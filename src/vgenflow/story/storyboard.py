"""Storyboard: the scenes, what each shows, and why."""

from typing import Literal

from pydantic import Field, JsonValue

from vgenflow.story.assets import Asset
from vgenflow.story.template import TransitionKind
from vgenflow.story.value import Aspect, Digest, Value


class Cue(Value):
    """Element `element` of the layout appears when character `at` of a line's caption is spoken."""

    element: str
    line: str
    at: int = 0
    chosen: bool = False
    """A person chose the word: the element waits for it, even on a page that is empty until then."""


class Alternative(Value):
    """A layout that was next best, ready to be offered to an editor."""

    layout: str
    props: dict[str, JsonValue]
    reason: str


class Scene(Value):
    """One scene: the lines it carries, the layout that shows them, and the layout's props.

    `props` validate against the layout's own declaration. A scene without lines is held
    for the time its template gives (the end card). A long line may run on into the next
    scene: it is then the last line of the one and the first of the other.
    """

    id: str
    lines: tuple[str, ...]
    since: int = 0
    """Character of the first line's caption at which this scene takes over, 0 for its beginning."""
    layout: str
    props: dict[str, JsonValue]
    cues: tuple[Cue, ...] = ()
    reason: str = ""
    alternatives: tuple[Alternative, ...] = ()
    held: bool = False
    """Its layout and props were settled by a person: directing leaves them while they fit."""
    transition: TransitionKind | None = None
    """How it gives way to the next scene; None: as the template does."""
    bound: bool = False
    """Its lines were gathered by a person: directing shows these together and no others with them."""


class Storyboard(Value):
    """The scenes in order, with the template and the assets they use."""

    version: Literal[1] = 1
    template: str
    aspect: Aspect
    seed: int
    scenes: tuple[Scene, ...]
    music: Digest | None = None
    assets: tuple[Asset, ...] = ()
    undressed: dict[str, dict[str, JsonValue]] = Field(default_factory=dict)
    """Props that dressing has changed, as they were before, by the scene's id."""

    def bare(self) -> "Storyboard":
        """The scenes as they were chosen: without music, icons and credits, which follow from them."""
        scenes = tuple(
            scene.model_copy(update={"props": self.undressed[scene.id]})
            if scene.id in self.undressed
            else scene
            for scene in self.scenes
        )
        return self.model_copy(update={"scenes": scenes, "music": None, "assets": (), "undressed": {}})
