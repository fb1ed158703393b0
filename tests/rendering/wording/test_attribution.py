"""Who says it, who carried it, and where it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.citations import parse_citation
from briefing.rendering.phrases import text_of
from briefing.rendering.wording import attribution
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.lookups import Lookups


@pytest.mark.parametrize(
    ("by", "via", "told"),
    [
        (["moreau"], [], "says Ana Moreau"),
        (["moreau", "okafor"], [], "say Ana Moreau and Jo Okafor"),
        (["moreau"], ["wire"], "says Ana Moreau, via Wire Agency"),
        (["moreau"], ["okafor", "wire"], "says Ana Moreau, via Jo Okafor and Wire Agency"),
        ([], ["wire"], "no speaker named, via Wire Agency"),
        ([], [], "no speaker named"),
    ],
)
def test_a_figure_says_whose_it_is(
    riverland: Lookups, by: list[str], via: list[str], told: str
) -> None:
    assert text_of(attribution.says(by, via, riverland)) == told


def test_after_a_sentence_nobody_is_not_mentioned(riverland: Lookups) -> None:
    assert attribution.so_says([], [], riverland) == ()
    assert text_of(attribution.so_says([], ["wire"], riverland)) == (
        "(no speaker named, via Wire Agency)"
    )


def test_the_way_of_a_record_has_a_step_for_each_hand(riverland: Lookups) -> None:
    cited = [parse_citation("p2"), parse_citation("p4-6"), parse_citation("wire:p3")]
    way = attribution.trail(["okafor"], ["moreau", "wire"], cited, riverland)
    assert text_of(way) == (
        "said by Jo Okafor → carried by Ana Moreau → carried by Wire Agency"
        " → read in The Paper, p2, p4-6; Wire Agency, p3"
    )


def test_marks_name_the_source_only_where_there_are_several(
    riverland: Lookups, lookups_of: Callable[[str], Lookups]
) -> None:
    cited = [parse_citation("p2"), parse_citation("p4-6")]
    assert marks(cited, riverland) == "paper:p2, paper:p4-6"
    assert marks(cited, lookups_of("")) == "p2, p4-6"
