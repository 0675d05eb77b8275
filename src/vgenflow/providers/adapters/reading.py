"""Spoken text to phonemes in the alphabet the speech models share, each piece knowing its characters."""

import difflib
import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import cn2an
import jieba
from hibari.g2p import G2P
from hibari.g2p.normalize import normalize
from misaki.zh import ZHG2P
from pypinyin import Style, lazy_pinyin

from vgenflow.providers.adapters.names import NAMES

_SILENT = frozenset(" ;:,.!?—…\"“”()'")
_OPENING = frozenset('"“(')
_PUNCTUATION = str.maketrans(
    {
        "，": ",", "、": ",", "。": ".", "．": ".", "！": "!", "？": "?", "：": ":", "；": ";",
        "—": "—", "–": "—", "…": "…", "（": "(", "）": ")", "(": "(", ")": ")", "“": "“", "”": "”",
        "《": "“", "》": "”", "「": "“", "」": "”", "『": "“", "』": "”", "【": "“", "】": "”",
        "〈": "“", "〉": "”", "‘": "“", "’": "”", '"': '"', ",": ",", ".": ".", "!": "!", "?": "?",
        ":": ":", ";": ";",
    }
)  # fmt: skip
_CHUNK = re.compile(
    r"(?P<han>[㐀-鿿]+)|(?P<number>\d+(?:\.\d+)?[%％]?)|(?P<latin>[A-Za-z](?:[A-Za-z'’.-]*[A-Za-z])?)|(?P<other>.)",
    re.DOTALL,
)
_FIGURES = re.compile("[零〇一二三四五六七八九十]一|一[零〇一二三四五六七八九]")
_LONGEST_NUMBER = 12
"""Digits read as one number; longer rows are read figure by figure."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Phonemes of characters `start` to `end` of the text; `start == end` for a space or punctuation."""

    phonemes: str
    start: int
    end: int

    @property
    def spoken(self) -> bool:
        """Whether it is part of a word."""
        return self.start < self.end


def read_english(text: str, *, british: bool = False) -> tuple[Piece, ...]:
    """Phonemes of English text, one spoken piece a word, silent pieces for spaces and punctuation."""
    text = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in text)
    written = normalize(text)
    ranges = _ranges(text, written)
    pieces: list[Piece] = []
    for phonemes, start, end, space in _tokens(written, british):
        if any(sound not in _SILENT for sound in phonemes):
            first, last = ranges[start][0], ranges[end - 1][1]
            pieces.append(Piece(phonemes, first, max(last, first + 1)))
        elif phonemes:
            pieces.append(_silence(phonemes, pieces))
        if space:
            pieces.append(_silence(" ", pieces))
    return _trimmed(pieces)


def read_mandarin(text: str) -> tuple[Piece, ...]:
    """Phonemes of Mandarin text, one spoken piece a character.

    Latin words keep their place and are said in American English, one piece a word.
    """
    pieces: list[Piece] = []
    for chunk in _CHUNK.finditer(text):
        kind, run, at = chunk.lastgroup, chunk.group(), chunk.start()
        if kind == "other":
            pieces += _mark(run, pieces)
            continue
        if pieces and pieces[-1].spoken:
            pieces.append(_silence(" ", pieces))
        if kind == "han":
            pieces += _characters(run, at)
        elif kind == "number":
            said = "".join(p.phonemes for p in _characters(_number(run), 0))
            pieces.append(Piece(said, at, chunk.end()))
        else:
            pieces += (Piece(_stressed(p.phonemes, run), p.start + at, p.end + at) for p in read_english(run))
    return _trimmed(pieces)


def _tokens(text: str, british: bool) -> Iterator[tuple[str, int, int, bool]]:
    """Phonemes, first and last character, and whether a space follows, of each token."""
    reader = _english(british)
    tokens = reader.tokenize(text)
    for token in tokens:
        token.phonemes = NAMES.get(token.text, token.phonemes)
    at = 0
    for token in reader.phonemize_tokens(tokens):
        found = text.find(token.text, at)
        start = at if found < 0 else found
        at = min(start + len(token.text), len(text))
        yield token.phonemes or "", start, max(at, start + 1), bool(token.whitespace)


