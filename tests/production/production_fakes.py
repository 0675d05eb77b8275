"""Small, quick stages with real story types: what production does with them is what is tested."""

import hashlib
import io
import json
import re
import wave
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.ports import Progress
from vgenflow.kit.content import canonical, digest
from vgenflow.kit.errors import VgenflowError
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.production.bundle import BadBundle
from vgenflow.production.events import STAGES, Event
from vgenflow.production.make import Made, make
from vgenflow.production.request import LinkSource, MakeRequest, Source, TextSource
from vgenflow.production.stages import (
    Imported,
    Ports,
    Rendering,
    Shape,
    Spoken,
    Stages,
    Told,
    Writing,
)
from vgenflow.providers.ports import Voice
from vgenflow.store import scratch
from vgenflow.store.adapters import StoredAssets, StoredSegments
from vgenflow.store.space import open_space
from vgenflow.story.assets import Asset
from vgenflow.story.cover import Cover
from vgenflow.story.document import Document, Figure, Origin, Paragraph, Span
from vgenflow.story.narration import RECORDED, Narration, Utterance, WordTime
from vgenflow.story.script import Line, Link, Script
from vgenflow.story.storyboard import Scene, Storyboard
from vgenflow.story.template import Style
from vgenflow.story.timeline import CaptionPage, CaptionWord, Clip, Join, Timeline, VoiceClip
from vgenflow.story.translation import TranslatedLine, Translation
from vgenflow.story.value import Language
from vgenflow.templates import load, resolve

DRAFT = b"The river rises. It floods the lower town.\n\nPeople move the market uphill."

STYLE = resolve(load("editorial"), lambda font: digest(font.encode()))

PAUSE = 10
"""Frames after each sentence."""

VOICES = (
    Voice(name="ann", title="Ann", language="en", accent="", gender="female", model="fake"),
    Voice(name="bob", title="Bob", language="en", accent="", gender="male", model="fake"),
    Voice(name="mei", title="Mei", language="zh", accent="", gender="female", model="fake"),
)


class Unreachable(VgenflowError):
    """The fake network is down."""

    code = "net.unreachable"
    status = 503


class Killed(BaseException):
    """As if the process ended here."""


@dataclass
class World:
    """A data folder, what the fakes did in it, and the switches of their faults."""

    data: Path
    ran: Counter[str] = field(default_factory=Counter)
    events: list[Event] = field(default_factory=list)
    pages: dict[str, bytes] = field(default_factory=dict)
    clock: float = 1_000_000.0
    online: bool = True
    pace: float = 15.0
    """Spoken characters a second of the fake voices."""
    picture: bytes = b""
    kill: Callable[[str], bool] = lambda _: False

    def did(self, what: str) -> None:
        if self.kill(f"before {what}"):
            raise Killed
        self.ran[what] += 1

    def ports(self) -> Ports:
        space = open_space(self.data)
        return Ports(
            stages=stages(self),
            space=space,
            assets=StoredAssets(space, {}),
            segments=StoredSegments(space),
            style=lambda _: STYLE,
            admit=self._admit,
            voices=lambda _: VOICES,
            scratch=self._scratch,
            now=lambda: self.clock,
            release="test",
        )

    def _scratch(self, need: int) -> AbstractContextManager[Path]:
        return scratch.folder(self.data, need)

    def make(
        self,
        source: Source,
        output: Path | None,
        cancel: Callable[[], bool] = lambda: False,
        second: TextSource | None = None,
        recording: bytes | None = None,
        **given: object,
    ) -> Made:
        """Make a video with fresh counts; the steps that ran are in `ran`."""
        self.ran.clear()
        self.events.clear()
        request = MakeRequest(source, given, output, self.data.parent, second, recording=recording)
        return make(request, self.ports(), self._event, cancel)

    def _admit(self, asset: Asset, data: bytes) -> None:
        if b"evil" in data:
            raise BadBundle("A file in the bundle was refused.")

    def _event(self, event: Event) -> None:
        self.events.append(event)
        if self.kill(f"{event.event} {getattr(event, 'stage', '')}"):
            raise Killed

    def total(self) -> int:
        return sum(self.ran.values())


