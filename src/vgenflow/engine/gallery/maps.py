"""Sample props of maps: a journey, countries, one place, eight places, and far too much."""

from collections.abc import Mapping

from pydantic import JsonValue

from vgenflow.story.value import Language

Sample = Mapping[str, JsonValue]
_CITIES = {
    "Vienna": ("维也纳", 16.37, 48.21), "Paris": ("巴黎", 2.35, 48.86), "Brussels": ("布鲁塞尔", 4.35, 50.85),
    "Berlin": ("柏林", 13.41, 52.52), "Hamburg": ("汉堡", 9.99, 53.55), "Zurich": ("苏黎世", 8.55, 47.37),
    "Milan": ("米兰", 9.19, 45.46), "Rome": ("罗马", 12.51, 41.89),
}  # fmt: skip


def samples(variant: str, language: Language, mixed: str, word: str) -> dict[str, Sample]:
    """Props of the layout `map`; `mixed` and `word` are hostile texts."""
    chinese = language == "zh"
    if variant == "usual":
        heading = (
            "在维也纳入睡，\u200b在*巴黎*醒来"
            if chinese
            else "You fall asleep in Vienna and wake up in *Paris*"
        )
        return {
            "map": {
                "heading": heading,
                "places": [*_places(("Vienna", "Paris"), chinese)],
                "route": [0, 1],
                "highlight": 1,
            }
        }
    if variant == "shortest":
        austria: JsonValue = {"name": "奥" if chinese else "A", "country": "040"}
        return {"map": {"places": [austria]}}
    if variant == "longest":
        heading = (
            "夜行列车缓慢、意外却又有利可图的归来，告诉我们欧洲人明天将怎样出行" if chinese
            else "What the slow, unlikely and profitable return of *sleeper trains* tells us of Europe"
        )  # fmt: skip
        places: list[JsonValue] = [
            {**place, "note": "每天两班，全年开行" if chinese else "two trains a day, all year"}
            for place in _places(tuple(_CITIES), chinese)
        ]
        return {"map": {"heading": heading, "places": places, "route": [0, 3, 4, 2, 1], "highlight": 7}}
    hostile: JsonValue = {"name": word[:60], "note": mixed[:60], "lon": 180.0, "lat": -90.0}
    lands: list[JsonValue] = [
        {"name": mixed[:60], "country": number} for number in ("643", "242", "010", "336", "999")
    ]
    return {
        "map": {
            "heading": mixed[:240],
            "places": [hostile, hostile, *lands],
            "route": [0, 2, 6, 1],
            "highlight": 7,
        }
    }


def _places(names: tuple[str, ...], chinese: bool) -> list[dict[str, JsonValue]]:
    return [
        {"name": _CITIES[name][0] if chinese else name, "lon": _CITIES[name][1], "lat": _CITIES[name][2]}
        for name in names
    ]
