"""Code: a program of the source beside the words that explain it, the line they name lit."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from vgenflow.stages.directing.beats import Beat, Piece
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.items import heading_of
from vgenflow.story.document import Code, Heading
from vgenflow.story.storyboard import Cue

_FLOOR = 0.3
_LEADS, _BESIDE = 0.85, 0.6
"""How surely words speak of the program they announce, and of the one they stand beside."""
_FURTHER = {2: 0.35, 3: 0.2}
_HEARD, _MOST_HEARD = 0.15, 3
_SURE = 0.5
"""How much of its own a line must share with a sentence to be lit."""
_WINDOWS = (16, 12, 9, 6, 4, 3, 2, 1)
"""Lines shown of a program that is too long, most first."""
_NAME = re.compile(r"[A-Za-z_][A-Za-z_]{2,}")
_PART = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{3,}")
_LINE = re.compile(r"\blines?\s+(\d{1,4})\b|第\s*(\d{1,4})\s*行", re.IGNORECASE)
_MARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("html", re.compile(r"^\s*<(?:!doctype|html|head|body|div|p|a|ul|h\d)\b", re.IGNORECASE)),
    (
        "console",
        re.compile(r"^\s*[$#>] \S|^\s*(?:sudo|pip|npm|git|cd|curl|apt|brew|docker) \S", re.MULTILINE),
    ),
    ("json", re.compile(r'^\s*[\[{]\s*\n?\s*"[^"\n]+"\s*[:,]')),
    ("c", re.compile(r"^\s*#include\s*[<\"]", re.MULTILINE)),
    (
        "python",
        re.compile(r"^\s*(?:def \w+\(.*\).*:|from [\w.]+ import |import [\w.]+$|class \w+.*:)", re.MULTILINE),
    ),
    ("go", re.compile(r"^\s*(?:package \w+$|func (?:\(.*\) )?\w+\()", re.MULTILINE)),
    ("rust", re.compile(r"^\s*(?:pub )?fn \w+.*\{|^\s*let mut ", re.MULTILINE)),
    ("java", re.compile(r"^\s*(?:public|private) (?:static )?(?:class|void|int|String)\b", re.MULTILINE)),
    ("javascript", re.compile(r"=>|^\s*(?:const|let|var|function|export|import) \w", re.MULTILINE)),
    ("sql", re.compile(r"^\s*(?:select|insert into|create table|update)\s", re.IGNORECASE)),
    ("css", re.compile(r"^[.#]?[\w-]+\s*\{\s*\n?\s*[\w-]+\s*:", re.MULTILINE)),
)
"""What a program begins with or holds, by language: for blocks that do not say theirs."""


@dataclass(frozen=True, slots=True)
class _Lit:
    """A line of a program, from 0, and where it is spoken of."""

    line: int
    piece: Piece
    at: int


def code(beat: Beat) -> Iterator[Candidate]:
    """One candidate for each program that stands near the beat's text or whose names are heard in it."""
    for index, block in enumerate(beat.document.blocks):
        if not isinstance(block, Code) or not block.text.strip():
            continue
        lines = block.text.split("\n")
        lit = _lit(beat, lines)
        near = _nearness(beat, index)
        relevance = min(1.0, near + _HEARD * min(_MOST_HEARD, len(lit)))
        if not near or relevance < _FLOOR:
            continue
        yield Candidate(
            "code",
            tuple(_settings(beat, block, lines, lit)),
            0.52 + 0.42 * relevance - max(0.0, beat.seconds - 9.0) * 0.05,
            f"The source's own program stands with this text: {lines[0].strip()[:40]}",
            frozenset(f"code:{block.id}:{one.line}" for one in lit) or frozenset({f"code:{block.id}"}),
            continues=block.id,
        )


def _settings(beat: Beat, block: Code, lines: Sequence[str], lit: Sequence[_Lit]) -> Iterator[Setting]:
    """The whole under each heading and bare, then fewer and fewer lines about those that are spoken of."""
    language = block.language or language_of(block.text)
    headings = [*heading_of(beat, None), ""]
    for count in (len(lines), *(count for count in _WINDOWS if count < len(lines))):
        first, end = _window(lines, count, lit)
        props: dict[str, JsonValue] = {
            "program": _dedented(lines[first:end]), "language": language, "first": first + 1,
        }  # fmt: skip
        cues = tuple(
            Cue(element=f"line{one.line - first + 1}", line=one.piece.line.id, at=one.at)
            for one in lit
            if first <= one.line < end
        )
        for heading in dict.fromkeys(headings):
            yield Setting({**props, "heading": heading}, cues)


