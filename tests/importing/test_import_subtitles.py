"""Subtitles become sentences: what people said, joined, without times and without noise."""

from pathlib import Path

import pytest
from import_helpers import decode_here, here

from vgenflow.cli.source import BadSource, beside, check_apart
from vgenflow.stages import importing
from vgenflow.stages.importing.errors import BadCaptions, NothingFound


def imported(data: str | bytes, name: str = "talk.srt"):
    raw = data.encode() if isinstance(data, str) else data
    source = importing.Source("file", name, raw)
    made = importing.read(source, fetch=None, open_local=None, decode_picture=decode_here, isolate=here)
    return made.document


def paragraphs(data: str | bytes, name: str = "talk.srt") -> list[str]:
    return [block.text for block in imported(data, name).blocks]


def srt(*cues: tuple[float, float, str]) -> str:
    def clock(seconds: float) -> str:
        ms = round(seconds * 1000)
        return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02},{ms % 1000:03}"

    blocks = (
        f"{number}\n{clock(start)} --> {clock(end)}\n{text}\n"
        for number, (start, end, text) in enumerate(cues, 1)
    )
    return "\n".join(blocks)


TALK = srt(
    (0, 2, "The night train is back,"),
    (2, 4, "and it is full.\n<i>Twelve routes</i>"),
    (4, 6, "became fifty-eight."),
    (9, 11, "Beds sell out six weeks ahead."),
)


def test_lines_are_joined_to_sentences_and_silences_part_paragraphs():
    assert paragraphs(TALK) == [
        "The night train is back, and it is full. Twelve routes became fifty-eight.",
        "Beds sell out six weeks ahead.",
    ]


def test_chinese_lines_are_joined_without_spaces():
    text = srt(
        (0, 2, "夜行列车回来了，"), (2, 4, "而且座无虚席。"), (4, 6, "十二条线路变成了"), (6, 8, "五十八条。")
    )
    assert paragraphs(text) == ["夜行列车回来了，而且座无虚席。十二条线路变成了五十八条。"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030", "utf-16-le"])
def test_files_in_other_encodings_are_read(encoding):
    text = srt((0, 2, "夜行列车回来了，"), (2, 4, "而且座无虚席。")).replace("\n", "\r\n")
    assert paragraphs(text.encode(encoding)) == ["夜行列车回来了，而且座无虚席。"]


def test_a_file_in_big5_is_read():
    text = srt((0, 2, "夜行列車回來了，這是一個好消息，"), (2, 4, "我們可以在車上睡覺。"))
    assert paragraphs(text.encode("big5")) == ["夜行列車回來了，這是一個好消息，我們可以在車上睡覺。"]


def test_noise_is_left_out_and_speakers_part_paragraphs():
    text = srt(
        (0, 1, "[DOOR SLAMS]"),
        (1, 2, "♪ soft music ♪"),
        (2, 4, "ANNA: Where is the train (sighs) to Graz?"),
        (4, 6, "- It left.\n- When did it leave?"),
        (6, 8, "JOHN: At six."),
    )
    assert paragraphs(text) == [
        "soft music Where is the train to Graz?", "It left.", "When did it leave?", "At six.",
    ]  # fmt: skip


def test_lines_that_roll_on_are_said_once():
    text = "WEBVTT\nKind: captions\nLanguage: en\n\n" + "\n".join(
        f"00:00:{start:02}.000 --> 00:00:{start + 2:02}.000\n{body}\n"
        for start, body in (
            (0, "hello<00:00:01.000><c> and welcome</c>"),
            (2, "hello and welcome\nto the night train"),
            (4, "to the night train"),
            (5, "to the night train\nwhich is back"),
        )
    )
    assert paragraphs(text, "talk.vtt") == ["Hello and welcome to the night train which is back."]


def test_without_marks_sentences_end_at_silences():
    english = srt(
        (0, 2, "the night train is back"), (2, 4, "and it is full"), (5, 7, "twelve routes are open")
    )
    assert paragraphs(english) == ["The night train is back and it is full. Twelve routes are open."]
    chinese = srt((0, 2, "夜行列车回来了"), (2, 4, "座无虚席"), (5, 7, "十二条线路开通了"))
    assert paragraphs(chinese) == ["夜行列车回来了，座无虚席。十二条线路开通了。"]


@pytest.mark.parametrize(
    "order",
    [("夜行列车回来了。", "The night train is back."), ("The night train is back.", "夜行列车回来了。")],
)
def test_of_two_languages_the_upper_one_is_told(order):
    text = srt(*((at, at + 2, f"{order[0]}\n{order[1]}") for at in range(0, 8, 2)))
    document = imported(text)
    assert document.language == ("zh" if order[0] == "夜行列车回来了。" else "en")
    assert all(order[1] not in block.text for block in document.blocks)


def test_an_ass_file_has_its_title_and_no_tags():
    text = (
        "[Script Info]\nTitle: Night trains\n\n[Events]\n"
        "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\an8\\k20}The night {\\i1}train\\Nis back.\n"
        "Dialogue: 0,0:00:02.00,0:00:03.00,Default,,0,0,0,,{\\p1}m 0 0 l 9 9\n"
    )
    document = imported(text, "x.ass")
    assert document.title == "Night trains"
    assert [block.text for block in document.blocks] == ["The night train is back."]


def test_typed_subtitles_are_told_by_their_look():
    source = importing.Source("text", "", TALK.encode())
    made = importing.read(source, fetch=None, open_local=None, decode_picture=decode_here, isolate=here)
    assert len(made.document.blocks) == 2


def test_what_is_wrong_is_told_with_its_line():
    with pytest.raises(BadCaptions, match=r"Line 6: .*ends before"):
        imported("1\n00:00:01,000 --> 00:00:02,000\nx\n\n2\n00:00:05,000 --> 00:00:04,000\ny\n")
    with pytest.raises(BadCaptions, match="no subtitles known"):
        imported("Once upon a time there was a train.")
    with pytest.raises(NothingFound):
        imported("WEBVTT\n\nNOTE nothing here\n")


def test_the_video_never_takes_the_place_of_its_source(tmp_path):
    source = tmp_path / "talk.srt"
    assert beside(str(source)) == tmp_path / "talk-video.mp4"
    assert beside(str(tmp_path / "talk.md")) == tmp_path / "talk.mp4"
    check_apart(str(source), tmp_path / "other.mp4")
    check_apart(str(source), None)
    check_apart("talk.md", Path("talk.mp4"))
    with pytest.raises(BadSource, match="another name"):
        check_apart(str(source), tmp_path / "talk.mp4")
