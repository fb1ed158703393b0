"""Citations: each record as a paragraph that can be pasted into a report.

Those of two whole briefings are kept as files; after a change was looked at, write them anew:

python tests/rendering/test_citing.py
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.loading import load
from briefing.model.lookups import COLLECTIONS, Lookups, RecordRef
from briefing.rendering.citing import citation

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.lookups import Collection

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "tests" / "golden" / "citations"
BRIEFINGS = {
    "riverland": ROOT / "tests" / "tui" / "riverland.yaml",
    "shipped": ROOT / "content" / "2022-09-13-armenia-azerbaijan.yaml",
}


def cited(collection: Collection, key: str, lookups: Lookups) -> str:
    """Return the citation of a record."""
    return citation(RecordRef(collection, key), lookups)


def all_of(path: Path) -> str:
    """Return the citation of every record of a briefing, each under the record's name."""
    lookups = Lookups(load(str(path)).briefing)
    return "\n".join(
        f"{ref.collection} {ref.key}\n{citation(ref, lookups)}\n"
        for collection in COLLECTIONS
        for ref in lookups.refs(collection)
    )


@pytest.mark.parametrize("name", BRIEFINGS)
def test_the_citations_are_as_they_were_looked_at(name: str) -> None:
    assert all_of(BRIEFINGS[name]) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


FROM_PAPER = (
    "Read in The Paper (first published by Wire Agency), “Shells on the plain”, 4 May 2031, {}"
    " <https://paper.example/shells>."
)
FROM_WIRE = "Read in Wire Agency, 4 May 2031, {}."
BRIEFING = "Briefing riverland, as of 4 May 2031, 18:00 (UTC+2), final, TLP:CLEAR."


@pytest.mark.parametrize(
    ("collection", "key", "fact", "cited_in"),
    [
        (
            *("casualties", "dead"),
            (
                "Riverland: at least 3 civilians killed, not final (Oak). Said by Interior Ministry"
                " of Riverland, 4 May 2031, morning (UTC+2)."
            ),
            FROM_PAPER.format("p2"),
        ),
        ("casualties", "#1", "Highland, casualties: not reported.", FROM_PAPER.format("p6")),
        (
            *("casualties", "#3"),
            "Riverland: 1 soldier wounded. No speaker is named.",
            FROM_WIRE.format("p3"),
        ),
        (
            *("statements", "shelling"),
            (
                "Interior Ministry of Riverland, claim, 4 May 2031: Shells fell on Oak and Elm."
                " Contested by Defence Ministry of Highland: “returned fire” (denial, The"
                " Paper, p4)."
            ),
            FROM_PAPER.format("p2"),
        ),
        (
            *("statements", "returned-fire"),
            (
                "Defence Ministry of Highland, denial to Riverland, no time given: Highland only"
                " answered. In the source: “returned fire”. Carried by Wire Agency. Contested by"
                " Defence Ministry of Highland (denial, The Paper, p7). Disputes Interior Ministry"
                " of Riverland (claim, The Paper, p2)."
            ),
            FROM_PAPER.format("p4"),
        ),
        (
            *("statements", "#4"),
            (
                "Jo Okafor (UN envoy) and Somebody Else, assessment, likely, no time given: The"
                " truce may hold."
            ),
            FROM_PAPER.format("p8"),
        ),
        (
            *("calls", "moreau-okafor"),
            (
                "Phone call from Ana Moreau to Jo Okafor, 4 May 2031, morning (UTC+2): Asked for"
                " monitors. In the source: “as soon as can be”. Outcome: Not reported. Said by Ana"
                " Moreau (Prime Minister, Riverland). Carried by Wire Agency."
            ),
            FROM_PAPER.format("p5"),
        ),
        (
            *("calls", "#2"),
            "Contact between Riverland, Highland and Jo Okafor, no time given: Spoke of the truce.",
            FROM_PAPER.format("p6"),
        ),
        (
            *("events", "first-shell"),
            (
                "4 May 2031, about 00:00 (UTC+2), in the source “around midnight”: The first shell"
                " falls. Said by Interior Ministry of Riverland."
            ),
            FROM_PAPER.format("p2"),
        ),
        (
            *("impacts", "homes"),
            "Damage, Oak: Homes burnt. In the source: “all gone”. Said by A farmer from Oak.",
            FROM_PAPER.format("p3"),
        ),
        (
            *("context", "#2"),
            "The long war (conflict, the 2010s, fewer than 900): It lasted ten years.",
            FROM_PAPER.format("p9"),
        ),
        (
            *("actors", "riverland"),
            "Riverland (state); rival of Highland.",
            FROM_PAPER.format("p1"),
        ),
        (
            *("actors", "witness"),
            "A farmer from Oak (person); not named by the source.",
            FROM_PAPER.format("p3"),
        ),
        ("actors", "okafor", "Jo Okafor (UN envoy); third party.", FROM_PAPER.format("p5")),
        (
            *("locations", "oak"),
            (
                "Oak (Eiche), village, Riverland; reported target; 47.25° N, 8.5° W, of the"
                " settlement, from a gazetteer; population about 400, by the source."
            ),
            FROM_PAPER.format("p2"),
        ),
        ("gaps", "#2", "Not known: Highland's losses.", "No source is given."),
        (
            *("summary", "bottom-line"),
            (
                "Bottom line: Riverland says Highland shelled two villages; Highland says it"
                " returned fire."
            ),
            f"{FROM_PAPER.format('p2')[:-1]}; Wire Agency, 4 May 2031, p4.",
        ),
        (
            *("sources", "paper"),
            (
                "A. Writer and B. Writer, “Shells on the plain”, The Paper (first published by Wire"
                " Agency), 4 May 2031 <https://paper.example/shells>, accessed 4 May 2031, 17:00"
                " (UTC); usually reliable (Admiralty code B); probably true (Admiralty code 2)."
            ),
            "",
        ),
    ],
)
def test_a_citation_tells_the_fact_who_says_it_and_where_it_was_read(
    riverland: Lookups, collection: Collection, key: str, fact: str, cited_in: str
) -> None:
    assert cited(collection, key, riverland) == " ".join(filter(None, (fact, cited_in, BRIEFING)))