def _window(lines: Sequence[str], count: int, lit: Sequence[_Lit]) -> tuple[int, int]:
    """The run of `count` lines that holds most of those spoken of; it rather begins after a blank line."""
    if count >= len(lines):
        return 0, len(lines)

    def worth(first: int) -> tuple[int, bool, int]:
        held = sum(first <= one.line < first + count for one in lit)
        opens = not lines[first][:1].isspace() and bool(lines[first].strip())
        return held, opens, -first

    first = max(range(len(lines) - count + 1), key=worth)
    end = first + count
    while end - first > 1 and not lines[end - 1].strip():
        end -= 1
    return first, end


def _dedented(lines: Sequence[str]) -> str:
    """Without the white space that all lines begin with."""
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return "\n".join(line[margin:].rstrip() for line in lines)


def _nearness(beat: Beat, index: int) -> float:
    """How surely the beat's words speak of the program at `index`, by where they stand."""
    blocks = beat.document.blocks
    if blocks[index].id in beat.blocks:
        return 1.0
    best = 0.0
    for at, block in enumerate(blocks):
        if block.id not in beat.blocks:
            continue
        if any(isinstance(each, Heading) for each in blocks[min(at, index) + 1 : max(at + 1, index)]):
            continue
        announces = at == index - 1 and block.text.rstrip().endswith((":", "："))
        away = abs(at - index)
        best = max(best, _LEADS if announces else _BESIDE if away == 1 else _FURTHER.get(away, 0.0))
    return best


def _lit(beat: Beat, lines: Sequence[str]) -> tuple[_Lit, ...]:
    """For each piece the line that it speaks of, if it surely speaks of one."""
    held = [_names(line) for line in lines]
    common = Counter(name for names in held for name in names)
    found = list[_Lit]()
    for piece in beat.telling:
        numbered = _LINE.search(piece.text)
        number = int(next(group for group in numbered.groups() if group)) - 1 if numbered else -1
        if numbered and 0 <= number < len(lines):
            found.append(_Lit(number, piece, piece.since + numbered.start()))
            continue
        heard = {name: at for name, at in _heard(piece) if name in common}
        shares = [sum(1 / common[name] for name in names & heard.keys()) for names in held]
        best = max(range(len(lines)), key=lambda i: (shares[i], -i))
        if shares[best] >= _SURE:
            at = min(heard[name] for name in held[best] & heard.keys())
            found.append(_Lit(best, piece, at))
    return tuple(found)


def _names(line: str) -> frozenset[str]:
    """Names in a line and the words they are made of, in small letters: `nightTrains` gives three."""
    names = _NAME.findall(line)
    parts = (part for name in names for part in _PART.findall(name))
    return frozenset(each.casefold().strip("_") for each in (*names, *parts))


def _heard(piece: Piece) -> Iterator[tuple[str, int]]:
    """Names in a piece with the characters of its line's caption they stand at, the first one of each."""
    seen = set[str]()
    text = piece.line.caption[piece.since : piece.until]
    for match in _NAME.finditer(text):
        for name in {match.group().casefold().strip("_"), *map(str.casefold, _PART.findall(match.group()))}:
            if name not in seen and name not in _EVERYDAY:
                seen.add(name)
                yield name, piece.since + match.start()


_EVERYDAY = frozenset(
    {
        "all", "and", "any", "are", "can", "class", "each", "else", "false", "for",
        "from", "get", "has", "have", "import", "into", "its", "let", "name", "new",
        "not", "one", "out", "return", "returns", "set", "that", "the", "then", "this",
        "true", "two", "use", "used", "when", "while", "will", "with",
    }
)  # fmt: skip
"""Words that are too usual in both prose and programs to tell anything."""


def language_of(text: str) -> str:
    """The language a program is likely in, by a few marks; empty if none of them is there."""
    return next((name for name, mark in _MARKS if mark.search(text)), "")
