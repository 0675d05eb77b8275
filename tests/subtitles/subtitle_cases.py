"""Subtitle files and tracks made to order."""

from hypothesis import strategies as st

from vgenflow.subtitles import PLAIN, Cue, Look, Place, Run, Track
from vgenflow.subtitles.ass import AssFile, Event, Events, Section
from vgenflow.subtitles.clock import short_clock
from vgenflow.subtitles.srt import SrtCue, SrtFile
from vgenflow.subtitles.track import normal
from vgenflow.subtitles.vtt import Block, VttCue, VttFile

LETTERS = st.sampled_from("abc XYZ019.,!?'\"“”&;:-éß—你好，。《》<>{}\\/n🙂\u00a0")
TIMES = st.integers(0, 400_000_000)


def lines(alphabet=LETTERS):
    """A line without an end, as a text."""
    return st.text(alphabet, max_size=24).filter(lambda line: "-->" not in line and "->" not in line)


def shown(line: str) -> bool:
    return bool(line.strip())


@st.composite
def spans(draw: st.DrawFn) -> tuple[int, int]:
    start = draw(TIMES)
    return start, start + draw(st.integers(0, 20_000))


@st.composite
def srt_files(draw: st.DrawFn) -> SrtFile:
    cues = []
    for number in draw(st.lists(st.integers(0, 99_999), max_size=6)):
        start, end = draw(spans())
        body = [line if shown(line) else "" for line in draw(st.lists(lines(), max_size=4))]
        while body and not body[0]:
            body.pop(0)
        while body and not body[-1]:
            body.pop()
        cues.append(
            SrtCue(number, start, end, tuple(body), draw(st.sampled_from(["", "X1:10 X2:20 Y1:5 Y2:9"])))
        )
    return SrtFile(tuple(cues))


@st.composite
def vtt_files(draw: st.DrawFn) -> VttFile:
    filled = lines().filter(bool)
    block = st.one_of(
        st.builds(lambda rest: Block(("NOTE", *rest)), st.lists(filled, max_size=3)),
        st.builds(lambda rest: Block(("STYLE", *rest)), st.lists(filled, max_size=3)),
        st.builds(lambda rest: Block(("REGION", "id:fred", *rest)), st.lists(filled, max_size=3)),
    )
    blocks: list[Block | VttCue] = list(draw(st.lists(block, max_size=2)))
    for _ in range(draw(st.integers(0, 5))):
        if draw(st.booleans()):
            blocks.append(draw(block))
        start, end = draw(spans())
        settings = draw(st.sampled_from(["", "line:0", "line:10%,start position:5%,line-left align:start"]))
        name = draw(lines()).strip()
        blocks.append(VttCue(start, end, tuple(draw(st.lists(filled, max_size=3))), name, settings))
    header = draw(st.sampled_from([(), ("Language: zh", "Kind: captions")]))
    return VttFile(draw(st.sampled_from(["", "- A talk"])), header, tuple(blocks))


@st.composite
def ass_files(draw: st.DrawFn) -> AssFile:
    field = st.text("abc019 -_.你好", max_size=8).map(str.strip)
    rows: list[Event | str] = []
    for _ in range(draw(st.integers(0, 6))):
        start, end = draw(spans())
        values = ["0", short_clock(start), short_clock(end), *(draw(field) for _ in range(6)), draw(lines())]
        rows.append(Event(draw(st.sampled_from(["Dialogue", "Comment"])), tuple(values)))
        if draw(st.booleans()):
            rows.append("; a remark")
    raw = st.lists(st.sampled_from(["; remark", "Title: x", "Data: 1,2", "Style: Default,Arial,20"]))
    return AssFile(
        (
            Section("Script Info", tuple(draw(raw))),
            Section("V4+ Styles", tuple(draw(raw))),
            Events(Events.__dataclass_fields__ and FIELDS, tuple(rows)),
            Section("Aegisub Extradata", tuple(draw(raw))),
        )
    )


FIELDS = ("Layer", "Start", "End", "Style", "Name", "MarginL", "MarginR", "MarginV", "Effect", "Text")
LOOKS = st.builds(
    Look,
    bold=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    strike=st.booleans(),
    small=st.booleans(),
    color=st.sampled_from(["", "#ff0000", "#ffff00", "#1a2b3c"]),
)


@st.composite
def tracks(draw: st.DrawFn, *, voices: bool = True, step: int = 1) -> Track:
    """Tracks of anything that a track can say; all times are multiples of `step`."""
    cues, at = [], 0
    for _ in range(draw(st.integers(0, 4))):
        start = at + step * draw(st.integers(0, 500))
        end = start + step * draw(st.integers(0, 900))
        at = draw(st.sampled_from([start, end]))
        voice = draw(st.sampled_from(["", "Ann", "A. & B."])) if voices else ""
        rows, time = [], start
        for _ in range(draw(st.integers(1, 3))):
            runs = []
            for _ in range(draw(st.integers(1, 4))):
                time += step * draw(st.integers(0, 200))
                look = draw(st.one_of(st.just(PLAIN), LOOKS))
                given = draw(st.booleans())
                text = draw(st.text(LETTERS, max_size=8))
                runs.append(Run(text, Look(**{**_fields(look), "voice": voice}), time if given else None))
            rows.append(runs)
        if not any(run.text.strip() for run in rows[0]):
            rows[0].insert(0, Run("A", Look(voice=voice)))
        for row in rows[1:]:
            row.insert(0, Run("z", Look(voice=voice)))
        place = draw(
            st.builds(
                Place,
                row=st.sampled_from(["top", "middle", "bottom"]),
                column=st.sampled_from(["left", "center", "right"]),
            )
        )
        if draw(st.booleans()):
            x, y = draw(st.integers(0, 100)), draw(st.integers(0, 100))
            place = Place(place.row, place.column, float(x), float(y))
        cues.append(Cue(start, end, normal(rows, start, end), place))
    return Track(tuple(cues), title=draw(st.sampled_from(["", "A talk"])))


def _fields(look: Look) -> dict[str, object]:
    return {name: getattr(look, name) for name in Look.__dataclass_fields__}
