"""The storyboard that every measurement of the engine shares: a minute in ten layouts, or many such minutes.

Ten spoken scenes and the end card show every layout the product has: scenery, a number that counts up, a
chart, two full photographs that come slowly nearer, icons. Its style decides about fades and page turns.
Words are spoken by the draft voice, captions follow them word by word, music is ducked under them. All of
it goes the product's own way: Script, Storyboard and Narration through `stages.editing` to a Timeline.

    bench = storyboard(seconds=60)
    render(bench.timeline, out, assets=bench.assets, segments=…)
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pydantic import JsonValue

from benchmarks.files import Files
from benchmarks.photographs import photograph
from benchmarks.tale import Told, tale
from vgenflow.kit.content import canonical, digest
from vgenflow.kit.time import Rate
from vgenflow.packs import PackFile, Packs
from vgenflow.production.request import Options
from vgenflow.providers.workers import SpeechHere
from vgenflow.stages.editing import edit
from vgenflow.stages.speech import line_key_parts, narrate
from vgenflow.stages.visuals import IconSet
from vgenflow.stages.writing.spoken import speak
from vgenflow.story.assets import Asset, AssetKind
from vgenflow.story.narration import Narration, Utterance
from vgenflow.story.script import Line, Script
from vgenflow.story.storyboard import Cue, Scene, Storyboard
from vgenflow.story.template import Style
from vgenflow.story.timeline import Timeline
from vgenflow.story.value import Digest
from vgenflow.studio.models import open_model
from vgenflow.studio.settings import load
from vgenflow.studio.wiring import style as style_of

RATE = Rate(30)
CHAPTER = 60
"""Seconds of ten scenes."""
_MODEL, _VOICE = "hibari-0.2.1", "heart"
_PHOTOGRAPHS = 8
"""Different ones; long videos use them in turn."""
_SHORTEST_END_MS = 500


@dataclass(frozen=True, slots=True)
class Bench:
    """What is measured: a timeline and the bytes it uses, with what it was edited from."""

    timeline: Timeline
    assets: Files
    script: Script
    storyboard: Storyboard
    narration: Narration

    @property
    def photographs(self) -> tuple[Digest, ...]:
        """The pictures, in the order they are shown first."""
        shown = (scene.props.get("asset") for scene in self.storyboard.scenes)
        return tuple(dict.fromkeys(one for one in shown if isinstance(one, str)))


def storyboard(  # noqa: PLR0913 - what may vary, by name
    template: str = "editorial",
    seconds: int = CHAPTER,
    *,
    width: int = 1920,
    height: int = 1080,
    rate: Rate = RATE,
    scenes: int | None = None,
) -> Bench:
    """The shared storyboard: a minute exactly, or as many chapters as `seconds` holds minutes.

    Several chapters, or only the first `scenes` of each (for quick looks), have their natural length.
    What is spoken and the photographs are made once and kept in the user's cache folder.
    """
    kept = _Kept(cache_dir())
    settings = load()
    packs = Packs(settings.packs_dir)
    style, icons = style_of(packs, Options(template=template)), _icons(packs)
    chapters = max(1, round(seconds / CHAPTER))
    told = [scene for chapter in range(chapters) for scene in tale(chapter)[:scenes]]
    script = _script(told)
    speech = kept.narration(script, partial(open_model, packs.root, settings.models_dir, _MODEL))
    pictures = [kept.picture(seed) for seed in range(min(_PHOTOGRAPHS, 2 * chapters))]
    fonts = tuple(_asset(file, "font") for file in packs.fonts())
    music = _music(packs, style)
    board = Storyboard(
        template=template,
        aspect="16:9",
        seed=7,
        scenes=(*_scenes(told, pictures, icons), _end()),
        music=music.digest,
        assets=(*fonts, music, *(_picture(picture) for picture in pictures)),
    )
    timeline = _timeline(
        script, board, speech, style, rate, (width, height), CHAPTER if chapters == 1 and not scenes else None
    )
    packed = {file.digest: file.path for file in (*packs.fonts(), *packs.music(), *packs.of_kind("atlas"))}
    return Bench(timeline, Files({**packed, **kept.paths}), script, board, speech)


def cache_dir() -> Path:
    """Where what is spoken and photographed is kept between two runs."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "vgenflow" / "bench"


def _script(told: list[Told]) -> Script:
    lines = []
    for number, scene in enumerate(told):
        said = speak(scene.line, "en")
        line = Line(
            id=f"line{number}", caption=scene.line, spoken=said.text, links=said.links, spans=(),
            section=scene.part,
        )  # fmt: skip
        lines.append(line)
    return Script(language="en", title="The light that never sleeps", lines=tuple(lines))


