"""Places are found where they are meant, and silence is kept where they may not be."""

from functools import cache

import pytest

from tests.language.places_heldout import CHINESE as CHINESE_HELD
from tests.language.places_heldout import ENGLISH as ENGLISH_HELD
from tests.language.places_sentences import CHINESE, ENGLISH
from vgenflow.language.places import Finder, Gazetteer
from vgenflow.packs import Packs, default_data_dir


@cache
def gazetteer() -> Gazetteer:
    packs = Packs(default_data_dir() / "packs")
    return Gazetteer.parse(packs.read("atlas.countries"), packs.read("atlas.cities"))


def named(language, text, *around):
    return [each.name for each in Finder(gazetteer(), language, [text, *around]).mentions(text)]


def precision_and_recall(language, rows):
    hits = wrong = missed = 0
    for text, wanted in rows:
        left = list(wanted)
        for name in named(language, text):
            if name in left:
                left.remove(name)
                hits += 1
            else:
                wrong += 1
        missed += len(left)
    return hits / (hits + wrong), hits / (hits + missed)


@pytest.mark.parametrize(
    ("language", "rows", "precision", "recall"),
    [
        ("en", ENGLISH, 1.0, 0.98),
        ("zh", CHINESE, 1.0, 0.93),
        ("en", ENGLISH_HELD, 0.97, 0.95),
        ("zh", CHINESE_HELD, 0.97, 0.95),
    ],
)
def test_precision_comes_before_recall(language, rows, precision, recall):
    found = precision_and_recall(language, rows)
    assert found[0] >= precision
    assert found[1] >= recall


def test_the_rest_of_a_document_says_which_is_meant():
    assert named("en", "Georgia grows good wine.") == []
    assert named("en", "Georgia grows good wine.", "The road leads to Tbilisi.") == ["Georgia"]
    assert named("en", "In Reading the work went on.") == []
    near = "Others took the train from London to Oxford."
    assert named("en", "In Reading the work went on.", near) == ["Reading"]
    assert named("zh", "中山的灯具卖到全国。") == []
    assert named("zh", "工厂在中山。", "从广州到珠海，一路都是工厂。") == ["中山"]


def test_places_know_where_they_are():
    [vienna] = Finder(gazetteer(), "en", []).mentions("The train to Vienna is late.")
    assert (round(vienna.place.lon), round(vienna.place.lat), vienna.place.country) == (16, 48, "040")
    assert (vienna.start, vienna.end) == (13, 19)
    [moscow] = Finder(gazetteer(), "zh", []).mentions("列车到莫斯科。")
    assert moscow.place.name == "Moscow"
    assert vienna.place.kilometres(moscow.place) == pytest.approx(1670, abs=30)


def test_a_country_is_itself_and_not_its_capital():
    [austria] = Finder(gazetteer(), "en", []).mentions("Snow fell in Austria.")
    assert austria.place.land
    assert austria.place.country == "040"