def test_carriers_stand_in_order_and_a_figure_may_dispute(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of(
        "sides: [north]\n"
        "actors: {north: {name: North, kind: state, src: p1}}\n"
        "statements:\n"
        "  - {id: none-dead, by: north, kind: claim, text: Nobody died., src: p1}\n"
        "casualties:\n"
        "  - {id: dead, side: north, who: any, kind: killed, count: 2, disputes: none-dead,\n"
        "    by: A doctor, via: [A paper, Another], src: [p2, p2, p3-4]}\n"
    )
    figure = "North: 2 people killed"
    assert cited("casualties", "dead", lookups) == (
        f"{figure}. Said by A doctor. Carried by A paper, then Another. Disputes North (claim, p1)."
        " Read in The Paper, 4 May 2031, p2, p3-4."
        " Briefing riverland, as of 4 May 2031, 18:00 (UTC+2)."
    )
    told = cited("statements", "none-dead", lookups)
    assert f"Contested by A doctor: {figure} (p2, p3-4)." in told


@pytest.mark.parametrize(
    ("count", "by", "told"),
    [
        ("49", "", "49 soldiers killed. No speaker is named, 4 May 2031, 10:30 (UTC+2)."),
        (
            "49",
            "by: A doctor, ",
            "49 soldiers killed. Said by A doctor, 4 May 2031, 10:30 (UTC+2).",
        ),
        ("not-reported", "", "soldiers killed: not reported. As of 4 May 2031, 10:30 (UTC+2)."),
        (
            *("none-claimed", "by: A doctor, "),
            "soldiers killed: none claimed. Said by A doctor, 4 May 2031, 10:30 (UTC+2).",
        ),
    ],
)
def test_a_figure_and_a_silence_tell_when_they_were_given(
    lookups_of: Callable[[str], Lookups], count: str, by: str, told: str
) -> None:
    lookups = lookups_of(
        "sides: [north]\n"
        "actors: {north: {name: North, kind: state, src: p1}}\n"
        "casualties:\n"
        f"  - {{side: north, who: military, kind: killed, count: {count}, {by}\n"
        "    when: 2031-05-04T10:30, src: p2}\n"
    )
    assert f"{told} Read in The Paper," in cited("casualties", "#1", lookups)


def test_an_account_that_stands_against_one_names_its_sources_for_who_has_no_briefing(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of(
        "statements:\n"
        "  - {id: it, by: Al, kind: claim, text: Yes., src: paper:p1}\n"
        "  - {by: Bo, kind: denial, disputes: it, text: No., src: [wire:p2, one:p3, two:p4]}\n"
        "sources:\n"
        "  paper: {publisher: The Paper, published: 2031-05-04, title: Shells}\n"
        "  wire: {publisher: Wire, published: 2031-05-04}\n"
        "  one: {publisher: Post, published: 2031-05-04, title: One}\n"
        "  two: {publisher: Post, published: 2031-05-03}\n"
    )
    assert (
        "Contested by Bo (denial, Wire, p2 and Post, “One”, p3 and Post, 3 May 2031, p4)."
    ) in cited("statements", "it", lookups)


def test_of_many_accounts_against_one_the_rest_is_counted(
    lookups_of: Callable[[str], Lookups],
) -> None:
    denials = "".join(
        f"  - {{by: Paper {number}, kind: denial, disputes: it, text: No., src: p1}}\n"
        for number in range(7)
    )
    claim = "statements:\n  - {id: it, by: Someone, kind: claim, text: Yes., src: p1}\n"
    told = cited("statements", "it", lookups_of(claim + denials))
    assert "Contested by Paper 0 (denial, p1); " in told
    assert "; Paper 4 (denial, p1); and 2 more. Read in" in told


def test_a_citation_is_one_line_whatever_the_text_holds(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of('gaps:\n  - {text: "One line.\\n\\nAnother\\e[2J line", src: p1}\n')
    told = cited("gaps", "#1", lookups)
    assert told.startswith("Not known: One line. Another␛[2J line. Read in The Paper,")
    assert "\n" not in told


def test_a_briefing_that_is_no_longer_held_says_so(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of("status: withdrawn\nhandling: TLP:AMBER\ngaps: [{text: T.}]\n")
    assert cited("gaps", "#1", lookups).endswith(" (UTC+2), withdrawn, TLP:AMBER.")


def test_a_record_that_is_not_there_has_no_citation(riverland: Lookups) -> None:
    with pytest.raises(KeyError, match="nobody"):
        cited("actors", "nobody", riverland)


def main() -> None:
    """Write every kept citation anew."""
    FOLDER.mkdir(exist_ok=True)
    for name, path in BRIEFINGS.items():
        (FOLDER / f"{name}.txt").write_text(all_of(path), encoding="utf-8")


if __name__ == "__main__":
    main()
