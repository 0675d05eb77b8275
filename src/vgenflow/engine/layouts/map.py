"""Map: countries and places that are named, as they are spoken of, and the way from one to the next."""

from typing import ClassVar, Self

from pydantic import Field, model_validator

from vgenflow.engine.layouts.base import LaidOut, text_prop
from vgenflow.engine.layouts.contract import Props
from vgenflow.story.value import Value

MOST = 8


class Place(Value):
    """A country, or a place at its longitude and latitude."""

    name: str = text_prop("As the text has it.", 60, ...)
    note: str = text_prop("What is said of it: a figure, a date.", 60)
    country: str = Field(
        default="", pattern=r"^(\d{3})?$", description="Number in ISO 3166-1; empty for a point.",
        json_schema_extra={"widget": "country"},
    )  # fmt: skip
    lon: float | None = Field(
        default=None, ge=-180, le=180, description="Longitude, east of Greenwich.",
        json_schema_extra={"widget": "number", "unit": "°"},
    )  # fmt: skip
    lat: float | None = Field(
        default=None, ge=-90, le=90, description="Latitude, north of the equator.",
        json_schema_extra={"widget": "number", "unit": "°"},
    )  # fmt: skip

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        """It is a country, or a point."""
        if not self.country and (self.lon is None or self.lat is None):
            raise ValueError("a place needs a country, or a longitude and a latitude")
        return self


class MapProps(Props):
    """What a map shows."""

    heading: str = text_prop("Over the map; one *italic run*.", 240, "", "headline")
    places: tuple[Place, ...] = Field(
        min_length=1, max_length=MOST, description="The places in the order they are spoken of.",
        json_schema_extra={"widget": "list"},
    )  # fmt: skip
    route: tuple[int, ...] = Field(
        default=(), max_length=MOST, description="Places that a way leads through, from 0, in order.",
        json_schema_extra={"widget": "numbers"},
    )  # fmt: skip
    highlight: int | None = Field(
        default=None, ge=0, lt=MOST, description="The place that matters most, from 0.",
        json_schema_extra={"widget": "number"},
    )  # fmt: skip

    @model_validator(mode="after")
    def _on_the_map(self) -> Self:
        """The way leads through places that are there."""
        if any(not 0 <= stop < len(self.places) for stop in self.route):
            raise ValueError("the way leads through places that are on the map")
        return self


class Map(LaidOut[MapProps]):
    """Places on a map of their region."""

    name: ClassVar[str] = "map"
    props: ClassVar[type[Props]] = MapProps

    def elements(self, props: MapProps) -> tuple[str, ...]:
        """The heading and every place."""
        return ("heading", *(f"place{i}" for i in range(1, len(props.places) + 1)))
