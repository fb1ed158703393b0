"""What a query is understood as."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import QueryError
from briefing.library.queries import Field, Query, Term, parse

STATES = "unread, read, starred, broken, changed"
NOW = datetime(2031, 5, 4, 12, tzinfo=UTC)


def seconds(year: int, month: int, day: int, hour: int = 0) -> int:
    """Return a moment in UTC in seconds since 1970."""
    return int(datetime(year, month, day, hour, tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", ()),
        ("  ", ()),
        ('"', ()),
        ("- -- * ?", ()),
        ("Shelling Şotk ", (Term(("shelling",)), Term(("sotk",)))),
        ("shell", (Term(("shell",), prefix=True),)),
        ("shell* x ", (Term(("shell",), prefix=True), Term(("x",)))),
        ('"border guards" ', (Term(("border", "guards")),)),
        ('"border guards"', (Term(("border", "guards")),)),
        ('"border gua', (Term(("border", "gua"), prefix=True),)),
        ("“border guards” ", (Term(("border", "guards")),)),
        ("Oak-Hill ", (Term(("oak", "hill")),)),
        ("-drone ", (Term(("drone",), excluded=True),)),
        ('-"a b" ', (Term(("a", "b"), excluded=True),)),
        ("a a ", (Term(("a",)),)),
        ("10:30 ", (Term(("10", "30")),)),
        ("http://x.org/y ", (Term(("http", "x", "org", "y")),)),
        ("Baku: ", (Term(("baku",)),)),
        ("北京 ", (Term(("北", "京")),)),
        ("पर्वत ", (Term(("पर्वत",)),)),
        ("NEAR(a OR b) ", (Term(("near", "a")), Term(("or",)), Term(("b",)))),
        ("a\0b ", (Term(("a", "b")),)),
    ],
)
def test_words_and_phrases(text: str, terms: tuple[Term, ...]) -> None:
    assert parse(text) == Query(terms=terms)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("actor:putin ", Field("actor", "putin", ("putin",))),
        ("Actor:Put", Field("actor", "Put", ("put",), prefix=True)),
        ('place:"Oak Hill" ', Field("place", "Oak Hill", ("oak", "hill"))),
        ("-kind:claim ", Field("kind", "claim", ("claim",), excluded=True)),
        ("is:Unread", Field("is", "unread", ("unread",), prefix=True)),
        ("series:a-b* ", Field("series", "a-b*", ("a", "b"), prefix=True)),
    ],
)
def test_fields(text: str, field: Field) -> None:
    assert parse(text) == Query(fields=(field,))


@pytest.mark.parametrize("text", ["actor:", 'actor:""', "since:", "is:unr", "since:20", "kind:-"])
def test_a_field_that_is_being_typed_asks_for_nothing_yet(text: str) -> None:
    assert parse(text).is_empty


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("since:2031-05 ", seconds(2031, 5, 1), None),
        ("until:2031-05 ", None, seconds(2031, 6, 1) - 1),
        ("since:24h ", seconds(2031, 5, 3, 12), None),
        ("since:2w until:7d ", seconds(2031, 4, 20, 12), seconds(2031, 4, 27, 12)),
        ('since:"2031-05-03 morning" ', seconds(2031, 5, 3, 6), None),
        ("since:2031-05-0", seconds(2031, 5, 1), None),
    ],
)
def test_times(text: str, since: int | None, until: int | None) -> None:
    assert parse(text, now=NOW) == Query(since=since, until=until)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("actr:putin", "there is no field actr:; did you mean actor:?"),
        ("plce:x", "there is no field plce:; did you mean place:?"),
        (
            "xyz:1",
            (
                "there is no field xyz:; there are actor:, place:, region:, series:, status:,"
                " kind:, section:, since:, until:, id:, is:"
            ),
        ),
        (
            "is:red ",
            "is: takes unread, read, starred, broken, changed; not red; did you mean read?",
        ),
        ("is:x", f"is: takes {STATES}; not x"),
        (
            "since:soon ",
            (
                "since: not a date: 'soon'; write 24h, 7d or 2w, or a date such as 2022-09-13 or"
                " 2022-09-13T10:00"
            ),
        ),
        ("-since:24h ", "-since: is not understood; write until:"),
        ("-until:24h ", "-until: is not understood; write since:"),
        (
            " ".join(f"a{place}" for place in range(49)),
            "the query has more than 48 words; search for fewer",
        ),
    ],
)
def test_what_makes_no_sense_is_told_with_what_was_meant(text: str, told: str) -> None:
    with pytest.raises(QueryError, match=f"^{re.escape(told)}$"):
        parse(text)


def test_what_a_message_quotes_is_short_and_safe() -> None:
    with pytest.raises(QueryError) as raised:
        parse("é" * 10_000 + ":x")
    assert str(raised.value).startswith(f"there is no field {'é' * 40}…:; there are")
    with pytest.raises(QueryError) as raised:
        parse('is:"\x1b[31m" ')
    assert "\x1b" not in str(raised.value)


@given(st.text(st.characters(codec="utf-8") | st.sampled_from('":-* ()^{}\0'), max_size=60))
def test_any_text_is_understood_or_told(text: str) -> None:
    with suppress(QueryError):
        query = parse(text)
        words = [*(each.words for each in query.terms), *(each.words for each in query.fields)]
        assert not set('":-* ()^{}\0').intersection("".join(chain.from_iterable(words)))
