"""Wiring: the stages with the adapters of this machine behind their ports.

Nothing heavy loads until it is used: a video whose parts are all kept must not wait for codecs and models.
"""
# ruff: noqa: PLC0415

import os
import time
from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import vgenflow
from vgenflow.kit import content
from vgenflow.kit.time import SAMPLE_RATE, Rate
from vgenflow.packs import Kind, PackFile, Packs
from vgenflow.packs.errors import UnknownPack
from vgenflow.production.request import BadRequest, LinkSource, Options, TextSource
from vgenflow.production.stages import Imported, Ports, Rendering, Shape, Spoken, Stages, Told, Writing
from vgenflow.store import scratch
from vgenflow.store.adapters import StoredAssets, StoredSegments
from vgenflow.store.space import Space
from vgenflow.story.assets import Asset, AssetKind
from vgenflow.story.cover import Cover
from vgenflow.story.document import Document
from vgenflow.story.narration import RECORDED, Narration
from vgenflow.story.script import Line, Script
from vgenflow.story.storyboard import Storyboard
from vgenflow.story.template import Style
from vgenflow.story.timeline import Timeline
from vgenflow.story.translation import Translation
from vgenflow.story.value import Digest, Language
from vgenflow.studio.admission import admit
from vgenflow.studio.crews import Crews
from vgenflow.studio.models import Speakers, embedding
from vgenflow.studio.settings import Settings
from vgenflow.studio.versions import versions
from vgenflow.templates import BadTemplate, load, resolve
from vgenflow.templates.branding import Branded, apply

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from vgenflow.engine import Crew
    from vgenflow.engine.ports import AssetSource
    from vgenflow.net import Witness
    from vgenflow.net.policy import NetPolicy
    from vgenflow.stages.visuals import Track

_ANY_RATE = Rate(30)
"""Where only lengths are wanted, which hardly depend on it."""
_IN_VIDEOS: tuple[Kind, ...] = ("atlas", "font", "icons", "music")


def ports(  # noqa: PLR0913, PLR0917 - what a run touches
    settings: Settings,
    space: Space,
    packs: Packs,
    allow_network: Sequence[str],
    crews: Crews | None = None,
    witness: "Witness | None" = None,
) -> Ports:
    """Everything a run touches, on this machine. Renders use `crews`, or start processes of their own.

    `witness` is told of every request that leaves; on a person's own command line nobody needs to be.
    """
    speakers = speakers_of(settings, space, packs)
    return Ports(
        stages=_stages(settings, packs, speakers, allow_network, crews, witness),
        space=space,
        assets=StoredAssets(space, packaged(packs)),
        segments=StoredSegments(space),
        style=partial(style, packs),
        admit=admit,
        voices=speakers.voices,
        scratch=partial(scratch.folder, settings.data_dir),
        now=time.time,
        release=vgenflow.__version__,
    )


def speakers_of(settings: Settings, space: Space, packs: Packs) -> Speakers:
    """The speech models of this machine."""
    return Speakers(packs, space, versions()["narrate"], settings.workers, settings.models_dir)


def style(packs: Packs, options: Options) -> Style:
    """The style that options ask for, its typefaces those of the packaged files, or a brand's own."""
    template, brand = options.look or load(options.template), options.brand
    branded = apply(template, brand) if brand is not None else Branded(template)
    try:
        made = resolve(branded.template, lambda name: packs.file(name).digest)
    except UnknownPack as error:
        raise BadTemplate(
            "The template names a typeface that does not come with VGenFlow: choose another."
        ) from error
    return made.model_copy(update={"sign": branded.sign}) if branded.sign else made


def packaged(packs: Packs) -> dict[Digest, Path]:
    """The packaged files that a video may use, by digest."""
    return {file.digest: file.path for kind in _IN_VIDEOS for file in packs.of_kind(kind)}


def _stages(  # noqa: PLR0913, PLR0917 - what stages are made of
    settings: Settings,
    packs: Packs,
    speakers: Speakers,
    allow_network: Sequence[str],
    crews: Crews | None,
    witness: "Witness | None",
) -> Stages:
    return Stages(
        read=_reader(packs, allow_network, witness),
        beside=_beside,
        write=partial(_write, packs),
        speak=speakers.speak,
        spoken_samples=_spoken_samples,
        pace=_pace,
        direct=_direct,
        dress=partial(_dress, packs),
        edit=_edit,
        render=partial(_render, crews.one if crews else lambda: nullcontext(settings.workers)),
        still=_still,
        alone=_alone,
        covers=covers_of,
        check=_check,
        versions=versions(),
        told=_told,
        own=_own,
        translate=_translate,
    )


