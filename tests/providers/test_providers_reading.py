"""Phonemes, and that each knows its characters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vgenflow.providers.adapters.phonemes import alphabet, encoded, known, portions
from vgenflow.providers.adapters.reading import Piece, read_english, read_mandarin


def said(text: str, pieces: tuple[Piece, ...]) -> list[str]:
    return [text[piece.start : piece.end] for piece in pieces if piece.spoken]


def sounds(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.phonemes for piece in pieces)


def test_english_words_keep_their_characters() -> None:
    text = "Well, isn't it a state-of-the-art idea? Twenty-one people (or more) said so…"
    assert said(text, read_english(text)) == [
        *("Well", "isn't", "it", "a", "state-of-the-art", "idea"),
        *("Twenty-one", "people", "or", "more", "said", "so"),
    ]


def test_punctuation_has_its_own_silent_piece() -> None:
    pieces = read_english("Stop, now.")
    assert [piece.phonemes for piece in pieces if not piece.spoken] == [",", " ", "."]


def test_british_reading_differs() -> None:
    text = "The water is cold."
    assert sounds(read_english(text)) != sounds(read_english(text, british=True))


def test_acronyms_are_spelled_and_names_are_known() -> None:
    assert sounds(read_english("GDP")).count("i") == 3
    assert sounds(read_english("NASA")) == "nˈæsə"
    assert sounds(read_english("Huawei")).startswith("hw")


def test_digits_left_in_the_text_are_read_and_mapped() -> None:
    text = "In 2024, $5 million went 25 km at 7:30 pm."
    pieces = read_english(text)
    words = said(text, pieces)
    assert {"2024", "million", "25", "km"} <= set(words)
    assert [piece.start for piece in pieces if piece.spoken] == sorted(p.start for p in pieces if p.spoken)


def test_raised_and_wide_figures_are_figures() -> None:
    assert sounds(read_english("10² and ３")) == sounds(read_english("102 and 3"))


def test_mandarin_has_one_piece_a_character_and_latin_words_whole() -> None:
    text = "苹果的iPhone和NASA，让GDP增长了百分之五。"
    assert said(text, read_mandarin(text)) == [
        *("苹", "果", "的", "iPhone", "和", "NASA", "让", "GDP"),
        *"增长了百分之五",
    ]


def test_latin_in_mandarin_is_english() -> None:
    assert "ˈIfˌOn" in sounds(read_mandarin("新的iPhone来了"))


def test_polyphones_follow_their_word() -> None:
    bank, walker = read_mandarin("银行"), read_mandarin("行人")
    assert bank[1].phonemes == "xa↗ŋ"
    assert walker[0].phonemes == "ɕi↗ŋ"


def test_tones_shift_within_a_word_but_not_in_a_year() -> None:
    assert sounds(read_mandarin("你好")) == "ni↗xau↓"
    assert sounds(read_mandarin("不是")).startswith("pu↗")
    assert "i→" in [piece.phonemes for piece in read_mandarin("二零一九")]


def test_chinese_tones_and_pauses() -> None:
    assert sounds(read_mandarin("妈，麻，马，骂，吗？")) == "ma→, ma↗, ma↓, ma↘, ma?"


def test_numbers_left_in_chinese_are_read() -> None:
    text = "占12.5%"
    pieces = read_mandarin(text)
    assert said(text, pieces) == ["占", "12.5%"]
    assert "fə→n" in sounds(pieces)


def test_rows_too_long_for_a_number_are_read_by_figure() -> None:
    assert sounds(read_mandarin("1" * 20)).count("i→") == 20


@pytest.mark.parametrize("text", ["", "…", "   ", "——", "，。"])
def test_nothing_to_say_has_no_spoken_piece(text: str) -> None:
    assert not said(text, read_mandarin(text))
    assert not said(text, read_english(text))


signs = st.sampled_from(
    "今天的天气很好一不银行了儿嗯，。？！“”：；、—…（）abcGDP iPhone 5. 0987654321%🙂㐂龘'’-\n"
)


@given(st.text(signs, max_size=40))
def test_any_mixed_text_gives_known_phonemes_in_order(text: str) -> None:
    pieces = known(read_mandarin(text))
    assert all(0 <= piece.start <= piece.end <= len(text) for piece in pieces)
    starts = [piece.start for piece in pieces if piece.spoken]
    assert starts == sorted(starts)
    assert set(sounds(pieces)) <= set(alphabet())


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(max_codepoint=0x2200), max_size=40))
def test_any_latin_text_is_read_within_its_characters(text: str) -> None:
    pieces = known(read_english(text))
    assert all(0 <= piece.start <= piece.end <= len(text) for piece in pieces)


def test_encoding_begins_and_ends_with_zero() -> None:
    ids = encoded(known(read_english("Hello.")))
    assert ids.shape[0] == 1
    assert ids[0, 0] == ids[0, -1] == 0
    assert (ids[0, 1:-1] > 0).all()


def test_long_sentences_are_cut_at_a_pause_near_the_middle() -> None:
    clause = "the committee that met in Paris last week decided against any change"
    pieces = known(read_english(", ".join([clause] * 4) + "."))
    parts = portions(pieces, 200)
    assert len(parts) > 1
    assert all(sum(len(piece.phonemes) for piece in part) <= 200 for part in parts)
    assert [piece for part in parts for piece in part if piece.spoken] == [p for p in pieces if p.spoken]
    assert all(part[-1].phonemes == "," for part in parts[:-1])


@given(st.lists(st.sampled_from([("ab", True), (",", False), (" ", False), ("xyz", True)]), max_size=30))
def test_portions_keep_every_word_in_order(kinds: list[tuple[str, bool]]) -> None:
    pieces = [Piece(sound, 2 * i, 2 * i + spoken) for i, (sound, spoken) in enumerate(kinds)]
    parts = portions(pieces, 10)
    assert [p for part in parts for p in part if p.spoken] == [p for p in pieces if p.spoken]
    assert all(sum(len(p.phonemes) for p in part) <= 10 for part in parts)
