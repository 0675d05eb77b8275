from fractions import Fraction
from itertools import pairwise

import pytest
from editing_cases import RATES, board_of, line, narration_of, productions, script_of, style
from hypothesis import given, settings
from hypothesis import strategies as st

from vgenflow.kit.time import SAMPLE_RATE, Rate
from vgenflow.stages.editing import Mismatch, edit
from vgenflow.stages.editing.laying import lay, pause_ms
from vgenflow.story.storyboard import Cue, Scene
from vgenflow.story.timeline import Timeline

STYLES = st.sampled_from([style("page", 700), style("fade", 300), style("cut", 0), style("page", 1500)])
UPRIGHT = st.booleans()


def cut(production, look, rate, upright=False) -> Timeline:
    script, narration, board = production
    size = {"width": 1080, "height": 1920} if upright else {"width": 1920, "height": 1080}
    return edit(script, board, narration, look, rate=rate, captions=True, **size)


@settings(max_examples=50, deadline=None)
@given(productions(), STYLES, st.sampled_from(RATES), UPRIGHT)
def test_clips_and_joins_hold_together(production, look, rate, upright):
    timeline = cut(production, look, rate, upright)
    assert len(timeline.joins) == len(timeline.clips) - 1
    assert timeline.clips[0].start == 0
    for (clip, following), join in zip(pairwise(timeline.clips), timeline.joins, strict=True):
        assert following.start == clip.start + clip.frames - join.frames
        assert join.frames < min(clip.frames, following.frames)
        assert (join.kind == "cut") == (join.frames == 0)


@settings(max_examples=50, deadline=None)
@given(productions(), STYLES, st.sampled_from(RATES))
def test_all_sound_is_inside_and_voices_never_overlap(production, look, rate):
    timeline = cut(production, look, rate)
    for voice, following in pairwise(timeline.voices):
        assert following.at >= voice.at + voice.samples
    last = timeline.voices[-1]
    if production[2].scenes[-1].lines:
        assert rate.sample_of(timeline.frames) >= last.at + last.samples


@settings(max_examples=50, deadline=None)
@given(productions(), STYLES, st.sampled_from(RATES), UPRIGHT)
def test_captions_are_ordered_and_inside(production, look, rate, upright):
    timeline = cut(production, look, rate, upright)
    words = [word for page in timeline.captions for row in page.lines for word in row]
    for word in words:
        assert word.start < word.end
    for word, following in pairwise(words):
        assert word.end <= following.start
    for page, following in pairwise(timeline.captions):
        assert page.end <= following.start
    for page in timeline.captions:
        assert page.start == page.lines[0][0].start
        assert page.end >= page.lines[-1][-1].end
        assert page.end <= timeline.frames


@settings(max_examples=50, deadline=None)
@given(productions(), STYLES, UPRIGHT)
def test_pages_hold_two_lines_of_the_allowed_length_and_every_word(production, look, upright):
    timeline = cut(production, look, Rate(30), upright)
    script = production[0]
    most = {"en": 42, "zh": 16}[script.language]
    for page in timeline.captions:
        assert 1 <= len(page.lines) <= 2
        for row in page.lines:
            assert len("".join(word.text + " " * word.space for word in row).rstrip()) <= most
    said = "".join(word.text for page in timeline.captions for row in page.lines for word in row)
    assert said == "".join("".join(each.caption.split()) for each in script.lines)


@settings(max_examples=50, deadline=None)
@given(productions(), STYLES, st.sampled_from(RATES))
def test_cues_are_frames_of_their_clip(production, look, rate):
    timeline = cut(production, look, rate)
    for clip in timeline.clips:
        for frame in clip.cues.values():
            assert 0 <= frame < clip.frames


@settings(max_examples=50, deadline=None)
@given(productions(), STYLES, st.sampled_from(RATES))
def test_words_light_up_within_a_frame_of_the_voice(production, look, rate):
    script, narration, _ = production
    timeline = cut(production, look, rate)
    times = {u.line: u for u in narration.utterances}
    heard = [
        voice.at + word.onset
        for voice, each in zip(timeline.voices, script.lines, strict=True)
        for word in times[each.id].words
    ]
    shown = [word.start for page in timeline.captions for row in page.lines for word in row]
    if len(shown) == len(heard):
        for first, (frame, sample) in enumerate(zip(shown, heard, strict=True)):
            exact = Fraction(sample * rate.num, SAMPLE_RATE * rate.den)
            crowded = first and shown[first - 1] + 1 >= frame
            assert abs(frame - exact) <= Fraction(1, 2) or (crowded and frame >= exact)


@settings(max_examples=50, deadline=None)
@given(productions(), STYLES)
def test_equal_input_gives_an_equal_timeline(production, look):
    assert cut(production, look, Rate(30)) == cut(production, look, Rate(30))


LINES = (
    line("a", "Night trains are coming back.", section="b1", role="hook"),
    line("b", "Twelve routes became fifty-eight.", section="b1"),
    line("c", "Beds sell out six weeks ahead.", section="b2"),
)


def made(groups, lines=LINES, *, cues=(), props=(), spoken=None) -> Timeline:
    """These lines in these scenes at an even pace, 30 frames a second."""
    board = board_of(groups, cues=cues)
    scenes = list(board.scenes)
    for index, each in enumerate(props):
        scenes[index] = scenes[index].model_copy(update={"props": each})
    board = board.model_copy(update={"scenes": tuple(scenes)})
    narration = narration_of(lines if spoken is None else spoken)
    size = {"width": 1920, "height": 1080}
    return edit(script_of(lines), board, narration, style(), rate=Rate(30), captions=True, **size)