def _reader(
    packs: Packs, allow_network: Sequence[str], witness: "Witness | None"
) -> Callable[[LinkSource | TextSource, Language | None], Imported]:
    if allow_network:  # a bad one shows before anything else is done
        _net_policy(allow_network)

    def read(source: LinkSource | TextSource, language: Language | None) -> Imported:
        from vgenflow.net import Limits, Response, fetch
        from vgenflow.sandbox import decode_picture
        from vgenflow.stages import importing
        from vgenflow.studio.drawings import typefaces

        policy = _net_policy(allow_network)

        def fetched(url: str, limits: Limits) -> Response:
            return fetch(url, policy=policy, limits=limits, witness=witness)

        if isinstance(source, LinkSource):
            given, opened = importing.Source("link", source.address), _Beside(None)
        else:
            given = importing.Source("file" if source.name else "text", source.name, source.data)
            opened = _Beside(source.path)
        made = importing.read(
            given,
            fetch=fetched,
            open_local=opened if opened.path else None,
            decode_picture=partial(decode_picture, typefaces=partial(typefaces, packs)),
            language=language,
        )
        return Imported(made.document, made.files, opened.seen)

    return read


def _net_policy(allow_network: Sequence[str]) -> "NetPolicy":
    from vgenflow.net.policy import Allowance, NetPolicy

    return NetPolicy(allow=tuple(Allowance.parse(text) for text in allow_network))


