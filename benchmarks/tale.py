"""What the shared storyboard tells: ten scenes a chapter; places and numbers are each chapter's own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import JsonValue

_PLACES = (
    "Skerrow", "Aldermouth", "Fennack", "Torvik", "Marrow Head", "Kelda", "Saint Brann", "Oxwick",
    "Harrow Sound", "Lunna", "Gannet Rock", "Ardvay",
)  # fmt: skip
_WHICH = ("", "New ", "Old ", "North ", "South ")
"""Sixty places, one for each chapter of an hour."""


@dataclass(frozen=True, slots=True)
class Told:
    """One scene: the line that is spoken, the layout and its props, and the words its elements wait for."""

    line: str
    layout: str
    props: Mapping[str, JsonValue]
    cues: Mapping[str, str] = field(default_factory=dict)
    items: tuple[str, ...] = ()
    """Bullets, which are given their icons."""
    part: str = ""
    """Where it changes a new part begins, and a page is turned."""


def tale(chapter: int) -> tuple[Told, ...]:
    """The scenes of a chapter, from 0."""
    turn, number = divmod(chapter, len(_PLACES))
    place = _WHICH[turn % len(_WHICH)] + _PLACES[number]
    year = 1750 + 3 * chapter
    ships = f"{48 + chapter},{100 + 7 * chapter % 900:03d}"
    scenes = (*_arriving(place, year), *_counting(ships, year), *_keeping(place), *_today(place))
    return tuple(
        Told(told.line, told.layout, told.props, told.cues, told.items, f"{chapter}{told.part}")
        for told in scenes
    )


def _arriving(place: str, year: int) -> tuple[Told, ...]:
    return (
        Told(
            f"Since {year}, the lighthouse of {place} has watched over the worst water in the north.",
            "title",
            {"headline": "The light that *never sleeps*", "kicker": place, "note": "A story of one minute"},
        ),
        Told(
            "It stands where the road ends, between mountains and sea, and half the year no car gets there.",
            "picture",
            {"headline": "Where the *road ends*", "note": place, "credit": "Photograph: made by arithmetic"},
        ),
    )


def _counting(ships: str, year: int) -> tuple[Told, ...]:
    values: list[JsonValue] = [64, 41, 23, 12, 5 + year % 3]
    labels: list[JsonValue] = [str(year + 30 * step) for step in range(5)]
    return (
        Told(
            f"Every year its beam guides {ships} ships past the reef.",
            "number",
            {
                "value": ships, "unit": "ships", "lead": "Every year the beam guides",
                "label": "ships past the reef", "context": "twice as many as in 1990", "share": 0.5,
            },
            {"value": ships},
        ),
        Told(
            "Before the tower was built, 64 ships were lost in ten years; now it is rarely more than five.",
            "chart",
            {
                "title": "Ships lost *in ten years*", "labels": labels, "values": values, "unit": "ships",
                "highlight": 4,
            },
            {"bar1": "64", "bar5": "five"},
        ),
    )  # fmt: skip


def _keeping(place: str) -> tuple[Told, ...]:
    return (
        Told(
            "The keeper sleeps by day, so that thousands of people on the water can sleep at night.",
            "statement",
            {"text": "One stays awake so that *thousands sleep*.", "night": True},
            part="keeping",
        ),
        Told(
            f"A keeper at {place} needs little: a good clock, a warm house, and a book for the long hours.",
            "bullets",
            {"heading": "What a keeper *needs*"},
            {"item1": "clock", "item2": "house", "item3": "book"},
            ("A good clock", "A warm house", "A book for the night"),
            part="keeping",
        ),
        Told(
            "On clear evenings the valley behind it glows for an hour, and all of the village comes out.",
            "picture",
            {"headline": "An hour *after sunset*", "note": f"The valley behind {place}"},
            part="keeping",
        ),
    )


def _today(place: str) -> tuple[Told, ...]:
    rows: list[JsonValue] = [
        {"label": "Reach", "left": "12 km", "right": "38 km"},
        {"label": "Oil or power", "left": "9 kg", "right": "2 kWh"},
        {"label": "Men at work", "left": "4", "right": "*none*"},
    ]
    steps: list[JsonValue] = [
        {"text": text} for text in ("Clean the lens", "Wind the clockwork", "Light the lamp")
    ]
    return (
        Told(
            f"The last keeper of {place} says that nobody ever thanked him, and that nobody ever had to.",
            "quote",
            {"text": "Nobody ever thanked me. Nobody ever had to.", "who": "The last keeper", "role": place},
            {"who": "nobody ever had"},
            part="keeping",
        ),
        Told(
            "Where the oil lamp reached 12 kilometres, the electric one reaches 38, and needs no one.",
            "comparison",
            {"left": "Oil lamp", "right": "Electric lamp", "rows": rows},
            {"row1": "12", "row3": "no one"},
            part="keeping",
        ),
        Told(
            "Visitors may still do it the old way: clean the lens, wind the clockwork, and light the lamp.",
            "steps",
            {"heading": "How to *light it*", "items": steps},
            {"item1": "clean", "item2": "wind", "item3": "light the"},
            part="keeping",
        ),
    )
