"""Projections go there and back, keep areas, and great circles are the shortest ways."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vgenflow.engine.mapping import AzimuthalEqualArea, EqualEarth, great_circle

LON, LAT = st.floats(-math.pi, math.pi), st.floats(-1.5, 1.5)
FEW = 1e-6


def there_and_back(projection, lon, lat):
    x, y = projection.forward(np.array([lon]), np.array([lat]))
    back = projection.inverse(x, y)
    return float(back[0][0]), float(back[1][0])


def gap(one, other):
    """Angles that differ by whole turns are equal."""
    return abs((one - other + math.pi) % (2 * math.pi) - math.pi)


@given(LON, LON, LAT)
def test_the_world_goes_there_and_back(middle, lon, lat):
    back = there_and_back(EqualEarth(middle), lon, lat)
    assert gap(back[0], lon) < FEW
    assert abs(back[1] - lat) < FEW


@given(LON, LAT, LON, LAT)
def test_a_region_goes_there_and_back(lon0, lat0, lon, lat):
    near = math.sin(lat0) * math.sin(lat) + math.cos(lat0) * math.cos(lat) * math.cos(lon - lon0)
    if near < -0.99:  # the point opposite is a circle
        return
    back = there_and_back(AzimuthalEqualArea(lon0, lat0), lon, lat)
    assert gap(back[0], lon) * math.cos(lat) < 1e-5
    assert abs(back[1] - lat) < 1e-5


@given(LON, st.floats(-1.3, 1.3), LON, st.floats(-1.3, 1.3), st.booleans())
def test_areas_are_kept(lon0, lat0, lon, lat, whole):
    projection = EqualEarth(lon0) if whole else AzimuthalEqualArea(lon0, lat0)
    if abs(abs(gap(lon, lon0)) - math.pi) < 0.05:  # the edge of the world
        return
    side = 1e-4
    x, y = projection.forward(np.array([lon, lon + side, lon]), np.array([lat, lat, lat + side]))
    area = abs((x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0]))
    turned = math.sin(lat0) * math.sin(lat) + math.cos(lat0) * math.cos(lat) * math.cos(lon - lon0)
    if whole or turned > -0.7:
        assert area == pytest.approx(side * side * math.cos(lat), rel=2e-3)


def test_the_equal_earth_has_its_published_shape():
    """Its width is 2.05458 times its height (Šavrič and others, 2019)."""
    world = EqualEarth(0.0)
    (x,), _ = world.forward(np.array([math.pi - 1e-9]), np.array([0.0]))
    _, (y,) = world.forward(np.array([0.0]), np.array([math.pi / 2]))
    assert x / -y == pytest.approx(2.05458, abs=1e-4)


@given(st.floats(-180, 180), st.floats(-89, 89), st.floats(-180, 180), st.floats(-89, 89))
def test_a_great_circle_goes_in_equal_steps_from_end_to_end(lon, lat, lon2, lat2):
    way = great_circle((lon, lat), (lon2, lat2), 8)
    ends = np.radians(np.array([[lon, lat], [lon2, lat2]]))
    radians = np.radians(way)
    points = np.stack(
        [
            np.cos(radians[:, 1]) * np.cos(radians[:, 0]),
            np.cos(radians[:, 1]) * np.sin(radians[:, 0]),
            np.sin(radians[:, 1]),
        ],
        axis=1,
    )
    steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
    assert np.ptp(steps) < 1e-6
    assert gap(radians[0, 0], ends[0, 0]) < FEW
    assert abs(radians[-1, 1] - ends[1, 1]) < FEW
    whole = float(np.arccos(np.clip(points[0] @ points[-1], -1, 1)))
    assert 8 * 2 * math.asin(min(1.0, steps[0] / 2)) == pytest.approx(whole, abs=1e-5)
