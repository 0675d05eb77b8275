import pytest
from hypothesis import given
from hypothesis import strategies as st

from vgenflow.engine.layouts import figures
from vgenflow.engine.layouts.chart import ChartProps
from vgenflow.engine.layouts.icons import enlarge
from vgenflow.engine.layouts.series import series_of


@pytest.mark.parametrize(
    ("text", "value", "total"),
    [
        ("1.2 million", 1.2, 1.2e6),
        ("120万", 120, 1.2e6),
        ("€1,140.00", 1140, 1140),
        ("1.140,50 €", 1140.5, 1140.5),
        ("38%", 38, 38),
        ("3,5", 3.5, 3.5),
        ("12,000", 12000, 12000),
        ("1 234 567", 1234567, 1234567),
        ("2.3bn", 2.3, 2.3e9),
    ],
)
def test_written_numbers_are_understood(text, value, total):
    written = figures.parse(text)
    assert written.value == pytest.approx(value)
    assert written.total == pytest.approx(total)
    assert written.before + written.digits + written.after == text


def test_words_are_no_numbers():
    assert figures.parse("three hundred") is None


@given(st.integers(0, 10**9), st.floats(0, 1))
def test_counting_keeps_the_form_and_ends_exactly(value, share):
    written = figures.parse(f"{value:,}")
    assert written.at(1.0) == f"{value:,}"
    on_the_way = written.at(share)
    assert on_the_way == f"{round(float(f'{value * share:.0f}')):,}" or share == 1
    assert len(on_the_way) <= len(written.digits)


@given(st.floats(0.01, 1e12), st.integers(4, 120))
def test_steps_are_round_and_few_enough(total, most):
    step = figures.round_step(total, most)
    assert total / step <= most + 1e-6
    assert f"{step:e}"[0] in "1259"


@pytest.mark.parametrize(
    ("step", "unit", "chinese", "words"),
    [
        (1, "routes", False, "one line, one route"),
        (1e4, "passengers", False, "one line, ten thousand passengers"),
        (5, "€", False, "one line, €5"),
        (2, "%", False, "one line, 2%"),
        (1e4, "名乘客", True, "一线，一万名乘客"),
        (2, "条线路", True, "一线，两条线路"),
        (1, "countries", False, "one line, one country"),
        (1, "species", False, "one line, one species"),
        (1, "movies", False, "one line, one movie"),
        (1, "boxes", False, "one line, one box"),
        (1, "people", False, "one line, one person"),
        (1, "smaller plants", False, "one line, one smaller plant"),
        (1, "kg", False, "one line, one kg"),
        (1, "losses", False, "one line, one loss"),
        (1, "viruses", False, ""),
        (1, "staff", False, ""),
        (1, "", False, ""),
        (1, "", True, ""),
        (5, "times", False, ""),
        (50, "thousands", False, "one line, fifty thousand"),
        (1e4, "", False, "one line, ten thousand"),
    ],
)
def test_keys_are_said_in_words(step, unit, chinese, words):
    assert figures.counting_key("line", step, unit, chinese) == words


@pytest.mark.parametrize(
    ("value", "unit", "counted"),
    [
        ("118 kg", "", "kg"),
        ("$16.3 million", "", "dollars"),
        ("355万吨", "", "吨"),
        ("120万", "名乘客", "名乘客"),
        ("1.2 million", "passengers", "passengers"),
        ("4,000", "", ""),
        ("12 metres", "", "metres"),
        ("12 billion", "", ""),
    ],
)
def test_what_is_counted_is_in_the_unit_the_value_or_its_currency(value, unit, counted):
    assert figures.unit_words(figures.parse(value), unit) == counted


def test_values_are_written_with_what_they_need():
    assert figures.display(1340.5, False, figures.decimals_of((1200.0, 1340.5), 1)) == "1,340.5"
    assert figures.display(1200.0, False, figures.decimals_of((1200.0, 1340.5), 0)) == "1,200"
    assert figures.display(-3.0, False, figures.decimals_of((-3.0, 2.5), 0)) == "−3.0"
    assert figures.display(0.001, False, 2) == "0.001"
    assert figures.display(120_000_000, True, 0) == "1.2亿"


def test_icons_are_enlarged_and_bad_ones_refused():
    assert enlarge("M1 2h3", 2) == "M 2.00 4.00 h 6.00"
    assert enlarge("M0 0a1 2 30 012 2", 2) == "M 0.00 0.00 a 2.00 4.00 30 0 1 4.00 4.00"
    for bad in ("", "M0 0h", "hello", "5 5", "M0 0 L1", "<svg>"):
        assert enlarge(bad, 2) == ""


def test_prices_have_both_places_of_their_cents():
    prices = series_of(ChartProps(labels=("a", "b"), values=(18.4, 9.0), unit="€"))
    assert [prices.written(i, chinese=False) for i in (0, 1)] == ["€18.40", "€9.00"]
    whole = series_of(ChartProps(labels=("a", "b"), values=(18.0, 9.0), unit="€"))
    assert whole.written(0, chinese=False) == "€18"


@pytest.mark.parametrize(
    ("number", "unit", "written"),
    [
        ("41,000", "£", "£41,000"),
        ("−2.50", "€", "−€2.50"),
        ("17", "%", "17%"),
        ("31", "°C", "31°C"),
        ("74", "kg", "74 kg"),
        ("355", "万吨", "355万吨"),
        ("12", "", "12"),
    ],
)
def test_a_number_stands_by_its_unit_as_people_write_it(number, unit, written):
    assert figures.measured(number, unit) == written