def laid_out(lines=LINES):
    """Where the same lines sound."""
    return lay(script_of(lines), narration_of(lines), style(), Rate(30))


def test_the_length_is_lead_in_voice_pauses_and_end_card():
    timeline, laid, pacing = made([["a"], ["b"], ["c"]]), laid_out(), style().pacing
    voiced = [laid.lines[key] for key in "abc"]
    frame = SAMPLE_RATE // 30
    assert 0 <= voiced[0].onset - pacing.lead_in_ms * 48 < frame
    for before, after in pairwise(voiced):
        assert 0 <= after.onset - before.offset - pause_ms(before.line, after.line, "en") * 48 < frame
        assert after.at % frame == 0
    end = timeline.clips[-1]
    held = end.frames - timeline.joins[-1].frames
    assert held == Rate(30).frames_in(Fraction(pacing.end_card_ms, 1000))
    assert 0 <= end.start - Rate(30).frame_of(voiced[-1].offset) <= 18


def test_pauses_follow_marks_sections_and_roles():
    plain, question = line("x", "It ends here."), line("y", "Does it end here?")
    assert pause_ms(plain, plain, "en") < pause_ms(question, plain, "en")
    assert pause_ms(line("x", "It goes on,"), plain, "en") < pause_ms(plain, plain, "en")
    assert pause_ms(plain, line("z", "New.", section="b9"), "en") > pause_ms(question, plain, "en")
    assert pause_ms(plain, line("z", "The end.", role="ending"), "en") > pause_ms(plain, plain, "en")
    assert pause_ms(line("x", "他说：“好。”"), plain, "zh") == pause_ms(line("x", "好。"), plain, "zh")


def test_a_new_section_turns_the_page_and_a_line_fades():
    timeline, laid = made([["a"], ["b"], ["c"]]), laid_out()
    assert [join.kind for join in timeline.joins] == ["fade", "page", "page"]
    for join, left, right in zip(timeline.joins, "ab", "bc", strict=False):
        clip = timeline.clips["abc".index(right)]
        assert clip.start >= laid.next_frame(laid.lines[left].offset)
        assert clip.start + join.frames <= laid.rate.frame_of(laid.lines[right].onset)


def test_a_short_scene_is_saved_by_its_pause():
    lines = (line("a", "It is a small and quiet plan."), line("b", "Nobody saw it coming at all that year."))
    timeline, natural = made([["a"], ["b"]], lines), laid_out(lines)
    assert natural.rate.frame_of(natural.lines["b"].onset) < 75
    assert timeline.clips[0].frames >= 75


def test_a_long_line_runs_on_into_the_next_scene():
    caption = "The plan would ban cars from the centre, and the mayor has promised new trams by 2030."
    at = caption.index("and the mayor")
    scenes = (
        Scene(id="s1", lines=("a",), layout="statement", props={"text": "Ban cars"}),
        Scene(id="s2", lines=("a",), since=at, layout="statement", props={"text": "New trams"}),
    )
    long = (line("a", caption),)
    board = board_of([]).model_copy(update={"scenes": scenes})
    size = {"width": 1920, "height": 1080}
    timeline = edit(script_of(long), board, narration_of(long), style(), rate=Rate(30), captions=True, **size)
    second = timeline.clips[1].start
    page = next(page for page in timeline.captions if page.lines[0][0].text == "and")
    assert second <= page.start <= second + 8
    assert all(p.end <= page.start or p.start >= page.start for p in timeline.captions)


def test_a_cue_falls_on_its_word():
    cue = Cue(element="item1", line="b", at=LINES[1].caption.index("fifty"))
    timeline = made([["a", "b"], ["c"]], cues=[[cue]])
    words = [word for page in timeline.captions for row in page.lines for word in row]
    word = next(word for word in words if word.text.startswith("fifty"))
    assert timeline.clips[0].cues["item1"] == word.start - timeline.clips[0].start - 4


def test_a_frame_that_says_the_words_hides_their_caption():
    said = [{"text": "Night trains are *coming back*"}, {"text": "Twelve routes became many"}]
    listed = [{"heading": "Beds", "items": [{"text": "Beds sell out six weeks ahead"}]}]
    timeline = made([["a"], ["b"], ["c"]], props=[*said, *listed])
    shown = {page.lines[0][0].text: page.shown for page in timeline.captions}
    assert shown["Night"] is False
    assert shown["Twelve"] is True
    assert shown["Beds"] is True


@pytest.mark.parametrize("groups", [[["a"], ["c"]], [["b"], ["a"], ["c"]], [["a", "b", "c"], ["c"]]])
def test_scenes_that_skip_or_repeat_lines_are_refused(groups):
    with pytest.raises(Mismatch):
        made(groups)


def test_a_line_that_was_not_spoken_is_refused():
    with pytest.raises(Mismatch, match="not spoken"):
        made([["a"], ["b"], ["c"]], spoken=LINES[:2])


def test_an_ident_stands_before_the_first_word():
    pacing = style().pacing.model_copy(update={"ident_ms": 3000})
    look = style().model_copy(update={"intro": "ident", "pacing": pacing})
    laid = lay(script_of(LINES), narration_of(LINES), look, Rate(30))
    assert 0 <= next(iter(laid.lines.values())).onset - 3000 * 48 < SAMPLE_RATE // 30
