"""How the atlas is made: outlines that are read without parsing, cities and countries with both names."""

import json
import struct

from vgenflow.packs import Packs, default_data_dir
from vgenflow.packs.atlas import MAGIC, STEPS, cities, countries, outlines

PACKS = Packs(default_data_dir() / "packs")


def topology(steps: list[list[int]]) -> bytes:
    shape = {"type": "Polygon", "arcs": [[0]], "id": "040", "properties": {"name": "Austria"}}
    lost = {"type": "MultiPolygon", "arcs": [[[-1]]], "properties": {"name": "Kosovo"}}
    transform = {"scale": [0.5, 0.25], "translate": [-180, -90]}
    objects = {"countries": {"geometries": [shape, lost]}, "land": {"geometries": [shape]}}
    return json.dumps({"arcs": [steps], "transform": transform, "objects": objects}).encode()


def test_arcs_become_integers_of_a_degree() -> None:
    made = outlines([topology([[360, 360], [2, 0], [0, 4], [-2, -4]])])
    assert made.startswith(MAGIC)
    [length] = struct.unpack_from("<I", made, 8)
    header = json.loads(made[12 : 12 + length])
    borders = {"040": [[[0]]], "983": [[[-1]]]}
    assert header["levels"] == [{"first": 0, "sizes": [4], "countries": borders, "land": [[[0]]]}]
    points = struct.unpack("<8i", made[12 + length :])
    assert points == (0, 0, STEPS, 0, STEPS, STEPS, 0, 0)
    assert (12 + length) % 4 == 0


def test_the_nearest_scale_is_thinned_and_keeps_its_ends() -> None:
    steps = [[0, 0], *[[0, 1]] * 20]
    fine = {"scale": [0.001, 0.001], "translate": [0, 0]}
    near = json.loads(topology(steps)) | {"transform": fine}
    made = outlines([topology(steps), json.dumps(near).encode()])
    [length] = struct.unpack_from("<I", made, 8)
    far, thin = json.loads(made[12 : 12 + length])["levels"]
    assert far["sizes"] == [21]
    assert thin["first"] == 21
    points = struct.unpack(f"<{2 * thin['sizes'][0]}i", made[12 + length + 8 * 21 :])
    assert points[:2] == (0, 0)
    assert points[-2:] == (0, 200)
    assert len(points) == 6


def test_cities_keep_chinese_names_and_seats_of_governments() -> None:
    def city(name: str, people: int, *further: str) -> dict:
        return {
            "name": name, "population": people, "countrycode": "AT", "longitude": 16.37169, "latitude": 48.2,
            "alternatenames": list(further),
        }  # fmt: skip

    every = {
        "1": city("Vaduz", 5_000),
        "2": city("Hamlet", 49_999),
        "3": city("Wien", 2_000_000, "维也纳", "ウィーン"),
    }
    made = json.loads(cities([json.dumps(every).encode(), json.dumps({"AT": {"capital": "Vaduz"}}).encode()]))
    assert [place[0] for place in made] == ["Wien", "Vaduz"]
    assert made[0][1] == ["维也纳"]
    assert made[1][6] == 1


def test_countries_have_names_in_both_languages() -> None:
    english = {"countries": {"AT": "Austria", "US": ["United States", "USA"]}}
    chinese = {"countries": {"AT": "奥地利", "US": "美国"}}
    codes = [["AT", "AUT", "040", ""], ["US", "USA", "840", ""], ["XX", "XXX", "999", ""]]
    made = json.loads(countries([json.dumps(each).encode() for each in (codes, english, chinese)]))
    assert made == {"040": ["AT", ["Austria"], ["奥地利"]], "840": ["US", ["United States", "USA"], ["美国"]]}


def test_the_packaged_atlas_is_whole() -> None:
    assert len(json.loads(PACKS.read("atlas.countries"))) > 240
    assert len(json.loads(PACKS.read("atlas.cities"))) > 4_000
    data = PACKS.read("atlas.outlines")
    [length] = struct.unpack_from("<I", data, 8)
    levels = json.loads(data[12 : 12 + length])["levels"]
    assert [len(level["countries"]) for level in levels] == sorted(
        len(level["countries"]) for level in levels
    )
    assert len(data) == 12 + length + 8 * sum(sum(level["sizes"]) for level in levels)


def test_names_are_simplified_as_other_cities_teach_it() -> None:
    def city(name: str, *further: str) -> dict:
        return {
            "name": name, "population": 900_000, "countrycode": "XX", "longitude": 0, "latitude": 0,
            "alternatenames": list(further),
        }  # fmt: skip

    every = {"1": city("Mumbai", "孟買", "孟买"), "2": city("Bogota", "買城")}
    made = json.loads(cities([json.dumps(every).encode(), b"{}"]))
    assert {place[0]: place[1] for place in made} == {"Mumbai": ["孟买"], "Bogota": ["买城"]}
