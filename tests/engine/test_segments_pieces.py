"""Pieces made apart, as on several machines: joining makes no picture again, and the bytes are the same."""

from pathlib import Path

from tests.support.engine_parts import ASSETS
from tests.support.engine_scenes import LAYOUTS, Segments, timeline
from vgenflow.engine import Progress, render
from vgenflow.engine.segments.pieces import missing_pieces, render_pieces
from vgenflow.kit.time import Rate
from vgenflow.story.timeline import Join

FILM = timeline(
    ("rising", 30),
    ("zooming", 24),
    ("rising", 30),
    joins=(Join(kind="page", frames=8), Join(kind="fade", frames=6)),
    rate=Rate(30),
)


def joined(folder: Path, segments: Segments, seen: list[Progress]) -> bytes:
    out = folder / "film.mp4"
    render(FILM, out, assets=ASSETS, segments=segments, layouts=LAYOUTS, workers=1, on_progress=seen.append)
    return out.read_bytes()


def test_pieces_made_apart_are_joined_to_the_same_bytes(tmp_path: Path) -> None:
    whole = joined(tmp_path, Segments(), [])
    segments = Segments()
    missing = missing_pieces(FILM, segments, layouts=LAYOUTS)
    assert sum(missing.values()) <= FILM.frames
    numbers = sorted(missing)
    for part in (numbers[::2], numbers[1::2]):
        made = render_pieces(FILM, part, assets=ASSETS, segments=segments, layouts=LAYOUTS, workers=1)
        assert made == len(part)
    assert missing_pieces(FILM, segments, layouts=LAYOUTS) == {}
    assert render_pieces(FILM, numbers, assets=ASSETS, segments=segments, layouts=LAYOUTS) == 0
    seen: list[Progress] = []
    assert joined(tmp_path, segments, seen) == whole
    assert all(one.done == one.total for one in seen)
