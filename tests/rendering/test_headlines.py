"""The headline figures of a briefing: a figure for each side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.headlines import headline_figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.lookups import Lookups

_ACTORS = """\
actors:
  riverland: {name: Riverland, kind: state, src: p1}
  highland: {name: Highland, kind: state, src: p1}
sides: [riverland, highland]
casualties:
"""
_SOURCE = "sources: {wire: {publisher: Wire Agency, published: 2031}}\n"


def _told(lookups_of: Callable[[str], Lookups], *figures: str) -> tuple[str, ...]:
    records = "".join(f"  - {{{figure}, src: p1}}\n" for figure in figures)
    return headline_figures(lookups_of(_ACTORS + records + _SOURCE))


_KILLED = "side: riverland, who: military, kind: killed"


def test_the_shipped_briefing_has_a_figure_and_a_silence(shipped: Lookups) -> None:
    assert headline_figures(shipped) == ("Armenia 49+ killed", "Azerbaijan not reported")


def test_without_any_figure_there_is_nothing_to_tell(lookups_of: Callable[[str], Lookups]) -> None:
    silent = "side: highland, who: any, kind: any, count: not-reported"
    assert _told(lookups_of, silent) == ()
    assert headline_figures(lookups_of(_SOURCE)) == ()


def test_where_speakers_differ_both_ends_are_told(lookups_of: Callable[[str], Lookups]) -> None:
    figures = [
        f"{_KILLED}, count: {count}, by: {who}"
        for count, who in (("135", "riverland"), ("~200", "highland"), ("105+", "The Paper"))
    ]
    assert _told(lookups_of, *figures) == ("Riverland 105+ to ~200 killed",)


def test_the_last_figure_of_a_speaker_counts(lookups_of: Callable[[str], Lookups]) -> None:
    later = f"{_KILLED}, count: 105, by: riverland, when: 2031-05-04"
    earlier = f"{_KILLED}, count: 49+, by: riverland, when: 2031-05-03"
    assert _told(lookups_of, later, earlier) == ("Riverland 105 killed",)


def test_a_figure_for_one_place_is_no_other_account_of_the_whole(
    lookups_of: Callable[[str], Lookups],
) -> None:
    hill = f"{_KILLED}, count: 3, by: highland, where: hill"
    places = "locations: {hill: {name: The hill, kind: mountain, src: p1}}\n"
    records = f"  - {{{_KILLED}, count: 135, by: riverland, src: p1}}\n  - {{{hill}, src: p1}}\n"
    assert headline_figures(lookups_of(_ACTORS + records + places + _SOURCE)) == (
        "Riverland 135 killed",
    )
    alone = f"  - {{{hill}, src: p1}}\n"
    assert headline_figures(lookups_of(_ACTORS + alone + places + _SOURCE)) == (
        "Riverland 3 killed",
    )


def test_the_widest_group_and_the_worst_harm_are_told(lookups_of: Callable[[str], Lookups]) -> None:
    told = _told(
        lookups_of,
        "side: riverland, who: civilian, kind: killed, count: 3",
        "side: riverland, who: any, kind: killed, count: 9",
        "side: riverland, who: any, kind: wounded, count: 40",
        "side: highland, who: any, kind: any, count: several",
    )
    assert told == ("Riverland 9 killed", "Highland several harmed")
