from __future__ import annotations

import pytest

from briefing.model.countries import countries, country, country_name


@pytest.mark.parametrize(
    ("code", "lat", "lon"),
    [
        ("AM", 40.18, 44.51),  # Yerevan
        ("AZ", 39.21, 45.41),  # Nakhchivan, an exclave
        ("FJ", -16.8, -179.9),  # Taveuni, east of the antimeridian
        ("FJ", -18.1, 178.4),  # Suva, west of it
        ("RU", 66.2, -169.8),  # Uelen, east of the antimeridian
        ("RU", 54.7, 20.5),  # Kaliningrad, an exclave
        ("US", 21.3, -157.9),  # Honolulu
        ("US", 52.9, 172.9),  # Attu, west of the antimeridian
        ("FR", 48.9, 2.3),  # Paris
        ("FR", 4.9, -52.3),  # Cayenne
        ("GF", 4.9, -52.3),
        ("NO", 78.2, 15.6),  # Longyearbyen
        ("NZ", -43.9, -176.5),  # the Chatham Islands, east of the antimeridian
        ("UA", 44.6, 33.5),  # Sevastopol
        ("RU", 44.6, 33.5),
        ("XK", 42.7, 21.2),  # Pristina
        ("RS", 42.7, 21.2),
        ("TK", -9.4, -171.2),
        ("AQ", -89.9, 12.0),
    ],
)
def test_a_country_holds_its_places(code: str, lat: float, lon: float) -> None:
    found = country(code)
    assert found is not None
    assert found.may_hold(lat, lon)


@pytest.mark.parametrize(
    ("code", "lat", "lon"),
    [
        ("AM", 44.51, 40.18),  # Yerevan, swapped
        ("AM", 41.7, 48.5),
        ("FJ", -18.1, 0.0),  # half the world away from the antimeridian
        ("US", 40.0, 0.0),
        ("FR", 40.0, -30.0),  # between its parts
        ("NO", 64.0, -20.0),
    ],
)
def test_a_country_does_not_hold_what_is_elsewhere(code: str, lat: float, lon: float) -> None:
    found = country(code)
    assert found is not None
    assert not found.may_hold(lat, lon)


def test_every_country_of_the_standard_is_there_with_a_name_and_boxes() -> None:
    assert len(countries()) == 250  # 249 in ISO 3166-1, and XK
    for code, found in countries().items():
        assert len(code) == 2
        assert code.isupper()
        assert found.name.strip() == found.name != ""
        assert found.boxes
        for box in found.boxes:
            assert -90 <= box.south < box.north <= 90
            assert -180 <= box.west < box.east <= 180


def test_a_code_has_a_name_and_is_its_own_where_it_has_none() -> None:
    names = [country_name(code) for code in ("AM", "CI", "TR", "ZZ", "am")]
    assert names == ["Armenia", "Côte d’Ivoire", "Türkiye", "ZZ", "am"]
    assert country("ZZ") is None
