"""The operations: one value each, told apart by `kind`."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from vgenflow.production.request import LENGTHS
from vgenflow.story.assets import Asset
from vgenflow.story.brand import Brand
from vgenflow.story.captions import CaptionKind
from vgenflow.story.cover import CoverChoice, CoverFrame
from vgenflow.story.storyboard import Cue
from vgenflow.story.template import Template, TransitionKind
from vgenflow.story.value import Aspect, Language

_Id = Annotated[str, Field(min_length=1, max_length=64)]
_Text = Annotated[str, Field(max_length=4000)]


class Edit(BaseModel):
    """The base of operations."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class SetCaption(Edit):
    """Change what a line shows; it is said so too, unless its spoken text was settled apart."""

    kind: Literal["set_caption"] = "set_caption"
    line: _Id
    text: _Text


class SetSpoken(Edit):
    """Change how a line is said; without a text it is said as it is written again."""

    kind: Literal["set_spoken"] = "set_spoken"
    line: _Id
    text: _Text | None


class SetLocked(Edit):
    """Lock a line, so that its words stay, or unlock it."""

    kind: Literal["set_locked"] = "set_locked"
    line: _Id
    locked: bool


class SetRecording(Edit):
    """Tell a line in a person's own voice, a sound of the project; None has it spoken again."""

    kind: Literal["set_recording"] = "set_recording"
    line: _Id
    sound: Asset | None


class SetLineVoice(Edit):
    """Have a line said by another voice; None: by that of the video."""

    kind: Literal["set_line_voice"] = "set_line_voice"
    line: _Id
    voice: _Id | None


class SplitLine(Edit):
    """Make two lines of one, before character `at` of its caption."""

    kind: Literal["split_line"] = "split_line"
    line: _Id
    at: int = Field(ge=0)


class MergeLine(Edit):
    """Make one line of a line and the next."""

    kind: Literal["merge_line"] = "merge_line"
    line: _Id


class MoveLine(Edit):
    """Put a line after another; after None it is the first."""

    kind: Literal["move_line"] = "move_line"
    line: _Id
    after: _Id | None


class InsertLine(Edit):
    """Add a line after another; after None it is the first. It rests on no source."""

    kind: Literal["insert_line"] = "insert_line"
    after: _Id | None
    text: _Text


class DeleteLine(Edit):
    """Take a line out."""

    kind: Literal["delete_line"] = "delete_line"
    line: _Id


class SplitScene(Edit):
    """Begin a new scene at a line of a scene, or at character `at` of that line's caption."""

    kind: Literal["split_scene"] = "split_scene"
    scene: _Id
    line: _Id
    at: int = Field(default=0, ge=0)


class MergeScene(Edit):
    """Make one scene of a scene and the next."""

    kind: Literal["merge_scene"] = "merge_scene"
    scene: _Id


class MoveScene(Edit):
    """Put a scene with its lines after another."""

    kind: Literal["move_scene"] = "move_scene"
    scene: _Id
    after: _Id


class MoveEdge(Edit):
    """Let a scene begin at another word, at character `at` of a line of it or of the scene before it."""

    kind: Literal["move_edge"] = "move_edge"
    scene: _Id
    line: _Id
    at: int = Field(default=0, ge=0)


class DuplicateScene(Edit):
    """Put a copy of a scene after it, with copies of its lines. A person holds the copy as it is."""

    kind: Literal["duplicate_scene"] = "duplicate_scene"
    scene: _Id


class SetLayout(Edit):
    """Show a scene in another layout: with these props, or with those that its lines give."""

    kind: Literal["set_layout"] = "set_layout"
    scene: _Id
    layout: _Id
    props: dict[str, JsonValue] | None = None


class SetProps(Edit):
    """Change some of what a scene's layout shows."""

    kind: Literal["set_props"] = "set_props"
    scene: _Id
    props: dict[str, JsonValue]


class SetPicture(Edit):
    """Show another picture in a scene; in a layout of pictures if its own has no place for one.

    Of a gallery it takes the place of picture `at`, or comes after the others.
    """

    kind: Literal["set_picture"] = "set_picture"
    scene: _Id
    asset: Asset
    at: int | None = Field(default=None, ge=0, lt=64)


class SetCues(Edit):
    """Say at which words the elements of a scene appear; those not named enter with the scene."""

    kind: Literal["set_cues"] = "set_cues"
    scene: _Id
    cues: tuple[Cue, ...] = Field(max_length=64)


