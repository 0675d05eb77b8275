"""Making a video at once, from a source or a bundle to files: what the command line does."""

from dataclasses import dataclass
from fractions import Fraction

from vgenflow.engine.ports import IsCancelled
from vgenflow.production import bundle as bundles
from vgenflow.production.deliver import deliver
from vgenflow.production.events import OnEvent, StageCached
from vgenflow.production.narrate import recordings_in
from vgenflow.production.outputs import Outputs, check_writable, named
from vgenflow.production.project import Project
from vgenflow.production.reading import outline, read_source
from vgenflow.production.request import BadRequest, BundleSource, MakeRequest, Options, TextSource, settled
from vgenflow.production.stages import Ports
from vgenflow.production.steps import Steps
from vgenflow.production.story import Order, Refs, advance, check_names, following, made
from vgenflow.production.write import Take
from vgenflow.store.errors import Damaged
from vgenflow.story.assets import MissingAsset
from vgenflow.story.narration import Narration
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
    if request.output is not None:
        check_writable(request.output)
    lost: set[Digest | None] = set()
    while True:
        try:
            return _make(Steps(ports, on_event, is_cancelled), request)
        except (MissingAsset, Damaged) as error:  # it is gone from the store now, so its step runs anew
            digest = error.digest if isinstance(error, MissingAsset) else None
            if digest in lost:
                raise
            lost.add(digest)


def _make(steps: Steps, request: MakeRequest) -> Made:
    for data in request.files:
        steps.ports.space.put_asset(data)
    order, refs = _begun(steps, request)
    while refs.timeline is None:
        refs = advance(steps, order, refs)
    project = made(steps, order.options, refs)
    outputs = named(request.output, request.folder, project.document.title)
    check_writable(outputs.video)
    while following(order.options, refs) != "deliver":
        refs = advance(steps, order, refs)
    deliver(steps, project, refs.video or "", outputs)
    timeline = project.timeline
    return Made(outputs, timeline.title, timeline.frames, timeline.frames / timeline.rate.fraction)


def _begun(steps: Steps, request: MakeRequest) -> tuple[Order, Refs]:
    """What is to be made, and what is there already."""
    if isinstance(request.source, BundleSource):
        return _from_bundle(steps, request.source, request)
    options = settled(request.given, Options())
    check_names(steps, options)
    if request.recording is not None:
        return _from_recording(steps, request, request.recording, options)
    return Order(request.source, options, second=request.second), Refs()


def _from_recording(steps: Steps, request: MakeRequest, sound: bytes, options: Options) -> tuple[Order, Refs]:
    """What a person says in a recording, by the subtitles that are the source."""
    if not isinstance(request.source, TextSource):
        raise BadRequest("A recording needs its subtitles as the source: give an .srt, .vtt or .ass file.")
    document = read_source(steps, request.source, options.language)
    told = steps.ports.stages.told(request.source, sound, document.language, document.title)
    for spoken in told.spoken:
        steps.ports.space.put_asset(spoken.wav)
    detail = f"your recording, {len(told.spoken)} sentences"
    for stage in ("write", "narrate"):
        steps.emit(StageCached(stage, detail, len(told.spoken)))
    narration = Narration(utterances=tuple(spoken.utterance for spoken in told.spoken))
    take = Take(script=steps.given("script", told.script), narration=steps.given("narration", narration))
    refs = Refs(document=steps.given("document", document), takes=(take,), told=True)
    return Order(None, options, second=request.second), refs


def _from_bundle(steps: Steps, source: BundleSource, request: MakeRequest) -> tuple[Order, Refs]:
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
    second, recordings = request.second or project.translation, recordings_in(project.narration)
    if options == project.options:
        refs = _as_it_is(steps, project)
        if request.second is not None:
            refs = refs.model_copy(update={"timeline": None})
        return Order(None, options, second=second, recordings=recordings), refs
    said = options.model_copy(update={name: getattr(project.options, name) for name in _SHOWN_ONLY})
    document = steps.given("document", project.document.with_files(steps.ports.assets.has))
    is_told = said == project.options
    takes = (_told(steps, project),) if is_told else ()
    told_by = Order(None, options, second=second, recordings=recordings)
    return told_by, Refs(document=document, takes=takes, told=is_told)


_SHOWN_ONLY = (
    "template",
    "look",
    "aspect",
    "height",
    "fps",
    "music",
    "track",
    "captions",
    "caption_style",
    "brand",
    "motion",
    "cover",
)
"""Options that change nothing of what is said."""


def _as_it_is(steps: Steps, project: Project) -> Refs:
    return Refs(
        document=steps.given("document", project.document),
        takes=(_told(steps, project),),
        told=True,
        storyboard=steps.given("storyboard", project.storyboard),
        translation=steps.given("translation", project.translation) if project.translation else None,
        timeline=steps.given("timeline", project.timeline),
    )


def _told(steps: Steps, project: Project) -> Take:
    return Take(
        script=steps.given("script", project.script), narration=steps.given("narration", project.narration)
    )
