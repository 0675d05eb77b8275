"""Question: a sentence that asks, with the answer that the next one gives."""

from collections.abc import Iterator

from pydantic import JsonValue

from vgenflow.stages.directing.beats import Beat, Piece
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.phrases import phrases, width, within
from vgenflow.story.storyboard import Cue

_LIMIT = {"en": 90.0, "zh": 30.0}
_ANSWER = {"en": 64.0, "zh": 22.0}
_QUOTED = '”"」'
_LEAST = {"en": 10.0, "zh": 4.0}


def question(beat: Beat) -> Iterator[Candidate]:
    """A question that opens the beat, alone or with its answer; what somebody is quoted with is none."""
    told = beat.telling
    first, answer = told[0], told[1] if len(told) == 2 else None
    if not first.asks or first.text[-1:] in _QUOTED or beat.reads_heading(first) or len(told) > 2:
        return
    texts = _asked(first, beat)
    if not texts:
        return
    if answer is not None and (answer.asks or answer.leads_in):
        return
    answers = _answers(answer, beat) if answer else [""]
    if answer is not None and not answers:
        return
    asked = Cue(element="text", line=first.line.id, at=first.since)
    said = (Cue(element="answer", line=answer.line.id, at=answer.since),) if answer else ()
    settings = []
    for text in texts:
        for given in answers:
            props: dict[str, JsonValue] = {"text": text, "answer": given}
            settings.append(Setting(props, (asked, *said)))
    yield Candidate(
        "question",
        tuple(settings),
        (0.8 if answer else 0.72) - max(0.0, beat.seconds - 8) * 0.05,
        "It asks the viewer" + (", and the next sentence answers" if answer else ""),
        frozenset({f"asked:{first.line.id}"}),
    )


def _asked(piece: Piece, beat: Beat) -> list[str]:
    """The question whole, or as its own shorter forms; a mark at its end stays."""
    limit, whole = _LIMIT[beat.language], piece.text.strip()
    if width(whole, beat.language) < _LEAST[beat.language]:
        return []
    options = within(phrases(whole, beat.language), limit, beat.language, most=0.35)
    found = [whole] if width(whole, beat.language) <= limit else []
    found.extend(p.text for p in options if not p.backward and p.text.endswith(("?", "？")))
    return list(dict.fromkeys(found))


def _answers(piece: Piece, beat: Beat) -> list[str]:
    """Short forms of the answer, those that lose least first."""
    options = within(phrases(piece.text, beat.language), _ANSWER[beat.language], beat.language, most=0.5)
    return list(dict.fromkeys(p.text.replace("*", "") for p in sorted(options, key=lambda p: p.loss)))