class SetTransition(Edit):
    """Say how a scene gives way to the next; None leaves it to the template."""

    kind: Literal["set_transition"] = "set_transition"
    scene: _Id
    transition: TransitionKind | None


class SetHeld(Edit):
    """Hold a scene as it is, or let it be directed again."""

    kind: Literal["set_held"] = "set_held"
    scene: _Id
    held: bool


class SetTitle(Edit):
    """Change the title of the video."""

    kind: Literal["set_title"] = "set_title"
    title: str = Field(min_length=1, max_length=300)


class SetVoice(Edit):
    """Change the voice; None takes the best of the language."""

    kind: Literal["set_voice"] = "set_voice"
    voice: _Id | None


class SetTemplate(Edit):
    """Change the visual style; `look` holds it where it is a person's own."""

    kind: Literal["set_template"] = "set_template"
    template: _Id
    look: Template | None = None


class SetBrand(Edit):
    """Show the video in a brand: colours, typefaces, tone, logo. None shows the plain template."""

    kind: Literal["set_brand"] = "set_brand"
    brand: Brand | None


class SetAspect(Edit):
    """Change the shape of the frame."""

    kind: Literal["set_aspect"] = "set_aspect"
    aspect: Aspect


class SetLength(Edit):
    """Write it anew to a length in seconds, or verbatim; locked lines stay. None leaves it to the source."""

    kind: Literal["set_length"] = "set_length"
    seconds: int | None = Field(ge=LENGTHS.start, lt=LENGTHS.stop)
    verbatim: bool = False


class SetLanguage(Edit):
    """Read the source as one in this language, and tell it in it; None finds the language out."""

    kind: Literal["set_language"] = "set_language"
    language: Language | None


class SetMusic(Edit):
    """Music under the voice, or none."""

    kind: Literal["set_music"] = "set_music"
    music: bool


class SetTrack(Edit):
    """Play this piece of music, packaged or the project's own; None: the template's. Turns music on."""

    kind: Literal["set_track"] = "set_track"
    track: Asset | None


class SetCaptions(Edit):
    """Burn captions in, or leave them to subtitle files."""

    kind: Literal["set_captions"] = "set_captions"
    captions: Literal["burned", "none"]


class SetCaptionStyle(Edit):
    """How burned captions follow the voice; None: as in the template."""

    kind: Literal["set_caption_style"] = "set_caption_style"
    style: CaptionKind | None


class SetMotion(Edit):
    """Let things move, or only dissolve where they stand."""

    kind: Literal["set_motion"] = "set_motion"
    motion: Literal["full", "reduced"]


class SetCover(Edit):
    """What stands on the cover, the best if the video has none of that kind; or a frame of the video.

    Without a frame the cover is laid out for the video again.
    """

    kind: Literal["set_cover"] = "set_cover"
    cover: CoverChoice
    frame: CoverFrame | None = None


class SetSecond(Edit):
    """Show captions in a second language below the first: a text for each line by its id. None ends it."""

    kind: Literal["set_second"] = "set_second"
    language: Language | None
    captions: dict[_Id, _Text] = {}


class SetSecondCaption(Edit):
    """Change what a line shows in the second language; an empty text shows nothing."""

    kind: Literal["set_second_caption"] = "set_second_caption"
    line: _Id
    text: _Text


LineEdit = SetCaption | SetSpoken | SetLocked | SplitLine | MergeLine | MoveLine | InsertLine | DeleteLine
SceneCut = SplitScene | MergeScene | MoveEdge | MoveScene | DuplicateScene
SceneEdit = SetLayout | SetProps | SetPicture | SetCues | SetTransition | SetHeld
OptionEdit = (
    SetTitle
    | SetVoice
    | SetTemplate
    | SetBrand
    | SetAspect
    | SetLength
    | SetLanguage
    | SetMusic
    | SetTrack
    | SetCaptions
    | SetCaptionStyle
    | SetMotion
    | SetCover
)
BesideEdit = SetSecond | SetSecondCaption | SetRecording | SetLineVoice

Operation = Annotated[LineEdit | SceneCut | SceneEdit | OptionEdit | BesideEdit, Field(discriminator="kind")]
"""Any of them, as JSON told apart by `kind`."""
