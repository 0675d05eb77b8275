import pytest

from vgenflow.stages.directing.tables import cell, columns, labels
from vgenflow.story.document import Table


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("12", 12, ""),
        ("1,234", 1234, ""),
        ("1,234.5", 1234.5, ""),
        ("3.5%", 3.5, "%"),
        ("38％", 38, "%"),
        ("€99", 99, "€"),
        ("$1,200", 1200, "$"),
        ("US$5", 5, "US$"),
        ("-4", -4, ""),
        ("−4.2 °C", -4.2, "°C"),
        ("7 h", 7, "h"),
        ("180 kg", 180, "kg"),
        ("355万吨", 355, "万吨"),
        ("12 000", 12000, ""),
        ("12 (est.)", 12, ""),
        ("~40", 40, ""),
        ("0,5", 0.5, ""),
    ],
)
def test_numbers_in_cells(text, value, unit):
    found = cell(text)
    assert found is not None
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    "text", ["", "n/a", "about ten", "Oslo", "–", "12 to 15 people or so and more", "a1"]
)
def test_cells_that_hold_no_number(text):
    assert cell(text) is None


def table(header, *rows) -> Table:
    return Table(id="b1", header=header, rows=rows)


def test_columns_are_read_as_what_they_hold():
    found = columns(
        table(("City", "Tree cover (%)", "Since"), ("Oslo", "29", "1998"), ("Paris", "9", "2001"))
    )
    assert [(c.name, c.unit, c.holds) for c in found] == [
        ("City", "", "text"),
        ("Tree cover", "%", "number"),
        ("Since", "", "time"),
    ]
    assert found[1].numbers == (29, 9)
    assert labels(found) is found[0]


def test_years_are_labels_and_not_values():
    found = columns(table(("Year", "Routes"), ("2016", "12"), ("2024", "58")))
    assert found[0].holds == "time"
    assert labels(found) is found[0]


def test_mixed_units_are_not_one_series():
    assert columns(table(("A", "B"), ("x", "7 h"), ("y", "€9")))[1].holds == "text"


def test_short_rows_count_as_empty():
    assert columns(table(("A", "B"), ("x",), ("y", "2")))[1].holds == "text"
