"""The one story of a video: import, write, direct, narrate, choose visuals, edit, render, check, deliver.

Each stage takes the keys of what is made so far and adds its own. So whoever runs them in turn, here
or in a job that outlives its process, has nothing to remember but keys. Scenes are chosen before anything is
spoken: that takes a second, and there is something to look at while the voice takes its time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from vgenflow.kit.content import Json
from vgenflow.production.events import StageName
from vgenflow.production.labels import voices_told
from vgenflow.production.narrate import narrate
from vgenflow.production.project import Project
from vgenflow.production.reading import read_source
from vgenflow.production.render import checked, rendered
from vgenflow.production.request import BadRequest, LinkSource, Options, TextSource, UnknownVoice
from vgenflow.production.stages import Shape
from vgenflow.production.steps import Steps, mark
from vgenflow.production.write import Take, retake, settled, take
from vgenflow.story.document import Document
from vgenflow.story.narration import Narration, Recording
from vgenflow.story.script import Line, Script
from vgenflow.story.storyboard import Storyboard
from vgenflow.story.template import Style
from vgenflow.story.timeline import Timeline
from vgenflow.story.translation import Translation
from vgenflow.story.value import Value


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made: of which source (None where its document is there already), with which options."""

    source: LinkSource | TextSource | None
    options: Options
    before: Storyboard | None = None
    """An earlier storyboard, of which all is kept that still fits the script."""
    stale: tuple[str, ...] = ()
    """Its scenes that are to be chosen anew."""
    kept: tuple[Line, ...] = ()
    """Lines that a new writing must keep."""
    second: TextSource | Translation | None = None
    """The captions' second language: as a person gives it, or paired with the script already."""
    recordings: tuple[Recording, ...] = ()
    """Lines in a person's own voice."""


class Refs(Value):
    """How far a video is: keys of artifacts in the store, none of what they hold."""

    document: str | None = None
    takes: tuple[Take, ...] = ()
    """The writings of its script, each with its narration."""
    told: bool = False
    """The script is not to be written again, whatever its length."""
    directed: str | None = None
    storyboard: str | None = None
    translation: str | None = None
    timeline: str | None = None
    video: str | None = None
    is_checked: bool = False

    @property
    def take(self) -> Take:
        """The writing that comes nearest to the length asked for."""
        return min(self.takes, key=lambda one: one.off)


def check_names(steps: Steps, options: Options) -> None:
    """Names that nothing bears show before anything is read."""
    steps.ports.style(options)
    voices = steps.ports.voices(options.profile)
    if options.voice not in (None, *(voice.name for voice in voices)):
        raise UnknownVoice(
            f"There is no voice “{options.voice}”: choose one of {', '.join(voice.name for voice in voices)}."
        )


def following(options: Options, refs: Refs) -> StageName:
    """The stage that comes next; `deliver` is the last."""
    if refs.timeline is None:
        return _telling(options, refs) or _showing(refs)
    if refs.video is None:
        return "render"
    return "deliver" if refs.is_checked else "check"


def _telling(options: Options, refs: Refs) -> StageName | None:
    """The stage that is left before everything is said."""
    if refs.document is None:
        return "import"
    if refs.takes and not refs.takes[-1].is_said:
        return "direct" if refs.directed is None else "narrate"
    if refs.takes and (refs.told or settled(options, refs.takes)):
        return None
    return "write"


def _showing(refs: Refs) -> StageName:
    if refs.storyboard is not None:
        return "edit"
    return "direct" if refs.directed is None else "visuals"


def advance(steps: Steps, order: Order, refs: Refs) -> Refs:
    """Run the stage that comes next, unless that is to deliver."""
    stage = _STAGES.get(following(order.options, refs))
    return refs if stage is None else stage(steps, order, refs)


def made(steps: Steps, options: Options, refs: Refs) -> Project:
    """All story types of a video whose timeline is there."""
    return Project(
        options=options,
        document=steps.value(_there(refs.document), Document),
        script=steps.value(refs.take.script, Script),
        storyboard=steps.value(_there(refs.storyboard), Storyboard),
        narration=steps.value(_there(refs.take.narration), Narration),
        timeline=steps.value(_there(refs.timeline), Timeline),
        translation=steps.value(refs.translation, Translation) if refs.translation else None,
    )


def _import(steps: Steps, order: Order, refs: Refs) -> Refs:
    if order.source is None:
        raise BadRequest("The project has no source yet: give it a link or a draft.")
    document = read_source(steps, order.source, order.options.language)
    return refs.model_copy(update={"document": steps.given("document", document)})


def _write(steps: Steps, order: Order, refs: Refs) -> Refs:
    document = steps.value(_there(refs.document), Document)
    taken = take(steps, document, order.options, refs.takes, order.kept)
    return refs.model_copy(update={"takes": (*refs.takes, taken), "directed": None})


