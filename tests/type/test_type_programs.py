"""Program text in cells: columns line up, nothing is lost, long lines go on indented."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.drawn import assets, style
from vgenflow.engine.type import voice_of
from vgenflow.engine.type.programs import Piece, cells_of, missing, pitch_of, rows_of, runs


def voice(role="code"):
    return voice_of(style(), role, "en", assets())


def row_of(text, **how):
    return rows_of([cells_of([Piece(text, 0, **how)], voice())], 1000)[0]


def test_columns_line_up_whatever_stands_before_them():
    pitch = pitch_of(voice())
    for before in ("iiii", "MMMM", "a * ", "中文"):
        row = row_of(before + "|")
        [bar] = [run for run in runs(row, 0, 0, 100, ["#000000"]) if "|" in run.text]
        place = (
            bar.positions[bar.text.index("|")][0] if len(bar.ids) == len(bar.text) else bar.positions[-1][0]
        )
        assert place == round(400 * pitch, 3)


def test_stars_are_no_marks_of_emphasis_and_stay():
    assert row_of("def f(*args, **more): a *b* c").text == "def f(*args, **more): a *b* c"


def test_strong_letters_come_from_the_heavier_face_and_take_the_same_room():
    light, strong = row_of("while*"), row_of("while*", strong=True)
    assert light.width == strong.width
    assert light.cells[0].cluster.face is not strong.cells[0].cluster.face


@given(text=st.text(st.sampled_from("ab0 ,;(){}中"), min_size=1, max_size=120), room=st.floats(3, 40))
@settings(max_examples=80, deadline=None)
def test_rows_hold_every_character_once_and_keep_to_their_room(text, room):
    rows = rows_of([cells_of([Piece(text, 0)], voice())], room)
    assert "".join(row.text for row in rows) == text
    assert all(row.width <= room + 1e-6 or len(row.cells) == 1 for row in rows)


def test_a_row_that_goes_on_is_indented_more_than_its_line():
    rows = rows_of([cells_of([Piece("    one, two, three, four, five", 0)], voice())], 12)
    assert len(rows) > 1
    assert all(row.indent > 4 * pitch_of(voice()) for row in rows[1:])
    assert rows[0].text.endswith((" ", ","))


def test_what_no_typeface_has_is_told():
    assert missing([cells_of([Piece("ok \U0001f0ff\u0378", 0)], voice())]) in ("", "\U0001f0ff")
    assert missing([cells_of([Piece("x→y ✓ 中", 0)], voice())]) == ""
