"""What long sentences become on screen, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.directing.directing_sentences import CHINESE, ENGLISH
from vgenflow.stages.directing.english.compress import variants
from vgenflow.stages.directing.phrases import label, phrases, turned, width, within


@pytest.mark.parametrize(("sentence", "limit", "wanted"), ENGLISH)
def test_english_is_edited_down(sentence, limit, wanted):
    assert turned(within(phrases(sentence, "en"), limit, "en")[0].text, "en") == wanted


@pytest.mark.parametrize(("sentence", "limit", "wanted"), CHINESE)
def test_chinese_is_edited_down(sentence, limit, wanted):
    assert turned(within(phrases(sentence, "zh"), limit, "zh")[0].text, "zh") == wanted


def test_a_verb_keeps_its_particle():
    texts = [
        option.text for option in phrases("Three things turned the line around, and all was well.", "en")
    ]
    assert "Three things turned the line around" in texts
    assert "Three things turned the line" not in texts


@pytest.mark.parametrize(
    "sentence",
    [
        "If you water the plant twice a week, the roots rot.",
        "Unless the rules change, the airline will stop flying to the island.",
        "When the dough has doubled, shape it into a ball.",
        "Without shade, asphalt can reach 60 degrees.",
    ],
)
def test_a_condition_is_never_dropped(sentence):
    opening = sentence.split()[0]
    assert all(phrase.text.startswith(opening) for phrase in phrases(sentence, "en") if phrase.loss < 0.8)


@pytest.mark.parametrize(
    "sentence", ["如果你每周浇两次水，根就会腐烂。", "除非规则改变，航空公司将停飞这条航线。"]
)
def test_a_chinese_condition_is_never_dropped(sentence):
    assert all(
        phrase.text.startswith(sentence[:2]) for phrase in phrases(sentence, "zh") if phrase.loss < 0.8
    )


@pytest.mark.parametrize("sentence", [row[0] for row in ENGLISH])
def test_nothing_is_invented_and_no_negation_lost(sentence):
    own = sentence.lower().replace("“", '"')
    for phrase in phrases(sentence, "en"):
        for word in phrase.text.lower().strip("?!.").split():
            assert word.strip(',;:.?!"') in own
        for word in ("not", "never", "nobody", "only"):
            if phrase.loss < 0.2 and f" {word} " in f" {own}":
                assert word in phrase.text.lower()


@pytest.mark.parametrize("sentence", [row[0] for row in CHINESE])
def test_nothing_is_invented_in_chinese(sentence):
    for phrase in phrases(sentence, "zh"):
        pieces = [piece for piece in phrase.text.replace("：", "，").split("，") if piece]
        assert all(set(piece) <= set(sentence) | {"？"} for piece in pieces)


@given(st.text(max_size=120))
def test_any_text_is_survived(text):
    for language in ("en", "zh"):
        for phrase in phrases(text, language):
            assert 0 <= phrase.loss <= 1
            assert turned(phrase.text, language).replace("*", "") == phrase.text.replace("*", "")
        label(text, language)


@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "a",
                "of",
                "in",
                "and",
                "but",
                "train",
                "trains",
                "run",
                "runs",
                "was",
                "not",
                "quickly",
                "city,",
                "2024",
                "which",
            ]
        )
    )
)
def test_shorter_ways_are_ordered_by_what_they_lose(words):
    found = variants(" ".join(words))
    assert [v.loss for v in found] == sorted(v.loss for v in found)
    assert len({v.text for v in found}) == len(found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The quiet return of the night train", "The quiet return of the *night train*"),
        ("Why people come back", "Why people *come back*"),
        ("Night routes in Europe", "Night routes *in Europe*"),
        ("Sources", "Sources"),
        ("From city to city", "From city to city"),
        ("Is it true?", "Is it true?"),
    ],
)
def test_the_turn_of_a_headline_is_marked_once(text, wanted):
    assert turned(text, "en") == wanted


def test_labels_lose_articles_and_marks():
    assert label("a tenth of the carbon.", "en") == "Tenth of the carbon"
    assert label("iPhone sales,", "en") == "iPhone sales"
    assert label("一杯茶。", "zh") == "一杯茶"


def test_narrow_characters_are_half_as_wide_in_chinese():
    assert width("2024年", "zh") == 3
    assert width("2024", "en") == 4
