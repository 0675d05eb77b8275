"""Finding icons: exact words first, each once, never one that cannot be drawn as a stroke."""

import json

from hypothesis import given
from hypothesis import strategies as st

from vgenflow.stages.visuals.finding import IconShelf


def icon(inner: str, fill: str = "none") -> dict[str, str]:
    return {"body": f'<g fill="{fill}">{inner}</g>'}


SHELF = IconShelf.parse(
    json.dumps(
        {
            "icons": {
                "train": icon('<path d="M1 1h2"/><path d="M3 3v4"/>'),
                "old-train": icon('<path d="M5 5h2"/>'),
                "strain": icon('<path d="M6 5h2"/>'),
                "train-filled": icon('<path d="M1 1h2"/>', "currentColor"),
                "plane": icon('<circle r="3"/><path d="M1 1h2"/>'),
                "ripple": icon('<path d="M7 7h2"/>'),
            }
        }
    ).encode()
)


def test_only_strokes_of_paths_are_kept() -> None:
    assert dict(SHELF.outlines) == {
        "train": "M1 1h2 M3 3v4",
        "old-train": "M5 5h2",
        "strain": "M6 5h2",
        "ripple": "M7 7h2",
    }


def test_words_come_before_names_and_names_match_by_their_words() -> None:
    assert SHELF.search("Train", 9) == ["train", "old-train"]
    assert SHELF.search("old train", 9) == ["old-train", "train"]
    assert SHELF.search("河", 9) == ["ripple"]
    assert SHELF.search("", 9)[0] == "train"


@given(st.text(max_size=20), st.integers(1, 5))
def test_whatever_is_typed_each_icon_comes_once_and_no_more_than_wanted(text: str, most: int) -> None:
    found = SHELF.search(text, most)
    assert len(found) == len(set(found)) <= most
    assert set(found) <= SHELF.outlines.keys()
