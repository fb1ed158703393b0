"""What help explains of a page: what is seen there and nothing else, in its own signs."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from briefing.loading import loads
from briefing.model.casualties import Casualty
from briefing.model.count_notation import CountKind
from briefing.model.lookups import Lookups, RecordRef
from briefing.model.moments import DayPart
from briefing.model.statements import Confidence, Likelihood, StatementKind
from briefing.rendering.guide import guide
from briefing.rendering.phrases import text_of
from briefing.rendering.sections import KEYS

if TYPE_CHECKING:
    from collections.abc import Sequence

BASE = """\
briefing: 1
id: border-incident
title: Riverland-Highland border incident
as_of: 2031-05-04T18:00
summary: {bottom_line: Riverland says that Highland shelled two of its villages., src: p1}
sides: [riverland, highland]
actors:
  riverland: {name: Riverland, kind: state, side: riverland, src: p1}
  highland: {name: Highland, kind: state, side: highland, src: p1}
sources:
  wire: {publisher: Wire Agency, published: 2031-05-04, paragraphs: 9}
"""


def briefing(*lines: str, base: str = BASE) -> Lookups:
    """Return a small briefing with some lines more."""
    return Lookups(loads(base + "\n".join(lines) + "\n").briefing)


def told(lookups: Lookups, section: str, ref: RecordRef | None = None) -> dict[str, str]:
    """Return what each sign means, by the sign."""
    chapters = guide(lookups, section, ref)
    return {text_of(each.sign): each.says for chapter in chapters for each in chapter.explained}


def casualties(*records: str) -> Lookups:
    return briefing("casualties:", *(f"  - {{{each}}}" for each in records))


def statements(*records: str) -> Lookups:
    return briefing("statements:", *(f"  - {{{each}}}" for each in records))


@pytest.mark.parametrize(
    ("count", "sign", "says"),
    [
        ("49+", "49+", "at least 49: there may be more"),
        ("<2000", "<2,000", "fewer than 2,000, or nearly as many"),
        ("~2000", "~2,000", "about 2,000: a round number or an estimate, by the source"),
        ("10-20", "10-20", "anything in between is meant"),
        (
            "{low: 10, best: 12, high: 20}",
            "12 (10-20)",
            "anything in between is meant and the first number is held to be right",
        ),
        ("several", "several", "the source's own word; no number is made of it"),
        (
            "not-reported",
            "not reported",
            "this side has said nothing; that is never a 0, and never added to a figure",
        ),
        ("none-claimed", "none claimed", "this side says that it has none"),
        ("unknown", "not known", "the source says that it is not known"),
    ],
)
def test_a_figure_is_explained_by_the_one_that_is_seen(count: str, sign: str, says: str) -> None:
    seen = casualties(f"side: riverland, who: any, kind: killed, count: {count}, src: p2")
    assert told(seen, "casualties")[sign] == says
    assert sign not in told(seen, "actors")


def test_every_kind_of_figure_is_tried_but_the_plain_number_which_needs_no_word() -> None:
    written = ("49+", "<2", "~2", "1-2", "several", "not-reported", "none-claimed", "unknown", "3")
    records = [f"side: riverland, who: any, kind: killed, count: {x}, src: p2" for x in written]
    seen = casualties(*records)
    kinds = {each.count.kind for each in seen.briefing.casualties}
    assert kinds == set(get_args(CountKind))
    figures = guide(seen, "casualties")[0]
    assert figures.title == "Figures"
    signs = [text_of(each.sign) for each in figures.explained]
    assert "3" not in signs
    assert len(signs) == len(kinds) - 1 + len(("no speaker named", "nothing recorded", "In all"))


def test_what_stands_beside_figures_is_explained_where_it_does() -> None:
    seen = casualties(
        "side: riverland, who: military, kind: killed, count: 2, final: false, src: p2",
        "side: highland, who: any, kind: killed, count: 3, by: highland, src: p3",
    )
    found = told(seen, "casualties")
    assert found["not final"] == "its own speaker expects the number to change"
    assert found["no speaker named"] == "the source gives the figure without saying whose it is"
    assert found["In all"] == "this program adds up the figures above; no source says this"
    assert "nothing recorded" not in found
    alone = casualties(
        "side: highland, who: any, kind: killed, count: 3, final: true, by: highland, src: p3"
    )
    assert "nothing recorded" in told(alone, "casualties")
    assert "nothing recorded" not in told(briefing(), "casualties")
    assert "In all" not in told(alone, "casualties")
    assert "not final" not in told(alone, "casualties")


@pytest.mark.parametrize(
    ("when", "sign", "says"),
    [
        ("2031-05-04~", "about", "then or near it; the source itself is not exact"),
        ("2031-05-04?", "perhaps", "the source does not say for sure that it was then"),
        (
            "2031-05-04 morning",
            "morning",
            "a part of the day is given and no hour; it can mean 06:00 to 12:00",
        ),
        ("199X", "1990s", "some time in these years; more is not said"),
        ("2031-23", "autumn", "which months these are differs by where it is"),
        ("2031-05-01/..", "since", "it began then and has no end yet"),
        ("../2031-05-01", "up to", "it ended then; when it began is not said"),
        ("2031-05-04T10:00", "UTC", "the zone of every time here; one in another zone names it"),
    ],
)
def test_a_time_is_explained_by_the_words_that_are_seen(when: str, sign: str, says: str) -> None:
    event = f"  - {{when: {when}, text: Shells fall., kind: attack, src: p2}}"
    assert told(briefing("events:", event), "timeline")[sign] == says
    plain = "  - {when: 2031-05-04, text: Shells fall., kind: attack, src: p2}"
    assert sign not in told(briefing("events:", plain), "timeline")


@pytest.mark.parametrize("part", get_args(DayPart))
def test_every_part_of_a_day_is_explained(part: str) -> None:
    event = f"  - {{when: 2031-05-04 {part}, text: Shells fall., kind: attack, src: p2}}"
    assert part in told(briefing("events:", event), "timeline")


def test_the_source_s_own_words_for_a_time_are_quoted() -> None:
    event = "  - {when: 2031-05-04, words: at dawn, text: Shells fall., kind: attack, src: p2}"
    says = told(briefing("events:", event), "timeline")["“ ”"]
    assert says == "the source's own words for a time, as “at dawn”"


@pytest.mark.parametrize("kind", get_args(StatementKind))
def test_every_kind_of_statement_is_explained_where_it_is_seen(kind: str) -> None:
    found = told(statements(f"by: riverland, kind: {kind}, text: Says so., src: p2"), "statements")
    assert found[kind].startswith("the speaker ")
    assert {*get_args(StatementKind)} & {*found} == {kind}


@pytest.mark.parametrize("word", get_args(Likelihood))
def test_words_of_likelihood_are_explained_by_their_numbers(word: str) -> None:
    record = f"by: riverland, kind: assessment, text: It holds., likelihood: {word}, src: p2"
    found = told(statements(record), "statements")
    assert found[word.replace("-", " ")].endswith(" in 100, as analysts use the word")


@pytest.mark.parametrize("word", get_args(Confidence))
def test_words_of_confidence_are_explained(word: str) -> None:
    record = f"by: riverland, kind: assessment, text: It holds., confidence: {word}, src: p2"
    assert f"{word} confidence" in told(statements(record), "statements")


def test_contested_is_explained_where_something_is_on_both_sides_of_it() -> None:
    one = "id: shelled, by: riverland, kind: claim, text: Says so., src: p2"
    other = "by: highland, kind: denial, disputes: shelled, text: Says not., src: p3"
    says = "somebody says otherwise; both stand here, and nobody rates which is true"
    assert told(statements(one, other), "statements")["contested"] == says
    assert "contested" not in told(statements(one), "statements")
    assert told(statements(one, other), "statements", RecordRef("statements", "#2"))["contested"]


def test_marks_are_explained_by_the_first_ones_seen() -> None:
    one = "by: riverland, kind: claim, text: Says so., src: [p5-7, p2]"
    found = told(statements(one), "statements")
    assert found["p2"] == "read in paragraph 2 of Wire Agency"
    assert found["p5-7"] == "read in paragraphs 5 to 7 of Wire Agency"
    several = BASE + "  ap: {publisher: Daily Post, published: 2031-05-04, default: true}\n"
    line = "statements: [{by: riverland, kind: claim, text: Says so., src: p3}]"
    assert told(briefing(line, base=several), "statements")["ap:p3"] == (
        "read in paragraph 3 of Daily Post"
    )


def test_the_way_of_a_report_is_explained_on_its_card() -> None:
    one = "by: riverland, via: Radio, kind: claim, text: Says so., src: p2"
    listed = told(statements(one), "statements")
    assert listed["via"] == (
        "who carried it on its way to the source, in the order in which they did"
    )
    assert "→" not in listed
    card = told(statements(one), "statements", RecordRef("statements", "#1"))
    assert card["claim"] == "the speaker says that something is so"
    assert card["→"] == "the way to us: who said it, who carried it, where it was read"


def test_what_is_held_of_a_source_is_explained() -> None:
    rated = BASE.replace("paragraphs: 9}", "paragraphs: 9, reliability: B, credibility: '3'}")
    found = told(briefing(base=rated), "sources")
    assert found["Reliability B"] == "Wire Agency: usually reliable"
    assert found["Credibility 3"] == "what Wire Agency says is possibly true"


def test_the_colours_of_sides_are_explained_in_them() -> None:
    (names,) = (each for each in guide(briefing(), "actors") if each.title == "Names")
    signs = {text_of(each.sign): each.sign[0] for each in names.explained}
    assert [signs[name].voice for name in ("Riverland", "Highland")] == ["side-1", "side-2"]
    assert all(piece.link is None for piece in signs.values())
    assert "third parties" not in signs


def test_calls_are_explained_by_who_called() -> None:
    one = "  - {from: riverland, to: highland, channel: phone, text: Spoke., src: p2}"
    other = "  - {between: [riverland, highland], channel: unstated, text: Spoke., src: p2}"
    found = told(briefing("calls:", one, other), "calls")
    assert found["→"] == "the first called the second"
    assert found["↔"] == "they spoke; who called is not said"
    assert found["no time given"] == "the source does not say when"
    assert "channel not stated" in found
    assert "↔" not in told(briefing("calls:", one), "calls")


def test_a_doubtful_date_is_shown_as_a_narrow_column_has_it() -> None:
    who = "from: riverland, to: highland, channel: phone, text: Spoke., src: p2"
    found = told(briefing("calls:", f"  - {{{who}, when: 2031-05-04?}}"), "calls")
    assert found["4 May?"] == "the same, where a column is narrow"


def test_the_head_is_explained_on_every_page() -> None:
    marked = BASE.replace("sides:", "status: withdrawn\nhandling: TLP:AMBER\nsides:", 1)
    for section in KEYS:
        found = told(briefing(base=marked), section)
        assert found["TLP:AMBER"].startswith("for your organisation and its clients")
        assert found["withdrawn"] == "do not use it; something in it does not hold"
    assert "TLP:AMBER" not in told(briefing(), "summary")


def test_what_is_not_known_is_explained_in_the_summary() -> None:
    seen = briefing("gaps: [{text: Who fired first}]")
    assert told(seen, "summary")["Not known"] == "what a reader would ask, and nobody here answers"
    assert "Caveats" not in told(seen, "summary")


def test_a_page_explains_no_more_than_is_seen_on_it() -> None:
    seen = casualties("side: riverland, who: any, kind: killed, count: 49+, src: p2")
    assert isinstance(seen.briefing.casualties[0], Casualty)
    titles = {key: _titles(seen, key) for key in ("actors", "casualties", "context")}
    assert titles["context"] == ["Names", "On every page"]
    assert titles["actors"] == ["Where it was read", "Names", "On every page"]
    assert titles["casualties"][0] == "Figures"


def _titles(lookups: Lookups, section: str) -> Sequence[str]:
    return [each.title for each in guide(lookups, section)]