class _Beside:
    """Opens the pictures beside a draft and notes what it saw."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.seen: dict[str, Digest | None] = {}

    def __call__(self, address: str) -> bytes:
        from vgenflow.stages.importing import pictures_beside

        if self.path is None:
            raise FileNotFoundError(address)
        self.seen[address] = None
        data = pictures_beside(self.path)(address)
        self.seen[address] = content.digest(data)
        return data


def _beside(source: TextSource, address: str) -> Digest | None:
    try:
        return content.digest(_Beside(source.path)(address))
    except OSError:
        return None


def _write(packs: Packs, document: Document, writing: Writing) -> Script:
    from vgenflow.stages import writing as stage

    request = stage.WriteRequest(
        seconds=writing.seconds,
        verbatim=writing.verbatim,
        seed=writing.seed,
        pace=writing.pace,
        kept=writing.kept,
    )
    return stage.write(document, request, embedding=embedding(packs, document.language))


def _pace(script: Script, seconds: float) -> float:
    from vgenflow.stages.writing import measured

    return measured(script.lines, seconds)


def _spoken_samples(script: Script, narration: Narration, look: Style) -> int:
    from vgenflow.stages.editing.laying import lay

    laid = tuple(lay(script, narration, look, _ANY_RATE).lines.values())
    return laid[-1].offset - laid[0].onset


def _direct(  # noqa: PLR0913, PLR0917 - as `Stages.direct` has it
    document: Document,
    script: Script,
    look: Style,
    shape: Shape,
    assets: StoredAssets,
    before: Storyboard | None,
    stale: Collection[str],
) -> Storyboard:
    from vgenflow.stages.directing import direct

    return direct(
        document,
        script,
        look,
        template=shape.template,
        aspect=shape.aspect,
        seed=shape.seed,
        assets=assets,
        before=before,
        stale=stale,
        **_laid_on(shape),
    )


class _LaidOn(TypedDict):
    """What every stage that lays pages out is told."""

    width: int
    height: int
    rate: Rate
    captions: bool


def _laid_on(shape: Shape) -> _LaidOn:
    return _LaidOn(width=shape.width, height=shape.height, rate=shape.rate, captions=shape.captions)


def _dress(  # noqa: PLR0913, PLR0917 - as `Stages.dress` has it
    packs: Packs,
    storyboard: Storyboard,
    document: Document,
    look: Style,
    shape: Shape,
    narration: Narration,
    assets: StoredAssets,
) -> Storyboard:
    from vgenflow.stages.visuals import IconSet, Likeness, Wardrobe, dress, own_typefaces

    icons = packs.file("icons.tabler")
    voice = next((said.model for said in narration.utterances if said.model != RECORDED), "")
    fonts = tuple(asset_of(file, "font") for file in packs.fonts())
    wardrobe = Wardrobe(
        tracks=_tracks(packs, shape),
        icons=IconSet.parse(packs.read(icons.name), asset_of(icons, "icon")),
        likeness=Likeness(partial(embedding, packs, document.language)),
        atlas=tuple(asset_of(packs.file(name), "atlas") for name in ("atlas.outlines", "atlas.cities")),
        fonts=(*fonts, *own_typefaces(look, {font.digest for font in fonts}, assets)),
        voice=voice.partition("-")[0].capitalize(),
    )
    return dress(storyboard, document, look, wardrobe, assets=assets, **_laid_on(shape))


def _tracks(packs: Packs, shape: Shape) -> "tuple[Track, ...]":
    """The music to choose from: all, the one that was chosen, or none."""
    from vgenflow.stages.visuals import Track

    if shape.track is not None:
        return (Track(shape.track, ()),)
    return tracks_of(packs) if shape.music else ()


def tracks_of(packs: Packs) -> "tuple[Track, ...]":
    """The packaged music."""
    from vgenflow.stages.visuals import Track

    return tuple(
        Track(asset_of(file, "music"), file.moods, file.tags.get("instruments", "")) for file in packs.music()
    )


def asset_of(file: PackFile, kind: AssetKind) -> Asset:
    """A packaged file as an asset, with its provenance."""
    return Asset(
        digest=file.digest,
        kind=kind,
        media_type=file.media_type,
        title=file.title,
        credit=file.attribution,
        licence=file.licence,
        source=file.source,
        machine_made=file.machine_made,
    )


def _edit(  # noqa: PLR0913, PLR0917 - as `Stages.edit` has it
    script: Script,
    storyboard: Storyboard,
    narration: Narration,
    look: Style,
    shape: Shape,
    second: Translation | None = None,
    /,
) -> Timeline:
    from vgenflow.stages.editing.edit import edit

    return edit(script, storyboard, narration, look, second=second, **_laid_on(shape))


def _told(subtitles: TextSource, sound: bytes, language: Language, title: str) -> Told:
    import numpy as np

    from vgenflow.engine.audio import decoding
    from vgenflow.sandbox import examine_recording
    from vgenflow.stages.importing import read_heard
    from vgenflow.stages.speech.recorded import recorded
    from vgenflow.stages.writing.transcript import transcript
    from vgenflow.stages.writing.translating import Timed

    read = read_heard(subtitles.data)
    if not read.timed:
        raise BadRequest("A recording needs its subtitles as the source: give an .srt, .vtt or .ass file.")
    with os.fdopen(os.memfd_create("recording"), "w+b") as file:  # on no disk
        file.write(sound)
        file.flush()
        heard = examine_recording(file.fileno())
    if heard.facts["kind"] != "sound":
        raise BadRequest("The recording is a film: give its sound alone, such as a WAV or MP3 file.")
    longest = (heard.facts["milliseconds"] + 1000) * SAMPLE_RATE // 1000
    both = decoding.music(heard.parts["rendition"], longest)
    mono = both.astype(np.float32).mean(axis=1) / np.float32(32768)
    made = transcript([Timed(each.start, each.end, each.text) for each in read.texts], language, title)
    spoken = recorded(made.script.lines, made.words, mono, SAMPLE_RATE, voice=RECORDED)
    return Told(made.script, tuple(Spoken(said.utterance, said.wav) for said in spoken))


def _own(line: Line, data: bytes) -> Spoken:
    import numpy as np

    from vgenflow.engine.audio import decoding
    from vgenflow.stages.speech.own import MOST_SECONDS, own

    if data[:4] == b"RIFF":
        sound = decoding.voice(data)
    else:
        both = decoding.music(data, MOST_SECONDS * SAMPLE_RATE)
        sound = both.astype(np.float32).mean(axis=1) / np.float32(32768)
    said = own(line, sound, SAMPLE_RATE)
    return Spoken(said.utterance, said.wav)


def _translate(script: Script, timeline: Timeline, given: TextSource) -> Translation:
    return translated(script, given.data, lambda: timeline)


def translated(script: Script, given: bytes, timeline: "Callable[[], Timeline]") -> Translation:
    """A second language for a script, out of a file: subtitles in its timeline's time, or a line each."""
    from vgenflow.stages.importing import read_second
    from vgenflow.stages.writing.translating import Timed, by_time, translation

    second = read_second(given)
    if not second.timed:
        return translation(script, [each.text for each in second.texts], second.language)
    spans = {
        line.id: (voice.at * 1000 // SAMPLE_RATE, (voice.at + voice.samples) * 1000 // SAMPLE_RATE)
        for line, voice in zip(script.lines, timeline().voices, strict=True)
    }
    cues = [Timed(each.start, each.end, each.text) for each in second.texts]
    return by_time(script, spans, cues, second.language)


def _render(hire: "Callable[[], AbstractContextManager[int | Crew]]", rendering: Rendering) -> None:
    from vgenflow.engine import render

    with hire() as workers:
        render(
            rendering.timeline,
            rendering.out,
            assets=rendering.assets,
            segments=rendering.segments,
            profile=rendering.profile,
            comment=rendering.comment,
            workers=workers,
            on_progress=rendering.on_progress,
            is_cancelled=rendering.is_cancelled,
        )


def covers_of(
    document: Document, script: Script, storyboard: Storyboard, timeline: Timeline, assets: "AssetSource"
) -> tuple[Cover, ...]:
    """See `Stages.covers`."""
    from vgenflow.stages.directing.covers import covers

    return covers(document, script, storyboard, timeline, assets)


def _still(timeline: Timeline, at: int, width: int, assets: StoredAssets) -> "NDArray[np.uint8]":
    from vgenflow.engine import still

    return still(timeline, at, assets=assets, width=width)


def _alone(film: Path, out: Path) -> None:
    from vgenflow.engine.encode.alone import sound_alone

    sound_alone(film, out)


def _check(path: Path, timeline: Timeline, assets: StoredAssets) -> None:
    from vgenflow.engine.verify import check

    check(path, timeline, assets=assets)
