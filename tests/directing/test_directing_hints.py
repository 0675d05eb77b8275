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
