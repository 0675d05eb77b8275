"""What a person asks for: a source, options, and where the video goes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from pydantic import Field, JsonValue, ValidationError

from vgenflow.kit.errors import VgenflowError
from vgenflow.kit.time import Rate
from vgenflow.story.assets import Asset
from vgenflow.story.brand import Brand
from vgenflow.story.captions import CaptionKind
from vgenflow.story.cover import CoverChoice, CoverFrame
from vgenflow.story.template import Style, Template, still
from vgenflow.story.value import Aspect, Language, Value

Profile = Literal["draft", "final"]

SHORT_SIDES = range(240, 2161, 2)
"""Allowed short sides of the video, in pixels."""

Fps = Literal["23.976", "24", "25", "29.97", "30", "50", "60"]
_RATES: dict[Fps, Rate] = {
    "23.976": Rate(24_000, 1001),
    "24": Rate(24),
    "25": Rate(25),
    "29.97": Rate(30_000, 1001),
    "30": Rate(30),
    "50": Rate(50),
    "60": Rate(60),
}

LENGTHS = range(10, 3601)
"""Lengths that may be asked for, in seconds."""


class BadRequest(VgenflowError):
    """An option that cannot be."""

    code = "request.invalid"
    status = 422


class UnknownVoice(BadRequest):
    """No voice of that name speaks the language."""

    code = "request.voice"


@dataclass(frozen=True, slots=True)
class LinkSource:
    """A page on the web."""

    address: str


@dataclass(frozen=True, slots=True)
class TextSource:
    """A draft: the bytes of a file under its name, or of standard input (an empty name)."""

    name: str
    data: bytes
    path: Path | None = None
    """Where the file lies, for the pictures beside it."""


@dataclass(frozen=True, slots=True)
class BundleSource:
    """A project bundle that an earlier run left."""

    data: bytes


Source = LinkSource | TextSource | BundleSource


class Options(Value):
    """Everything that shapes a video apart from its source. The bundle carries it."""

    template: str = "editorial"
    """By name; where it is a person's own, `look` holds it."""
    look: Template | None = None
    """A template of a person's own, by value, so that a version stays as it was."""
    aspect: Aspect = "16:9"
    height: int = Field(default=1080, ge=SHORT_SIDES.start, lt=SHORT_SIDES.stop, multiple_of=2)
    """Short side in pixels."""
    fps: Fps = "30"
    """Frames a second; what ends in a fraction is exact (23.976 is 24000/1001)."""
    seconds: int | None = Field(default=None, ge=LENGTHS.start, lt=LENGTHS.stop)
    """Length asked for; None leaves it to the source."""
    language: Language | None = None
    """None: the language of the source."""
    voice: str | None = None
    """None: the best of the language and profile."""
    profile: Profile = "final"
    verbatim: bool = False
    music: bool = True
    track: Asset | None = None
    """The piece of music; None: one that suits the template."""
    captions: Literal["burned", "none"] = "burned"
    caption_style: CaptionKind | None = None
    """How captions follow the voice; None: as in the template."""
    motion: Literal["full", "reduced"] = "full"
    """Reduced: nothing slides, zooms or springs; things dissolve where they stand."""
    cover: CoverChoice = "auto"
    """What stands on the cover; the best if there is none of that kind."""
    cover_frame: CoverFrame | None = None
    """A frame of the video as its cover, as long as its scene is there."""
    seed: int = Field(default=0, ge=0, lt=2**31)
    brand: Brand | None = None
    """What the template is dyed in, and whose logo is shown: by value, so that a version stays as it was."""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels, both even."""
        across, down = (int(part) for part in self.aspect.split(":"))
        short = min(across, down)
        return _even(self.height * across / short), _even(self.height * down / short)

    def styled(self, style: Style) -> Style:
        """The style of the template as these options ask for it."""
        if self.caption_style is not None:
            captions = style.captions.model_copy(update={"kind": self.caption_style})
            style = style.model_copy(update={"captions": captions})
        return still(style) if self.motion == "reduced" else style

    @property
    def rate(self) -> Rate:
        """Frames a second, exactly."""
        return _RATES[self.fps]


def _even(pixels: float) -> int:
    return 2 * round(pixels / 2)


@dataclass(frozen=True, slots=True)
class MakeRequest:
    """Make a video of `source`.

    `options` is a whole set for a link or a draft. For a bundle it is what the bundle says, changed
    where the person says otherwise. `output` None names the file after the video's title in `folder`.
    """

    source: Source
    given: Mapping[str, JsonValue]
    """The options that were named; the others keep their defaults, or the bundle's values."""
    output: Path | None
    folder: Path
    second: TextSource | None = None
    """Captions in a second language: subtitles, or a text of one line a sentence."""
    files: tuple[bytes, ...] = ()
    """Files that the options name by digest: logos and typefaces of a brand."""
    recording: bytes | None = None
    """Sound in which a person says what the source, its subtitles, shows."""


_RULES = {
    "aspect": f"--aspect is one of {', '.join(get_args(Aspect))}",
    "fps": f"--fps is one of {', '.join(get_args(Fps))}",
    "height": f"--height is an even number from {SHORT_SIDES.start} to {SHORT_SIDES.stop - 1}",
    "seconds": f"--length is a whole number of seconds from {LENGTHS.start} to {LENGTHS.stop - 1}",
    "language": "--language is auto, en or zh",
    "profile": "--profile is draft or final",
    "captions": "--captions is burned or none",
    "caption_style": "captions follow the voice by highlight, karaoke, boxed or minimal",
    "cover": "--cover is auto, picture, number, question or title",
    "cover_frame": "a cover's frame is a scene and milliseconds in it",
    "motion": "the motion of a video is full or reduced",
    "brand": "--brand is a brand kit (see `brand`)",
    "seed": "--seed is a whole number from 0 to 2147483647",
}


def settled(given: Mapping[str, JsonValue], base: Options) -> Options:
    """`base` with what was given in its place; `BadRequest` names the option that cannot be."""
    other = {"look": None} if "template" in given else {}
    try:
        return Options.model_validate({**base.model_dump(), **other, **given})
    except ValidationError as error:
        field = str(error.errors()[0]["loc"][0])
        raise BadRequest(
            f"{_RULES.get(field, f'There is no option {field}')}, not “{given.get(field)}”."
        ) from error
