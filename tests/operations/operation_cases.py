"""Compositions of real drafts, and any operation on them."""

from functools import cache

from hypothesis import strategies as st

from tests.directing.directing_cases import NAMES, assets, board, document, script
from tests.support.engine_film import editorial
from vgenflow.production.composition import Bundled, Composition
from vgenflow.production.operations import Context
from vgenflow.production.operations import kinds as k
from vgenflow.production.request import Options
from vgenflow.providers.ports import Voice
from vgenflow.story.assets import Asset, MissingAsset
from vgenflow.story.cover import CoverFrame
from vgenflow.story.storyboard import Cue

__all__ = ["NAMES", "composition", "context", "operations"]

VOICES = tuple(
    Voice(name=name, title=name, language=language, accent="", gender="female", model="test")
    for name, language in (("ann", "en"), ("mei", "zh"))
)
TEXTS = st.one_of(
    st.sampled_from(
        [
            "A new line that somebody typed.",
            "In 2024 it cost $3.5m, 12% more.",
            "村里人种下了六千棵树。",
            "一2024年的第3次",
            "Short",
            "",
            "!!!",
            "🙂",
            "x" * 900,
        ]
    ),
    st.text(max_size=60),
)


@cache
def composition(name: str) -> Composition:
    """A draft as it is made."""
    return Composition(
        source=Bundled(),
        options=Options(seed=7),
        document=document(name),
        script=script(name),
        storyboard=board(name),
    )


@cache
def context(name: str) -> Context:
    """What operations on it look things up in."""
    return Context(
        style=lambda _: editorial(),
        templates=("editorial",),
        voices=lambda _: VOICES,
        assets=_Files(name),
    )


class _Files:
    def __init__(self, name: str) -> None:
        self._assets = assets(name)

    def read(self, digest: str) -> bytes:
        return self._assets.read(digest)

    def has(self, digest: str) -> bool:
        try:
            self._assets.read(digest)
        except MissingAsset:
            return False
        return True


def operations(on: Composition) -> st.SearchStrategy[k.Edit]:
    """Operations that name lines and scenes of a composition, and some that are wrong."""
    lines = [line.id for line in on.script.lines] if on.script else ["l0"]
    scenes = [scene.id for scene in on.storyboard.scenes] if on.storyboard else ["s0"]
    line, scene = st.sampled_from([*lines, "lost"]), st.sampled_from([*scenes, "lost"])
    at = st.integers(0, 80)
    cue = st.builds(Cue, element=st.sampled_from(["value", "item-1", "headline"]), line=line, at=at)
    return st.one_of(
        st.builds(k.SetCaption, line=line, text=TEXTS),
        st.builds(k.SetSpoken, line=line, text=st.none() | TEXTS),
        st.builds(k.SetLocked, line=line, locked=st.booleans()),
        st.builds(k.SplitLine, line=line, at=at),
        st.builds(k.MergeLine, line=line),
        st.builds(k.MoveLine, line=line, after=st.none() | line),
        st.builds(k.InsertLine, after=st.none() | line, text=TEXTS),
        st.builds(k.DeleteLine, line=line),
        scene.flatmap(lambda one: st.builds(k.SplitScene, scene=st.just(one), line=_line_of(on, one), at=at)),
        st.builds(k.MergeScene, scene=scene),
        scene.flatmap(lambda one: st.builds(k.MoveEdge, scene=st.just(one), line=_line_of(on, one), at=at)),
        st.builds(k.MoveEdge, scene=scene, line=line, at=at),
        st.builds(k.DuplicateScene, scene=scene),
        st.builds(k.MoveScene, scene=scene, after=scene),
        st.builds(
            k.SetLayout,
            scene=scene,
            layout=st.sampled_from(["statement", "number", "quote", "bullets", "title", "none"]),
        ),
        st.builds(k.SetProps, scene=scene, props=st.just({"text": "By hand"})),
        st.builds(k.SetCues, scene=scene, cues=st.tuples(cue)),
        st.builds(k.SetTransition, scene=scene, transition=st.sampled_from([None, "cut", "swell"])),
        st.builds(k.SetHeld, scene=scene, held=st.booleans()),
        st.builds(
            k.SetPicture,
            scene=scene,
            asset=st.just(Asset(digest="0" * 64, kind="picture", media_type="image/png")),
        ),
        st.builds(
            k.SetSecond, language=st.sampled_from([None, "en", "zh"]), captions=st.dictionaries(line, TEXTS)
        ),
        st.builds(k.SetLineVoice, line=line, voice=st.sampled_from([None, "ann", "mei", "bob"])),
        st.builds(k.SetSecondCaption, line=line, text=TEXTS),
        st.builds(k.SetTitle, title=st.just("Another title")),
        st.builds(k.SetVoice, voice=st.sampled_from([None, "ann", "mei", "bob"])),
        st.builds(k.SetAspect, aspect=st.sampled_from(["16:9", "9:16"])),
        st.builds(k.SetMusic, music=st.booleans()),
        st.builds(
            k.SetTrack,
            track=st.sampled_from(
                [None, *(Asset(digest=d * 64, kind="music", media_type="audio/ogg") for d in "0f")]
            ),
        ),
        st.builds(k.SetCaptions, captions=st.sampled_from(["burned", "none"])),
        st.builds(k.SetCaptionStyle, style=st.sampled_from([None, "karaoke"])),
        st.builds(k.SetMotion, motion=st.sampled_from(["full", "reduced"])),
        st.builds(
            k.SetCover,
            cover=st.sampled_from(["auto", "number"]),
            frame=st.none() | st.builds(CoverFrame, scene=scene, ms=st.integers(0, 9000)),
        ),
    )


def _line_of(on: Composition, scene: str) -> st.SearchStrategy[str]:
    found = [
        line
        for each in (on.storyboard.scenes if on.storyboard else ())
        for line in each.lines
        if each.id == scene
    ]
    return st.sampled_from(found or ["lost"])
