"""Definition: a term and what it means, both word for word from the sentence that says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import JsonValue

from vgenflow.language.words import word_set
from vgenflow.stages.directing.beats import Beat, Piece
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.english.clauses import finite
from vgenflow.stages.directing.english.words import read
from vgenflow.stages.directing.matching import find
from vgenflow.stages.directing.phrases import label, phrases, width, within
from vgenflow.story.storyboard import Cue

_TERM = r"(?P<article>[Aa]n?\s|[Tt]he\sterm\s)?(?P<term>[“\"]?[\w’'-]+(?:\s[\w’'-]+){0,3}[”\"]?)"
_HINT = r"(?:\s\((?P<hint>[^)]{3,60})\))?"
_MEANS = re.compile(
    rf"^{_TERM}{_HINT},?\s(?P<says>means|refers to|stands for|describes|is the (?:name|term|word) for)"
    r"\s(?P<meaning>\S.*)$"
)
_IS = re.compile(
    rf"^{_TERM}{_HINT},?\s(?:is|are)\s(?P<meaning>(?:an?|any|the\s(?:study|art|science|process|practice|process"
    r"|act|name|part|number|amount|share|ability|branch)\s(?:of|for|to|by|that))\s\S.*)$"
)
_NO_TERMS = word_set(
    "it this that these those he she they we you i there here what which who one none nothing everything "
    "his her its their our my your the all some most many another each every both such today now"
)
"""Words that open no term."""
_NO_KINDS = word_set(
    "matter sign lot problem mistake shame joke reminder question pity bit luxury disaster success failure "
    "surprise must miracle mess risk hit victory start beginning step way reason fact result secret good "
    "great bad long few little far big huge better best worse further new winner challenge choice gift "
    "victim symbol mystery paradox nightmare dream bargain threat blessing curse difference "
    "third quarter half"
)
"""What is called one of these is judged, not defined."""
_LEAST_WORDS = 5
_CHINESE = (
    re.compile(
        r"^所谓[“「]?(?P<term>[^”」，是]{2,10})[”」]?，?(?:就是|指的是|是指|是)?(?P<meaning>[^。]{6,})[。]?$"
    ),
    re.compile(
        r"^[“「]?(?P<term>[^”」，。的]{2,10}?)[”」]?，?(?:是指|指的是|的意思是)(?P<meaning>[^。]{5,})[。]?$"
    ),
    re.compile(
        r"^[“「]?(?P<term>[^”」，。的是]{2,8})[”」]?，?(?:就)?是(?P<meaning>(?:一种|一类|一门|一套)[^。]{4,})[。]?$"
    ),
)
_CHINESE_KIND = re.compile(
    r"^(?P<term>[^，。的是]{2,8})是(?P<meaning>[^，。]{5,}的(?P<kind>[^，。的]{1,3}))。?$"
)
"""编木拱是……的拱: the kind it belongs to ends the term too."""
_NO_CHINESE = re.compile(r"^(?:[他她它我你这那其此]|们|大家|自己|今天|现在|问题|原因|重要|真正)")
_MEANING = {"en": 200.0, "zh": 60.0}
_EXAMPLE = {"en": 110.0, "zh": 36.0}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a sentence defines: texts as they are written, and where the meaning begins."""

    term: str
    hint: str
    meaning: str
    at: int
    sure: bool
    """The sentence says that it defines ("means", 所谓), rather than "is a"."""


def definition(beat: Beat) -> Iterator[Candidate]:
    """A term of the first line with its meaning, and the term in use if the next line uses it."""
    piece = beat.telling[0]
    found = defined(piece.text, beat)
    if found is None or len(beat.telling) > 2:
        return
    used = beat.telling[1] if len(beat.telling) == 2 else None
    example = _example(used, found, beat) if used else ""
    if used is not None and not example:
        return
    cues = [
        Cue(element="term", line=piece.line.id, at=piece.since),
        Cue(element="meaning", line=piece.line.id, at=piece.since + found.at),
    ]
    if used is not None:
        cues.append(Cue(element="example", line=used.line.id, at=used.since))
    props: dict[str, JsonValue] = {
        "term": label(found.term, beat.language),
        "meaning": found.meaning,
        "example": example,
    }
    settings = [Setting({**props, "hint": hint}, tuple(cues)) for hint in dict.fromkeys((found.hint, ""))]
    yield Candidate(
        "definition",
        tuple(settings),
        (0.84 if found.sure else 0.76) - max(0.0, beat.seconds - 8) * 0.05,
        f"The sentence says what {found.term.strip('“”')} is",
        frozenset({f"defined:{found.term.casefold()}"}),
    )


def defined(text: str, beat: Beat) -> Meaning | None:
    """What `text` defines, or None if it only tells something of its subject."""
    found = _chinese(text) if beat.language == "zh" else _english(text)
    if found is None or width(found.meaning, beat.language) > _MEANING[beat.language]:
        return None
    return found


def _english(text: str) -> Meaning | None:
    plain = text.strip()
    for pattern in (_MEANS, _IS):
        match = pattern.match(plain)
        if match is None:
            continue
        words = match["term"].strip('“”"').split()
        meaning = match["meaning"].strip().rstrip(".")
        genus = [word.strip(",.;").lower() for word in meaning.split()[:3]]
        named = words[0].lower() not in _NO_TERMS and words[-1].lower() not in _NO_TERMS
        if not named or len(meaning.split()) < _LEAST_WORDS or finite(read(" ".join(words))):
            continue
        if pattern is _IS and (_NO_KINDS & set(genus) or "?" in meaning or not _extended(meaning)):
            continue
        return Meaning(
            match["term"], match["hint"] or "", meaning, text.find(match["meaning"]), pattern is _MEANS
        )
    return None


def _extended(meaning: str) -> bool:
    """Whether a kind is narrowed down, as a definition does: "a hole in …", "a lens cut into …"."""
    words = read(meaning)
    return any(
        w.kind in {"prep", "rel", "past", "ing"} or w.low in {"that", "used", "made"} for w in words[2:]
    )


def _chinese(text: str) -> Meaning | None:
    plain = text.strip().rstrip("。")
    for index, pattern in enumerate((*_CHINESE, _CHINESE_KIND)):
        match = pattern.match(plain)
        if match is None or _NO_CHINESE.match(match["term"]):
            continue
        if pattern is _CHINESE_KIND and not match["term"].endswith(match["kind"][-1:]):
            continue
        return Meaning(match["term"], "", match["meaning"], text.find(match["meaning"]), index < 2)
    return None


def _example(piece: Piece, found: Meaning, beat: Beat) -> str:
    """The next line, if it uses the term and is short enough."""
    limit = _EXAMPLE[beat.language]
    bare = label(found.term, beat.language)
    if piece.asks or piece.leads_in or find(piece.text, bare, beat.language) is None:
        return ""
    options = within(phrases(piece.text, beat.language), limit, beat.language, most=0.3)
    return next((option.text for option in sorted(options, key=lambda p: p.loss) if not option.backward), "")
