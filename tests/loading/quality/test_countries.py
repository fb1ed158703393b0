from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.loading.quality.conftest import Check


def test_a_code_that_no_country_has_wherever_it_stands(told: Check) -> None:
    parts = """
        countries: [AM, UK]
        actors:
          a: {name: A, kind: person, country: ZZ, src: p1}
        locations:
          one: {name: One, kind: town, country: EL, src: p1}
          two: {name: Two, kind: border, country: [AZ, QQ], src: p1}
        calls:
          - {between: [a, a], channel: visit, text: T., src: p1}
        events:
          - {when: 2022, kind: other, text: E., where: [one, two], src: p1}
        """
    assert told(parts) == [
        (
            "countries: [AM, «UK»]",
            "unknown-country",
            "no country has the code 'UK'; did you mean 'GB'?",
        ),
        (
            "a: {name: A, kind: person, country: «ZZ», src: p1}",
            "unknown-country",
            "no country has the code 'ZZ'; see ISO 3166-1",
        ),
        (
            "one: {name: One, kind: town, country: «EL», src: p1}",
            "unknown-country",
            "no country has the code 'EL'; did you mean 'GR'?",
        ),
        (
            "two: {name: Two, kind: border, country: [AZ, «QQ»], src: p1}",
            "unknown-country",
            "no country has the code 'QQ'; see ISO 3166-1",
        ),
    ]


def test_every_real_code_is_known(told: Check) -> None:
    assert told("countries: [AM, NO, XK, TL, SS]\n") == []