def _ranges(text: str, written: str) -> list[tuple[int, int]]:
    """For each character of `written` the characters of `text` it stands for."""
    if text == written:
        return [(index, index + 1) for index in range(len(text) + 1)]
    before, after = (list(re.finditer(r"\S+", each)) for each in (text, written))
    ranges = [(0, 0)] * (len(written) + 1)
    match = difflib.SequenceMatcher(
        a=[word.group() for word in before], b=[word.group() for word in after], autojunk=False
    )
    for tag, i, j, k, m in match.get_opcodes():
        if tag == "equal":
            for old, new in zip(before[i:j], after[k:m], strict=True):
                for offset in range(len(new.group())):
                    ranges[new.start() + offset] = (old.start() + offset, old.start() + offset + 1)
        elif k < m:
            whole = (before[i].start(), before[j - 1].end()) if i < j else _beside(before, i)
            for index in range(after[k].start(), after[m - 1].end()):
                ranges[index] = whole
    return ranges


def _beside(words: list[re.Match[str]], index: int) -> tuple[int, int]:
    """The word before `index`, or the first: what an inserted word is shown with."""
    return words[max(index - 1, 0)].span()


def _characters(run: str, at: int) -> Iterator[Piece]:
    """One piece a Han character; words, as the model was taught, are set apart by a space."""
    first = True
    for word in _segmenter().cut(run, HMM=True):
        if not first:
            yield Piece(" ", at, at)
        first = False
        for syllable in _syllables(word):
            yield Piece(_syllable(syllable), at, at + 1)
            at += 1


def _syllables(word: str) -> list[str]:
    """Pinyin with tone number, one a character; the word decides among readings and shifts tones.

    一 in a row of figures, as in a year, keeps its own tone.
    """
    shifts = _FIGURES.search(word) is None
    said = lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True, tone_sandhi=shifts)
    if len(said) == len(word):
        return said
    return [lazy_pinyin(sign, style=Style.TONE3, neutral_tone_with_five=True)[0] for sign in word]


def _stressed(phonemes: str, word: str) -> str:
    """Every letter of an acronym with full stress: in Mandarin speech weak ones are lost."""
    return phonemes.replace("ˌ", "ˈ") if word.isupper() else phonemes


@functools.cache
def _syllable(pinyin: str) -> str:
    """IPA of one syllable such as `zhong1`; empty for what is not one (a character nobody can read)."""
    if not re.fullmatch(r"[a-zêü]+[1-5]", pinyin):
        return ""
    return str(ZHG2P.py2ipa(pinyin)).replace("\u032f", "")


def _number(digits: str) -> str:
    """Digits as Chinese words; the writing stage has normally done so already."""
    percent = digits[-1] in "%％"
    whole, point, fraction = digits.rstrip("%％").partition(".")
    said = _figures(whole) if len(whole) > _LONGEST_NUMBER else str(cn2an.an2cn(int(whole)))
    if point:
        said += "点" + _figures(fraction)
    return f"百分之{said}" if percent else said


def _figures(digits: str) -> str:
    return "".join("零一二三四五六七八九"[int(digit)] for digit in digits)


def _mark(run: str, pieces: list[Piece]) -> Iterable[Piece]:
    """The pause of a punctuation mark; nothing for a sign that is not said."""
    if run.isspace():
        return [_silence(" ", pieces)] if pieces and pieces[-1].phonemes != " " else []
    mark = run.translate(_PUNCTUATION)
    if mark not in _SILENT:
        return []
    return [_silence(mark, pieces)] if mark in _OPENING else [_silence(mark, pieces), _silence(" ", pieces)]


def _silence(phonemes: str, pieces: list[Piece]) -> Piece:
    at = pieces[-1].end if pieces else 0
    return Piece(phonemes, at, at)


def _trimmed(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Without unreadable characters, outer spaces, and what says the same pause twice."""
    kept: list[Piece] = []
    for piece in pieces:
        pause = [last.phonemes for last in kept[-2:] if not last.spoken]
        doubled = piece.phonemes in pause if kept else piece.phonemes not in _OPENING
        if piece.phonemes and (piece.spoken or not doubled):
            kept.append(piece)
    if kept and kept[-1].phonemes == " ":
        kept.pop()
    return tuple(kept)


@functools.cache
def _english(british: bool) -> G2P:
    return G2P(british=british)


@functools.cache
def _segmenter() -> jieba.Tokenizer:
    """Built in memory: jieba's own cache is a file anyone may have put in the shared temporary folder."""
    words = jieba.Tokenizer()
    words.FREQ, words.total = words.gen_pfdict(words.get_dict_file())
    words.initialized = True
    return words
