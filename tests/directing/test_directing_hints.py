from hypothesis import given
from hypothesis import strategies as st

from vgenflow.stages.directing.chinese.hints import HINT, hinted


@given(st.text("一片茶叶如何走遍世界我们为什么还需要纸质书，。2024AI 、", max_size=40))
def test_hints_change_nothing_that_is_seen(text):
    assert hinted(text, {"茶叶", "纸质书"}).replace(HINT, "") == text


def test_words_are_kept_whole():
    assert hinted("一片茶叶如何走遍世界", set()).split(HINT) == ["一片", "茶叶", "如何", "走遍", "世界"]
    assert HINT + "的" not in hinted("茶叶的世界", set())
    assert HINT + "，" not in hinted("茶叶，世界", set())


def test_what_makes_one_word_with_the_word_before_it_is_not_broken_off():
    assert HINT + "人" not in hinted("熟练的采茶人", {"熟练", "采茶"})
    assert HINT + "棵" not in hinted("种下六千棵树", {"六千", "棵树"})