def _scenes(told: list[Told], pictures: list[Digest], icons: IconSet) -> Iterator[Scene]:
    shown = 0
    for number, scene in enumerate(told):
        props: dict[str, JsonValue] = dict(scene.props)
        if scene.layout == "picture":
            props["asset"] = pictures[shown % len(pictures)]
            shown += 1
        if scene.layout == "bullets":
            drawn = icons.outlines_for(scene.items, "en")
            props["items"] = [
                {"text": text, "icon": icon} for text, icon in zip(scene.items, drawn, strict=True)
            ]
        cues = tuple(
            Cue(element=element, line=f"line{number}", at=scene.line.index(word))
            for element, word in scene.cues.items()
        )
        name, line = f"scene{number}", f"line{number}"
        yield Scene(id=name, lines=(line,), layout=scene.layout, props=props, cues=cues)


def _end() -> Scene:
    props: dict[str, JsonValue] = {
        "sources": ["Register of the northern lights, 1840–2020", "Logbooks of the keepers"],
        "credits": ["Voice: Hibari, machine-made", "Photographs: made by arithmetic"],
    }
    return Scene(id="end", lines=(), layout="end", props=props)


def _timeline(  # noqa: PLR0913, PLR0917 - what `edit` takes
    script: Script,
    board: Storyboard,
    speech: Narration,
    style: Style,
    rate: Rate,
    size: tuple[int, int],
    seconds: int | None,
) -> Timeline:
    """The end card takes what is missing to `seconds`."""
    held = style
    for _ in range(2):
        made = edit(script, board, speech, held, rate=rate, width=size[0], height=size[1], captions=True)
        if seconds is None or made.frames == rate.frames_in(seconds):
            return made
        missing = round((seconds - made.frames / rate.fraction) * 1000)
        end = style.pacing.end_card_ms + missing
        if end < _SHORTEST_END_MS:
            raise ValueError(f"the storyboard is {-missing} ms too long to end with its card")
        pacing = style.pacing.model_copy(update={"end_card_ms": end})
        held = style.model_copy(update={"pacing": pacing})
    return edit(script, board, speech, held, rate=rate, width=size[0], height=size[1], captions=True)


def _music(packs: Packs, style: Style) -> Asset:
    """The first track of the style's first mood."""
    tracks = [file for mood in style.music_moods for file in packs.music() if mood in file.moods]
    return _asset((tracks or list(packs.music()))[0], "music")


def _icons(packs: Packs) -> IconSet:
    file = packs.file("icons.tabler")
    return IconSet.parse(packs.read(file.name), _asset(file, "icon"))


def _asset(file: PackFile, kind: AssetKind) -> Asset:
    return Asset(
        digest=file.digest, kind=kind, media_type=file.media_type, title=file.title,
        credit=file.attribution, licence=file.licence, source=file.source, machine_made=file.machine_made,
    )  # fmt: skip


def _picture(name: Digest) -> Asset:
    return Asset(digest=name, kind="picture", media_type="image/jpeg", machine_made=True)


class _Kept:
    """What takes seconds to make, kept in a folder under what it was made from."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.paths: dict[Digest, Path] = {}
        folder.mkdir(parents=True, exist_ok=True)

    def narration(self, script: Script, opening: Callable[[], object]) -> Narration:
        """Every line as sound; only what was never said is spoken."""
        keys = {line.id: self._speech_key(line) for line in script.lines}
        missing = {keys[line.id]: line for line in script.lines if not self._file(keys[line.id]).exists()}
        workers = SpeechHere(opening)  # type: ignore[arg-type]
        for spoken in narrate(tuple(missing.values()), workers=workers, voice=_VOICE, language="en"):
            self._write(f"{spoken.utterance.audio}.wav", spoken.wav)
            made = spoken.utterance.model_dump_json().encode()
            self._write(f"{keys[spoken.utterance.line]}.json", made)
        said = []
        for line in script.lines:
            utterance = Utterance.model_validate_json(self._file(keys[line.id]).read_bytes())
            self.paths[utterance.audio] = self._folder / f"{utterance.audio}.wav"
            said.append(utterance.model_copy(update={"line": line.id}))
        return Narration(utterances=tuple(said))

    def picture(self, seed: int) -> Digest:
        """The digest of a photograph."""
        source = digest(Path(photograph.__code__.co_filename).read_bytes())
        path = self._folder / f"photograph-{source[:12]}-{seed}.jpg"
        if not path.exists():
            self._write(path.name, photograph(seed))
        name = digest(path.read_bytes())
        self.paths[name] = path
        return name

    def _speech_key(self, line: Line) -> Digest:
        parts = line_key_parts(line, voice=_VOICE, model=_MODEL, language="en")
        return digest(canonical(dict(parts)))

    def _file(self, key: Digest) -> Path:
        return self._folder / f"{key}.json"

    def _write(self, name: str, data: bytes) -> None:
        """Whole or not at all."""
        with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
            file.write(data)
        Path(file.name).replace(self._folder / name)
