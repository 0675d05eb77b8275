"""Credits: who made what is seen and heard, as lines for the closing card."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vgenflow.story.assets import Asset
from vgenflow.story.document import Document, Figure
from vgenflow.story.value import Language


@dataclass(frozen=True, slots=True)
class _Words:
    """The few words a credit needs in one language."""

    picture: str
    map: str
    music: str
    voice: str
    machine: str
    unknown: str
    colon: str
    comma: str
    dot: str


_WORDS: dict[Language, _Words] = {
    "en": _Words("Picture", "Map", "Music", "Voice", "machine-made", "from the source", ": ", ", ", " · "),
    "zh": _Words("图片", "地图", "音乐", "旁白", "机器生成", "来自原文", "：", "，", " · "),
}


def credit_lines(
    document: Document,
    pictures: Sequence[Asset],
    music: Asset | None,
    voice: str,
    atlas: Sequence[Asset] = (),
) -> Iterator[tuple[str, ...]]:
    """The credits at their fullest, then set tighter and tighter; every picture and map stays credited."""
    words = _WORDS[document.language]
    drawn = _maps(atlas, words)
    seen = list(dict.fromkeys(_picture(document, asset, words) for asset in pictures))
    heard = [line for line in (drawn, _music(music, words), _voice(voice, words)) if line]
    yield (*(f"{words.picture}{words.colon}{line}" for line in seen), *heard)
    together = (f"{words.picture}{words.colon}{'; '.join(seen)}",) if seen else ()
    yield (*together, *heard)
    sound = (words.dot.join(heard),) if heard else ()
    yield (*together, *sound)
    owners = list(dict.fromkeys(_owner(document, asset, words) for asset in pictures))
    brief = (f"{words.picture}{words.colon}{words.comma.join(owners)}",) if owners else ()
    short = _short_sound(music, voice, words)
    yield (*brief, *sound)
    yield (*brief, *(line for line in (drawn, short) if line))


def _maps(atlas: Sequence[Asset], words: _Words) -> str:
    """Whose data a map is drawn from, with the licence where that asks for it."""
    named = [
        f"{asset.credit} ({asset.licence})" if asset.licence.startswith("CC-BY") else asset.credit
        for asset in atlas
    ]
    return f"{words.map}{words.colon}{words.comma.join(named)}" if named else ""


def _picture(document: Document, asset: Asset, words: _Words) -> str:
    """Credit, source and licence of a picture, as far as they are known."""
    owner = _owner(document, asset, words)
    source = document.origin.site
    parts = (owner, source if source != owner else "", asset.licence)
    return words.comma.join(part for part in parts if part)


def _owner(document: Document, asset: Asset, words: _Words) -> str:
    """Who is to be named for a picture: its own credit, its figure's, the site."""
    figures = (
        block for block in document.blocks if isinstance(block, Figure) and block.asset == asset.digest
    )
    named = next((figure.credit for figure in figures if figure.credit), "")
    return asset.credit or named or document.origin.site or words.unknown


def _music(music: Asset | None, words: _Words) -> str:
    if music is None:
        return ""
    made = words.machine if music.machine_made else ""
    parts = (music.title or music.credit, music.licence, made)
    return f"{words.music}{words.colon}{words.comma.join(dict.fromkeys(part for part in parts if part))}"


def _voice(voice: str, words: _Words) -> str:
    return f"{words.voice}{words.colon}{words.comma.join(part for part in (voice, words.machine) if part)}"


def _short_sound(music: Asset | None, voice: str, words: _Words) -> str:
    """Music and voice in one short line that still says what is machine-made."""
    parts = [f"{words.music}{words.colon}{music.licence or music.title}"] if music else []
    if voice or (music and music.machine_made):
        parts.append(words.machine)
    return words.dot.join(parts)
