"""Type that is set stays in its box, loses nothing, and breaks where it may."""

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from tests.support.drawn import CHINESE, ENGLISH, TEXTS, bare, voice
from vgenflow.engine.type import fit, fit_together, place
from vgenflow.engine.type.script import NO_END, NO_START, clean, is_han
from vgenflow.engine.type.shaping import plain, shape

BOXES = st.tuples(st.integers(120, 1700), st.integers(60, 900))


@given(TEXTS, BOXES, st.sampled_from(["en", "zh"]), st.integers(1, 6))
@example("J00", (120, 300), "en", 1)
@settings(max_examples=150, deadline=None)
def test_nothing_leaves_the_box(text, box, language, lines):
    setting = fit(text, voice("display", language), *map(float, box), 200.0, 24.0, lines)
    assert len(setting.lines) <= lines
    assert setting.height <= box[1] + 0.5 or not setting.lines
    for line in setting.lines:
        assert line.ink.x >= -0.5
        assert line.ink.x + line.ink.w <= box[0] + 0.5


@given(st.one_of(ENGLISH, CHINESE), BOXES)
@settings(max_examples=100, deadline=None)
def test_what_fits_is_whole(text, box):
    setting = fit(text, voice("text", "zh"), *map(float, box), 90.0, 20.0, 8)
    if setting.fits:
        assert bare(setting.text) == bare(plain(clean(text)))
    else:
        assert setting.size == 20.0


@given(ENGLISH, st.integers(200, 800), st.integers(1, 900))
@settings(max_examples=60, deadline=None)
def test_more_room_is_never_worse(text, width, more):
    small = fit(text, voice(), float(width), 300.0, 150.0, 20.0, 4)
    large = fit(text, voice(), float(width + more), 300.0, 150.0, 20.0, 4)
    assert large.fits or not small.fits
    # a size may be given up for better breaks, down to four fifths
    assert not small.fits or large.size >= 0.79 * small.size


@given(st.lists(CHINESE, min_size=3, max_size=5).map("".join), st.integers(240, 900))
@example("他说：“一二三四五六七八九十（一二三四），一二三四。”", 300)
@settings(max_examples=120, deadline=None)
def test_kinsoku(text, width):
    setting = fit(text, voice("text", "zh"), float(width), 9000.0, 60.0, 20.0, 90)
    assume(setting.fits)
    for line in setting.lines[1:]:
        assert line.text[0] not in NO_START or not is_han(line.text[0])
    for line in setting.lines[:-1]:
        assert line.text[-1] not in NO_END or not is_han(line.text[-1])


def test_headlines_break_by_sense():
    setting = fit("The quiet return of the *night train*", voice(), 700.0, 500.0, 205.0, 40.0, 4)
    assert [line.text for line in setting.lines] == ["The quiet", "return of the", "night train"]
    assert setting.lines[2].marked == (True,)


def test_no_line_is_left_with_one_short_word():
    setting = fit("Eleven hours across the mountains and you are there", voice(), 900.0, 400.0, 90.0, 90.0, 4)
    assert len(setting.lines) > 1
    assert setting.lines[-1].width > 0.3 * setting.width


def test_chinese_words_stay_whole_where_they_are_told():
    text = "欧洲\u200b夜行\u200b线路\u200b明显\u200b增加"
    setting = fit(text, voice("display", "zh"), 420.0, 900.0, 100.0, 60.0, 4)
    assert all(len(line.text) % 2 == 0 for line in setting.lines)


def test_a_line_more_keeps_a_word_whole():
    text = "一个\u200b熟练的\u200b采茶人，一天能采\u200b四斤"
    four = fit(text, voice("display", "zh"), 540.0, 900.0, 100.0, 100.0, 4)
    assert [line.text for line in four.lines] == ["一个熟练的", "采茶人，", "一天能采", "四斤"]
    assert len(fit(text, voice("display", "zh"), 540.0, 900.0, 100.0, 100.0, 3).lines) == 3


def test_emoji_are_one_piece():
    family = "👩‍👩‍👧‍👦"
    setting = fit(f"{family} " * 12, voice(), 300.0, 900.0, 60.0, 60.0, 12)
    assert setting.fits
    assert sum(line.text.count(family) for line in setting.lines) == 12


def test_a_space_stands_between_chinese_and_latin():
    alone, beside = shape("年", voice("text", "zh")), shape("2024年", voice("text", "zh"))
    assert beside[3].gap > 0.1
    assert alone[0].gap == 0


def test_neighbouring_marks_share_their_space():
    marks = shape("。”", voice("text", "zh"))
    assert marks[0].advance < 0.75
    apart = shape("。一", voice("text", "zh"))
    assert apart[0].advance > 0.9


def test_items_of_one_rank_have_one_size():
    settings_ = fit_together(
        ["One", "A much longer item than the other"], voice(), [(300.0, 200.0)] * 2, 90.0, 20.0, 3
    )
    assert len({setting.size for setting in settings_}) == 1


def test_lines_hang_on_the_margin():
    line = fit("Vienna", voice(), 900.0, 300.0, 200.0, 200.0, 1).lines[0]
    run = place(line, 50.0, 200.0, "#000000")[0]
    assert abs(run.x + run.bounds.x - 50.0) < 0.01