def _narrate(steps: Steps, order: Order, refs: Refs) -> Refs:
    *before, last = refs.takes
    options = order.options
    script = steps.value(last.script, Script)
    narration = narrate(steps, script, options.voice, options.profile, order.recordings)
    said = retake(steps, last, steps.given("narration", narration), _style(steps, options), options)
    narrated = refs.model_copy(update={"takes": (*before, said)})
    is_shown = narrated.take.script == said.script
    return narrated if is_shown else narrated.model_copy(update={"directed": None})


def _direct(steps: Steps, order: Order, refs: Refs) -> Refs:
    stages, assets = steps.ports.stages, steps.ports.assets
    script = steps.value(refs.take.script, Script)
    document, style, shape, given = _seen(steps, order, refs)
    earlier: list[Json] = [] if order.before is None else [mark(order.before), order.stale]
    directed = steps.once(
        "direct",
        [mark(script), *given, *earlier],
        lambda: stages.direct(document, script, style, shape, assets, order.before, order.stale),
        Storyboard,
        detail="choosing a layout for each scene",
        units=len(script.lines),
    )
    return refs.model_copy(update={"directed": directed})


def _dress(steps: Steps, order: Order, refs: Refs) -> Refs:
    stages, assets = steps.ports.stages, steps.ports.assets
    directed = steps.value(_there(refs.directed), Storyboard)
    narration = steps.value(_there(refs.take.narration), Narration)
    document, style, shape, given = _seen(steps, order, refs)
    dressed = steps.once(
        "visuals",
        [mark(directed), mark(narration), *given],
        lambda: stages.dress(directed, document, style, shape, narration, assets),
        Storyboard,
        detail="pictures, music and credits",
        needs=lambda storyboard: [asset.digest for asset in storyboard.assets],
        units=len(directed.scenes),
    )
    return refs.model_copy(update={"storyboard": dressed})


def _edit(steps: Steps, order: Order, refs: Refs) -> Refs:
    style, shape = _style(steps, order.options), shape_of(order.options)
    script = steps.value(refs.take.script, Script)
    storyboard = steps.value(_there(refs.storyboard), Storyboard)
    narration = steps.value(_there(refs.take.narration), Narration)

    def edited(second: Translation | None) -> str:
        return steps.once(
            "edit",
            [
                *map(mark, (script, storyboard, narration, style)),
                shape.model_dump(mode="json"),
                *([mark(second)] if second is not None else []),
            ],
            lambda: steps.ports.stages.edit(script, storyboard, narration, style, shape, second),
            Timeline,
            detail=f"{len(storyboard.scenes)} scenes on one timeline",
            units=len(storyboard.scenes),
        )

    second = order.second
    if isinstance(second, TextSource):  # it is paired with the lines by their times
        plain = steps.value(edited(None), Timeline)
        second = steps.ports.stages.translate(script, plain, second)
    update = {"timeline": edited(second)}
    if second is not None:
        update["translation"] = steps.given("translation", second)
    return refs.model_copy(update=update)


def _render(steps: Steps, order: Order, refs: Refs) -> Refs:
    timeline = steps.value(_there(refs.timeline), Timeline)
    comment = voices_told(steps.value(_there(refs.take.narration), Narration))
    video = rendered(steps, timeline, order.options.profile, comment)
    return refs.model_copy(update={"video": video})


def _check(steps: Steps, order: Order, refs: Refs) -> Refs:  # noqa: ARG001 - as every stage
    checked(steps, _there(refs.video), steps.value(_there(refs.timeline), Timeline))
    return refs.model_copy(update={"is_checked": True})


Stage = Callable[[Steps, Order, Refs], Refs]

_STAGES: Mapping[StageName, Stage] = {
    "import": _import,
    "write": _write,
    "narrate": _narrate,
    "direct": _direct,
    "visuals": _dress,
    "edit": _edit,
    "render": _render,
    "check": _check,
}


def shape_of(options: Options) -> Shape:
    """The form of the video."""
    width, height = options.size
    return Shape(
        template=options.template,
        aspect=options.aspect,
        width=width,
        height=height,
        rate=options.rate,
        seed=options.seed,
        captions=options.captions == "burned",
        music=options.music,
        track=options.track if options.music else None,
    )


def _seen(steps: Steps, order: Order, refs: Refs) -> tuple[Document, Style, Shape, list[Json]]:
    """What the scenes are chosen by, and the same as inputs of a key."""
    document = steps.value(_there(refs.document), Document)
    style, shape = _style(steps, order.options), shape_of(order.options)
    return document, style, shape, [mark(document), mark(style), shape.model_dump(mode="json")]


def _style(steps: Steps, options: Options) -> Style:
    return options.styled(steps.ports.style(options))


def _there(key: str | None) -> str:
    """The key of what a stage before has made."""
    if key is None:
        raise LookupError("a stage was run before those that it needs")
    return key
