"""A figure and whom it counts, as a person says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.phrases import text_of
from briefing.rendering.wording.titles import figure

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.lookups import Lookups


def test_whom_a_figure_in_words_counts_follows_as_in_prose(
    lookups_of: Callable[[str], Lookups],
) -> None:
    def told(count: str) -> str:
        casualty = f"{{side: r, who: any, kind: wounded, count: {count}, src: p1}}"
        lookups = lookups_of(
            "actors: {r: {name: R, kind: state, src: p1}}\nsides: [r]\n"
            f"casualties: [{casualty}]\nsources: {{w: {{publisher: W, published: 2031}}}}\n"
        )
        return text_of(figure(lookups.briefing.casualties[0]))

    assert told("dozens") == "dozens of people wounded"
    assert told("hundreds") == "hundreds of people wounded"
    assert told("several") == "several people wounded"
    assert told("several thousand") == "several thousand people wounded"
