from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.loading.quality.conftest import Check

PARTS = """
    locations:
      goris:
        name: Goris
        kind: town
        country: {country}
        geo: {{lat: {lat}, lon: {lon}, precision: settlement, from: GeoNames}}
        src: p1
    events:
      - when: 2022
        kind: other
        text: E.
        where: goris
        src: p1
    """

AT = "geo: {{lat: «{}», lon: {}, precision: settlement, from: GeoNames}}"
SWAPPED = "46.34, 39.51 is not in Armenia; lat and lon are swapped: write lat: 39.51 and lon: 46.34"


@pytest.mark.parametrize(
    ("country", "lat", "lon", "message"),
    [
        ("AM", "39.51", "46.34", None),
        ("[AZ, AM]", "40.18", "44.51", None),
        ("AM", "40.4", "49.9", "40.4, 49.9 is not in Armenia"),
        ("AM", "46.34", "39.51", SWAPPED),
        ("[AM, IR]", "52.5", "13.4", "52.5, 13.4 is not in Armenia or Iran"),
        ("[AM, GE, TR]", "52.5", "13.4", "52.5, 13.4 is not in Armenia, Georgia or Türkiye"),
        ("[AM, AM]", "52.5", "13.4", "52.5, 13.4 is not in Armenia"),
        (
            "[AM, GE, TR, IR, FJ, NO, CH]",
            "-9",
            "-9",
            "-9, -9 is not in Armenia, Georgia, Türkiye, Iran, Fiji, …",
        ),
        ("FJ", "-16.8", "-179.9", None),
        ("FJ", "-16.8", "0", "-16.8, 0 is not in Fiji"),
        ("FJ", "-16.8", "170.25", "-16.8, 170.25 is not in Fiji"),
        ("ZZ", "39.51", "46.34", None),
        ("[AM, ZZ]", "52.5", "13.4", None),
    ],
)
def test_coordinates_outside_the_countrys_box(
    told: Check, country: str, lat: str, lon: str, message: str | None
) -> None:
    found = told(PARTS.format(country=country, lat=lat, lon=lon))
    expected = [] if message is None else [(AT.format(lat, lon), "outside-country", message)]
    assert [each for each in found if each.code == "outside-country"] == expected


def test_a_place_without_country_or_coordinates_is_taken_as_it_is(told: Check) -> None:
    parts = """
        locations:
          goris: {name: Goris, kind: town, country: AM, src: p1}
          sea:
            name: The sea
            kind: region
            geo: {lat: 0, lon: 0, precision: region, from: a map}
            src: p1
        events:
          - {when: 2022, kind: other, text: E., where: [goris, sea], src: p1}
        """
    assert told(parts) == []
