"""Singular: one of what an English plural names, where that is sure."""

_SAME = frozenset(
    {
        "species",
        "series",
        "aircraft",
        "sheep",
        "fish",
        "salmon",
        "deer",
        "crossroads",
        "headquarters",
        "barracks",
    }
)
"""One of them is called as many are."""
_OTHER = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "buses": "bus",
    "houses": "house",
    "horses": "horse",
    "cases": "case",
    "courses": "course",
    "nurses": "nurse",
    "leaves": "leaf",
    "lives": "life",
    "loaves": "loaf",
    "knives": "knife",
    "wolves": "wolf",
    "waves": "wave",
    "shoes": "shoe",
    "prizes": "prize",
    "sizes": "size",
}
_IE = frozenset(
    {
        "movies",
        "cookies",
        "calories",
        "zombies",
        "selfies",
        "rookies",
        "brownies",
        "prairies",
        "hoodies",
        "smoothies",
        "ties",
        "pies",
        "lies",
        "genies",
        "pixies",
        "collies",
        "birdies",
        "budgies",
        "veggies",
        "groupies",
        "hippies",
        "junkies",
    }
)
_NO_SINGULAR = frozenset(
    {
        "news",
        "means",
        "lens",
        "clothes",
        "goods",
        "thanks",
        "glasses",
        "trousers",
        "scissors",
        "pants",
        "physics",
        "mathematics",
        "politics",
        "axes",
        "gas",
        "atlas",
        "avalanches",
    }
)
_UNSURE = ("ses", "zes", "ves", "oes", "aches", "iches", "us", "is", "ss")
_SIBILANT = ("sses", "shes", "xes", "tches", "nches", "rches", "oaches", "eaches")
_SHORTEST_IES, _SHORTEST_S = 5, 4
_ABBREVIATION = 3
"""A unit of so few letters without an s is taken for one such as kg."""


def singular(unit: str) -> str:
    """The singular of a unit's last word; empty if it is not sure: "smaller routes" -> "smaller route"."""
    *before, last = unit.split() or [""]
    one = _one(last)
    return " ".join((*before, one)) if one else ""


def _one(word: str) -> str:
    low = word.lower()
    if low in _SAME or not word.isalpha():
        return word
    if low in _OTHER or low in _NO_SINGULAR:
        return _OTHER.get(low, "")
    if not low.endswith("s"):
        return word if len(word) <= _ABBREVIATION or any(char.isupper() for char in word[1:]) else ""
    return _regular(word, low)


def _regular(word: str, low: str) -> str:
    """Of a plural in -s."""
    if low.endswith("ies"):
        y = word[:-3] + "y" if len(word) >= _SHORTEST_IES else ""
        return word[:-1] if low in _IE else y
    if low.endswith(_SIBILANT):
        return word[:-2]
    return "" if low.endswith(_UNSURE) or len(word) < _SHORTEST_S else word[:-1]
