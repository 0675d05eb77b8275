"""Whose each word of the captions is."""

from hypothesis import given
from hypothesis import strategies as st

from vgenflow.story.script import Line
from vgenflow.story.timeline import CaptionPage, CaptionWord, Timeline
from vgenflow.studio.previewing.words import heard_lines

TEXTS = st.sampled_from(["the", "the", "night", "train,", "山", "1,000", "a"])
WORDS = st.lists(TEXTS, min_size=1, max_size=6)


def _timeline(texts: list[str]) -> Timeline:
    words = tuple(
        CaptionWord(text=text, space=True, start=10 * at, end=10 * at + 7) for at, text in enumerate(texts)
    )
    pages = (CaptionPage(start=0, end=1, lines=(words[:3],)), CaptionPage(start=1, end=2, lines=(words[3:],)))
    return Timeline.model_construct(captions=pages)


@given(said=st.lists(WORDS, min_size=1, max_size=5), space=st.sampled_from([" ", "", "  "]))
def test_every_word_is_found_in_its_line(said: list[list[str]], space: str):
    lines = [
        Line(id=f"l{at}", caption=space.join(words), spoken="", links=(), spans=())
        for at, words in enumerate(said)
    ]
    found = heard_lines(_timeline([word for words in said for word in words]), lines)
    assert [line.id for line in found] == [line.id for line in lines]
    assert [
        [line.caption[word.at : word.until] for word in heard.words]
        for line, heard in zip(lines, found, strict=True)
    ] == said
    times = [(word.start, word.end) for heard in found for word in heard.words]
    assert times == [(10 * at, 10 * at + 7) for at in range(len(times))]


def test_a_line_without_words_is_left_out():
    lines = [Line(id=name, caption=name, spoken="", links=(), spans=()) for name in ("one", "two", "three")]
    found = heard_lines(_timeline(["one", "three"]), lines)
    assert [line.id for line in found] == ["one", "three"]
