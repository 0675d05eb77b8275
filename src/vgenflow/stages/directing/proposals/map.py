"""Map: the places that a stretch names, and the way from one to the next where it tells of one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pydantic import JsonValue

from vgenflow.language.places import Entry, Finder, Mention
from vgenflow.stages.directing.beats import Beat, Piece
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.items import heading_of
from vgenflow.stages.directing.notes import notes
from vgenflow.story.storyboard import Cue
from vgenflow.story.value import Language

_MOST, _FEW, _NOTED = 8, 3, 2
_JOURNEY, _MANY, _TWO, _ONE = 0.86, 0.8, 0.58, 0.62
"""How well a map serves a journey, three places and more, two, and one of which is told where it lies."""


def _either(english: str, chinese: str) -> dict[Language, re.Pattern[str]]:
    return {"en": re.compile(english, re.IGNORECASE), "zh": re.compile(chinese)}


_TO = _either(
    r"^\s*(?:,\s*)?(?:(?:and\s+)?(?:then\s+)?(?:on\s+)?to|via|through|[–—→-])\s*$"
    r"|\b(?:to|for|into|reach(?:es|ed)?|arriv\w+ (?:in|at)|wake up in|woke up in|ends? in)\s*(?:the\s+)?$",
    r"^\s*(?:到|至|[–—→-]+)\s*$|(?:到|至|往|去|赴|抵达|到达|经|经过|途经|前往|传入|，在)$",
)
"""What stands between two places of a way."""
_FROM = _either(
    r"\b(?:from|left|leav(?:e|es|ing)|asleep in|out of|starts? in|departs?)\s+(?:the\s+)?$",
    r"(?:从|自|由|离开|在)$",
)
"""What stands before the first of them."""
_VIA = _either(r"\b(?:via|through|by way of)\s+$", r"(?:，途经|，经|，经过|，取道)$")
"""What stands before those on the way, if they come last."""
_AND = _either(r"^\s*(?:,|and|,\s*and)\s*$", r"^[和、与及]$")
_SITED = _either(
    r"\b(?:in|on) the (?:far )?(?:north|south|east|west|cent(?:re|er)|heart|middle|coast|border|shore)\w*\b"
    r"|\b(?:lies?|located|situated|borders|stands at|capital of|kilomet(?:er|re)s (?:nor|sou|eas|wes)t)\b",
    "位于|坐落|地处|接壤|境内|[东西南北中]部|东南|西南|东北|西北|沿海|首都|边境",
)
"""What tells where something is."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A place where it is first spoken of."""

    mention: Mention
    piece: Piece

    @property
    def at(self) -> int:
        """The character of the line's caption."""
        return self.piece.since + self.mention.start


def mapped(beat: Beat, finder: Finder | None) -> Iterator[Candidate]:
    """One map of all places of a beat, if its sentences are about where things are."""
    if finder is None:
        return
    found, route, said = _places(beat, finder)
    if not 0 < len(found) <= _MOST:
        return
    apart = _apart(found)
    sited = any(_SITED[beat.language].search(piece.text) for piece in {each.piece for each in found})
    if apart < 2 and not sited:
        return
    base = _JOURNEY if route else _MANY if apart >= _FEW else _TWO if apart > 1 else _ONE
    speaking = {each.piece.line.id for each in found}
    share = sum(piece.seconds for piece in beat.pieces if piece.line.id in speaking) / max(beat.seconds, 1e-6)
    yield Candidate(
        layout="map",
        settings=tuple(_settings(beat, found, route, said)),
        score=base * (0.55 + 0.45 * share),
        reason=_reason(found, route),
        uses=frozenset({f"map:{'|'.join(sorted(_key(each.mention.place) for each in found))}"}),
    )


def _places(beat: Beat, finder: Finder) -> tuple[list[_Named], list[int], dict[Entry, str]]:
    """Every place once, where it is first named; the way through them; what is said of them."""
    found, known, ways = list[_Named](), dict[Entry, int](), list[list[int]]()
    said = dict[Entry, str]()
    for piece in beat.pieces:
        text = piece.line.caption[piece.since : piece.until]
        mentions = finder.mentions(text)
        for mention in mentions:
            if mention.place not in known:
                known[mention.place] = len(found)
                found.append(_Named(mention, piece))
        way = _way(text, mentions, beat.language)
        if way:
            ways.append([known[mention.place] for mention in way])
        for mention, note in notes(text, mentions, beat.language):
            said.setdefault(mention.place, note)
    lone = len(said) < min(_NOTED, len(found))
    return found, max(ways, key=len, default=[]), {} if lone else said


def _way(text: str, mentions: Sequence[Mention], language: Language) -> list[Mention]:
    """The places of a journey that a text tells of, in the order of travel; none if it tells of none."""
    way, late = list[Mention](), False
    for one, other in pairwise(mentions):
        between = text[one.end : other.start]
        if not way:
            if _FROM[language].search(text[: one.start]) and _TO[language].search(between):
                way = [one, other]
        elif late or (way[-1] is one and _VIA[language].search(between)):
            if late and not _AND[language].search(between):
                break
            late = True
            way.insert(len(way) - 1, other)
        elif way[-1] is one and (_TO[language].search(between) or _AND[language].search(between)):
            way.append(other)
        else:
            break
    return way if len({each.place for each in way}) > 1 else []


def _apart(found: Sequence[_Named]) -> int:
    """How many places there are, not counting countries of cities that are named too."""
    cities = {each.mention.place.country for each in found if not each.mention.place.land}
    return sum(1 for each in found if not each.mention.place.land or each.mention.place.country not in cities)


def _settings(
    beat: Beat, found: Sequence[_Named], route: Sequence[int], said: Mapping[Entry, str]
) -> Iterator[Setting]:
    """With what is said of each place, and without; under the section's heading, shorter, under none."""
    cues = tuple(
        Cue(element=f"place{i + 1}", line=each.piece.line.id, at=each.at) for i, each in enumerate(found)
    )
    highlight = route[-1] if route else 0 if len(found) == 1 else None
    for told in (said, {}) if said else ({},):
        places: list[JsonValue] = [_prop(each.mention, told) for each in found]
        props: dict[str, JsonValue] = {"places": places, "route": list(route), "highlight": highlight}
        for heading in dict.fromkeys((*heading_of(beat, None), "")):
            yield Setting({"heading": heading, **props}, cues)


def _prop(mention: Mention, said: Mapping[Entry, str]) -> JsonValue:
    place = mention.place
    country = place.country if place.land else ""
    noted = {"note": said[place]} if place in said else {}
    return {"name": mention.name, "country": country, "lon": place.lon, "lat": place.lat, **noted}


def _key(place: Entry) -> str:
    return f"{place.country}{'' if place.land else place.name}"


def _reason(found: Sequence[_Named], route: Sequence[int]) -> str:
    names = [each.mention.name for each in found]
    if route:
        return f"The sentence leads from {names[route[0]]} to {names[route[-1]]}"
    if len(names) == 1:
        return f"The sentence tells where {names[0]} is"
    return f"The sentence names {len(names)} places: {', '.join(names)}"[:200]