def stages(world: World) -> Stages:
    """The fake stages over a world."""

    def read(source: LinkSource | TextSource, language: Language | None) -> Imported:
        world.did("import")
        if isinstance(source, LinkSource):
            if not world.online:
                raise Unreachable("The page cannot be reached.")
            data = world.pages[source.address]
        else:
            data = source.data
        blocks: list[Paragraph | Figure] = [
            Paragraph(id=f"b{number}", text=text.replace("\n", " "))
            for number, text in enumerate(data.decode().split("\n\n"), 1)
        ]
        files = {}
        assets = ()
        if world.picture:
            key = digest(world.picture)
            files[key] = world.picture
            assets = (Asset(digest=key, kind="picture", media_type="image/png", width=1, height=1),)
            blocks.append(Figure(id="pic", asset=key))
        title = blocks[0].text.partition(".")[0]
        document = Document(
            language=language or "en",
            title=title,
            origin=Origin(kind="text"),
            blocks=tuple(blocks),
            assets=assets,
        )
        names = ["p.png"] if isinstance(source, TextSource) and source.path else []
        return Imported(document, files, {name: beside(source, name) for name in names})

    def beside(source: LinkSource | TextSource, address: str) -> str | None:
        assert isinstance(source, TextSource)
        assert source.path
        path = source.path.with_name(address)
        return digest(path.read_bytes()) if path.exists() else None

    def write(document: Document, writing: Writing) -> Script:
        world.did("write")
        lines: list[Line] = []
        budget = writing.seconds * (writing.pace or 10.0) if writing.seconds else float("inf")
        for block in document.blocks:
            for match in re.finditer(r"[^.]+\.", block.text):
                text = match[0].strip()
                if lines and sum(len(line.spoken) for line in lines) + len(text) > budget:
                    continue
                link = Link(caption_start=0, caption_end=len(text), spoken_start=0, spoken_end=len(text))
                span = Span(block=block.id, start=match.start(), end=match.end())
                lines.append(
                    Line(id=f"l{len(lines)}", caption=text, spoken=text, links=(link,), spans=(span,))
                )
        return Script(language=document.language, title=document.title, lines=tuple(lines))

    def speak(
        lines: Sequence[Line], voice: Voice, language: Language, is_cancelled: Callable[[], bool]
    ) -> Iterator[Spoken]:
        for line in lines:
            yield say(line, voice)

    def say(line: Line, voice: Voice) -> Spoken:
        world.did(f"say {line.spoken}")
        samples = round(len(line.spoken) / world.pace * SAMPLE_RATE)
        file = io.BytesIO()
        with wave.open(file, "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(8000)
            sound.writeframes(hashlib.sha256(f"{voice.name} {line.spoken}".encode()).digest() * 100)
        word = WordTime(start=0, end=len(line.spoken), onset=0, offset=samples)
        utterance = Utterance(
            line=line.id,
            audio=digest(file.getvalue()),
            samples=samples,
            words=(word,),
            model=voice.model,
            voice=voice.name,
        )
        return Spoken(utterance, file.getvalue())

    def told(source: TextSource, sound: bytes, language: Language, title: str) -> Told:
        world.did(f"told {title}")
        script = write(read(source, language).document, Writing(seconds=None, verbatim=True, seed=0))
        return Told(script, tuple(own(line, sound + line.id.encode()) for line in script.lines))

    def own(line: Line, data: bytes) -> Spoken:
        world.did(f"own {line.spoken}")
        samples = round(len(line.spoken) / world.pace * SAMPLE_RATE)
        word = WordTime(start=0, end=len(line.spoken), onset=0, offset=samples)
        said = Utterance(
            line=line.id, audio=digest(data), samples=samples, words=(word,), model=RECORDED, voice=RECORDED
        )
        return Spoken(said, data)

    def direct(
        document: Document,
        script: Script,
        style: Style,
        shape: Shape,
        assets: StoredAssets,
        before: Storyboard | None,
        stale: Collection[str],
    ) -> Storyboard:
        world.did("direct")
        scenes = tuple(
            Scene(id=f"s{line.id}", lines=(line.id,), layout="statement", props={"text": line.caption})
            for line in script.lines
        )
        return Storyboard(template=shape.template, aspect=shape.aspect, seed=shape.seed, scenes=scenes)

    def dress(
        storyboard: Storyboard,
        document: Document,
        style: Style,
        shape: Shape,
        narration: Narration,
        assets: StoredAssets,
    ) -> Storyboard:
        world.did("visuals")
        return storyboard.model_copy(update={"assets": document.assets})

    def lay_out(
        script: Script,
        storyboard: Storyboard,
        narration: Narration,
        style: Style,
        shape: Shape,
        second: Translation | None = None,
    ) -> Timeline:
        world.did("edit")
        below = {line.line: (line.caption,) for line in second.lines} if second else {}
        clips: list[Clip] = []
        captions: list[CaptionPage] = []
        voices: list[VoiceClip] = []
        for scene, utterance in zip(storyboard.scenes, narration.utterances, strict=True):
            start = sum(clip.frames for clip in clips)
            frames = shape.rate.frame_of(utterance.samples) + PAUSE
            clips.append(
                Clip(id=scene.id, layout=scene.layout, props=scene.props, start=start, frames=frames)
            )
            voices.append(
                VoiceClip(audio=utterance.audio, at=shape.rate.sample_of(start), samples=utterance.samples)
            )
            word = CaptionWord(text=str(scene.props["text"]), space=False, start=start, end=start + frames)
            under = below.get(utterance.line, ())
            captions.append(CaptionPage(start=start, end=start + frames, lines=((word,),), second=under))
        return Timeline(
            title=script.title,
            language=script.language,
            rate=shape.rate,
            width=shape.width,
            height=shape.height,
            seed=shape.seed,
            style=style,
            clips=tuple(clips),
            joins=tuple(Join(kind="cut", frames=0) for _ in clips[1:]),
            captions=tuple(captions),
            second_language=second.language if second else None,
            burn_captions=shape.captions,
            voices=tuple(voices),
            assets=storyboard.assets,
        )

    def translate(script: Script, timeline: Timeline, given: TextSource) -> Translation:
        world.did("translate")
        texts = given.data.decode().splitlines()
        lines = tuple(
            TranslatedLine(line=line.id, caption=text, words=(0,))
            for line, text in zip(script.lines, texts, strict=True)
        )
        return Translation(language="zh", lines=lines)

    def spoken_samples(script: Script, narration: Narration, style: Style) -> int:
        return sum(utterance.samples + PAUSE * 1600 for utterance in narration.utterances)

    def pace(script: Script, seconds: float) -> float:
        return sum(len(line.spoken) for line in script.lines) / seconds

    def render(rendering: Rendering) -> None:
        world.did("render")
        parts: list[bytes] = []
        timeline = rendering.timeline
        for number, clip in enumerate(timeline.clips, 1):
            key = digest(canonical([clip.layout, clip.props["text"], clip.frames, timeline.width]))
            part = rendering.segments.get(key)
            if part is None:
                world.did(f"segment {clip.props['text']}")
                part = json.dumps(clip.props).encode()
                rendering.segments.put(key, part)
            parts.append(part)
            rendering.on_progress(Progress(number, len(timeline.clips)))
        for asset in timeline.assets:
            parts.append(rendering.assets.read(asset.digest))
        rendering.out.write_bytes(
            b"".join([*parts, *(rendering.assets.read(v.audio) for v in timeline.voices)])
        )

    def still(timeline: Timeline, at: int, width: int, assets: StoredAssets) -> NDArray[np.uint8]:
        world.did("still")
        height = width * timeline.height // timeline.width
        return np.random.default_rng(at).integers(0, 255, (height, width, 3), np.uint8)

    def alone(film: Path, out: Path) -> None:
        out.write_bytes(b"sound of " + film.read_bytes()[:64])

    def covers(
        document: Document, script: Script, storyboard: Storyboard, timeline: Timeline, assets: StoredAssets
    ) -> tuple[Cover, ...]:
        world.did("covers")
        return tuple(
            Cover(kind=kind, headline=f"{kind} of {script.title}", score=score, reason="It says so.")
            for kind, score in (("number", 0.8), ("title", 0.5))
        )

    def check(path: Path, timeline: Timeline, assets: StoredAssets) -> None:
        world.did("check")
        assert path.stat().st_size > 0

    return Stages(
        read=read,
        beside=beside,
        write=write,
        speak=speak,
        spoken_samples=spoken_samples,
        pace=pace,
        direct=direct,
        dress=dress,
        edit=lay_out,
        render=render,
        still=still,
        alone=alone,
        covers=covers,
        check=check,
        versions=dict.fromkeys(STAGES, "1"),
        told=told,
        own=own,
        translate=translate,
    )


def draft(data: bytes = DRAFT) -> TextSource:
    """A draft in a file."""
    return TextSource("draft.md", data)


def with_version(ports: Ports, stage: str, version: str) -> Ports:
    """The ports of a release in which one stage has changed."""
    versions = {**ports.stages.versions, stage: version}
    return replace(ports, stages=replace(ports.stages, versions=versions))


def chunks(data: bytes) -> Iterator[bytes]:
    """`data` byte by byte."""
    return (data[at : at + 1] for at in range(len(data)))
