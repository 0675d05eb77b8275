"""The one story of a video: import, write, narrate, direct, choose visuals, edit, render, check, deliver."""

from dataclasses import dataclass
from fractions import Fraction

from vgenflow.engine.ports import IsCancelled
from vgenflow.kit.content import Json
from vgenflow.production import bundle as bundles
from vgenflow.production.deliver import deliver
from vgenflow.production.events import OnEvent, StageCached
from vgenflow.production.outputs import Outputs, check_writable, named
from vgenflow.production.project import Project
from vgenflow.production.reading import outline, read_source
from vgenflow.production.render import checked, rendered
from vgenflow.production.request import BundleSource, MakeRequest, Options, UnknownVoice, settled
from vgenflow.production.stages import Ports, Shape
from vgenflow.production.steps import Steps, mark
from vgenflow.production.write import Told, write_and_narrate
from vgenflow.store.errors import Damaged
from vgenflow.story.assets import MissingAsset
from vgenflow.story.document import Document, Figure
from vgenflow.story.storyboard import Storyboard
from vgenflow.story.template import Style
from vgenflow.story.timeline import Timeline
from vgenflow.story.value import Digest


@dataclass(frozen=True, slots=True)
class Made:
    """A finished video: its files, its title, its length."""

    outputs: Outputs
    title: str
    frames: int
    seconds: Fraction


def make(
    request: MakeRequest, ports: Ports, on_event: OnEvent, is_cancelled: IsCancelled = lambda: False
) -> Made:
    """Make the video, or as much of it as is not made yet. Whatever was finished before is not done again.

    Raises errors of ours only for what may go wrong: `Cancelled` if the person stopped it.
    """
    steps = Steps(ports, on_event, is_cancelled)
    if request.output is not None:
        check_writable(request.output)
    lost: set[Digest | None] = set()
    while True:
        try:
            return _make(steps, request)
        except (MissingAsset, Damaged) as error:  # it is gone from the store now, so its step runs anew
            digest = error.digest if isinstance(error, MissingAsset) else None
            if digest in lost:
                raise
            lost.add(digest)


def _make(steps: Steps, request: MakeRequest) -> Made:
    project = _project(steps, request)
    outputs = named(request.output, request.folder, project.document.title)
    check_writable(outputs.video)
    video = rendered(steps, project.timeline, project.options.profile)
    checked(steps, video, project.timeline)
    deliver(steps, project, video, outputs)
    timeline = project.timeline
    return Made(outputs, timeline.title, timeline.frames, timeline.frames / timeline.rate.fraction)


def _project(steps: Steps, request: MakeRequest) -> Project:
    if isinstance(request.source, BundleSource):
        return _from_bundle(steps, request.source, request)
    options = settled(request.given, Options())
    _check_names(steps, options)
    return tell(steps, read_source(steps, request.source, options.language), options)


def _check_names(steps: Steps, options: Options) -> None:
    """Names that nothing bears show before anything is read."""
    steps.ports.style(options.template)
    voices = steps.ports.voices(options.profile)
    if options.voice not in (None, *(voice.name for voice in voices)):
        raise UnknownVoice(
            f"There is no voice “{options.voice}”: choose one of {', '.join(voice.name for voice in voices)}."
        )


def _from_bundle(steps: Steps, source: BundleSource, request: MakeRequest) -> Project:
    """The bundle's project as it is; where options were changed, only what they touch is made anew."""
    opened = bundles.unpack(source.data)
    project = opened.project
    for asset in project.assets():
        if asset.digest in opened.media and not steps.ports.assets.has(asset.digest):
            steps.ports.admit(asset, opened.media[asset.digest])
            steps.ports.space.put_asset(opened.media[asset.digest])
    steps.emit(StageCached("import", outline(project.document), 1))
    bundles.check_complete(project, steps.ports.assets.has)
    options = settled(request.given, project.options)
    if options == project.options:
        return project
    said = options.model_copy(update={name: getattr(project.options, name) for name in _SHOWN_ONLY})
    told = Told(project.script, project.narration) if said == project.options else None
    return tell(steps, _with_what_is_here(steps, project.document), options, told)


_SHOWN_ONLY = ("template", "aspect", "height", "fps", "music", "captions")
"""Options that change nothing of what is said."""


def _with_what_is_here(steps: Steps, document: Document) -> Document:
    """The document without the pictures that its bundle did not carry."""
    has = steps.ports.assets.has
    blocks = tuple(
        block.model_copy(update={"asset": None})
        if isinstance(block, Figure) and block.asset is not None and not has(block.asset)
        else block
        for block in document.blocks
    )
    cover = document.cover if document.cover is not None and has(document.cover) else None
    assets = tuple(asset for asset in document.assets if has(asset.digest))
    return document.model_copy(update={"blocks": blocks, "cover": cover, "assets": assets})


def tell(steps: Steps, document: Document, options: Options, told: Told | None = None) -> Project:
    """From a document to its timeline. `told` is what is said, where that is settled already."""
    style = steps.ports.style(options.template)
    told = told or write_and_narrate(steps, document, style, options)
    shape = _shape(options)
    storyboard = _storyboard(steps, document, told, style, shape)
    timeline = steps.once(
        "edit",
        [
            mark(told.script),
            mark(storyboard),
            mark(told.narration),
            mark(style),
            shape.model_dump(mode="json"),
        ],
        lambda: steps.ports.stages.edit(told.script, storyboard, told.narration, style, shape),
        Timeline,
        detail=f"{len(storyboard.scenes)} scenes on one timeline",
    )
    return Project(
        options=options,
        document=document,
        script=told.script,
        storyboard=storyboard,
        narration=told.narration,
        timeline=timeline,
    )


def _storyboard(steps: Steps, document: Document, told: Told, style: Style, shape: Shape) -> Storyboard:
    """The scenes with their layouts, then with pictures, music and credits."""
    stages, assets = steps.ports.stages, steps.ports.assets
    given: list[Json] = [mark(document), mark(style), shape.model_dump(mode="json")]
    directed = steps.once(
        "direct",
        [mark(told.script), *given],
        lambda: stages.direct(document, told.script, style, shape, assets),
        Storyboard,
        detail="choosing a layout for each scene",
    )
    return steps.once(
        "visuals",
        [mark(directed), mark(told.narration), *given],
        lambda: stages.dress(directed, document, style, shape, told.narration, assets),
        Storyboard,
        detail="pictures, music and credits",
        needs=lambda storyboard: [asset.digest for asset in storyboard.assets],
    )


def _shape(options: Options) -> Shape:
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
    )
