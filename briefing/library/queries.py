"""What is searched for in many briefings: words, phrases, and fields such as `actor:putin`.

| written | finds |
|---|---|
| `shelling sotk` | both words, in any order |
| `shell*` | what begins so; the word that is being typed does so too |
| `"border guards"` | the words as they stand |
| `-drone`, `-kind:claim` | what has it not |
| `actor:putin`, `place:"Nagorno Karabakh"` | records that name them, by id or by a name |
| `kind:denial`, `section:calls` | records of a kind, or of a section |
| `since:2022-09`, `until:24h` | records from then on, or up to then; also `7d`, `2w` before now |
| `region:`, `series:`, `status:`, `id:` | what the briefing says of itself |
| `is:unread`, `read`, `starred`, `changed`, `broken` | what the reader has done with it |

Case, accents and kinds of dash do not count. A field given twice means either, but for `actor:`,
`place:` and `is:`, which mean both.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

import msgspec

from briefing.clean import clean_line, shortened
from briefing.errors import QueryError
from briefing.library.index_words import words_of
from briefing.model.since import parse_bound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.since import Bound

Name = Literal[
    "actor", "place", "region", "series", "status", "kind", "section", "since", "until", "id", "is"
]
NAMES: tuple[Name, ...] = get_args(Name)
"""The fields of a query."""

STATES = ("unread", "read", "starred", "broken", "changed")
"""What `is:` takes."""

_ITEM = re.compile(r'(-?)(?:([^\W\d_]+):)?(?:"([^"]*)"?|([^\s"]+))?')
_QUOTES = str.maketrans("“”„‟«»\u2212", '""""""-')
_TYPED = re.compile(r'[^\s"*]$')
"""How a query ends whose last word may go on."""
_MOST = 48
"""Words of a query; who pastes more than that searches for a text, not for words."""


class Term(NamedTuple):
    """What must stand together in a text."""

    words: tuple[str, ...]
    """Folded, one or more."""
    prefix: bool = False
    """Whether the last word may go on."""
    excluded: bool = False
    """Whether it must not be there."""


class Field(NamedTuple):
    """What a record or its briefing must be."""

    name: Name
    """Which field."""
    value: str
    """As it was typed."""
    words: tuple[str, ...]
    """Its words, folded."""
    prefix: bool = False
    """Whether the last of them may go on."""
    excluded: bool = False
    """Whether it must not be so."""


class Query(msgspec.Struct, frozen=True, kw_only=True):
    """A query that was understood."""

    terms: tuple[Term, ...] = ()
    """The words and phrases."""
    fields: tuple[Field, ...] = ()
    """The fields, but for times."""
    since: int | None = None
    """The first moment that is wanted, in seconds since 1970."""
    until: int | None = None
    """The last one."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return self == Query()

    def named(self, *names: Name) -> tuple[Field, ...]:
        """Return the fields of these names, in the order in which they were typed."""
        return tuple(field for field in self.fields if field.name in names)


class _Item(NamedTuple):
    excluded: bool
    name: str
    phrase: str | None
    word: str
    last: bool


def parse(text: str, *, now: datetime | None = None) -> Query:
    """Understand a query; its last word may go on where nothing follows it.

    `now` is what `24h` counts back from. Raises QueryError.
    """
    terms: list[Term] = []
    fields: list[Field] = []
    times: dict[str, int] = {}
    for item in _items(text.translate(_QUOTES)):
        name = _field_of(item)
        if name is None:
            terms += _terms(item)
        elif name in ("since", "until"):
            times.update(_time(name, item, now or datetime.now(UTC)))
        else:
            fields += _fields(name, item)
    if sum(len(each.words) for each in terms) + sum(len(each.words) for each in fields) > _MOST:
        raise QueryError(f"the query has more than {_MOST} words; search for fewer")
    return Query(
        terms=tuple(dict.fromkeys(terms)),
        fields=tuple(dict.fromkeys(fields)),
        since=times.get("since"),
        until=times.get("until"),
    )


def _items(text: str) -> Iterator[_Item]:
    """Yield what stands between spaces, quotes taken as one."""
    typed = _TYPED.search(text) is not None
    for match in _ITEM.finditer(text):
        minus, name, phrase, word = match.groups()
        if name or phrase is not None or word:
            last = typed and match.end() == len(text)
            yield _Item(bool(minus), name or "", phrase, word or "", last)


def _field_of(item: _Item) -> Name | None:
    """Return which field is meant; None for words. Raises QueryError for one that is none."""
    name = item.name.lower()
    if not name:
        return None
    if name in NAMES:
        return name
    if not item.phrase and (not item.word or item.word.startswith("//")):
        return None
    raise QueryError(f"there is no field {_shown(item.name)}:{_near(name, NAMES, ':')}")


def _terms(item: _Item) -> Iterator[Term]:
    """Yield the words of a text; those that something other than a space joins stand together."""
    text = item.word if item.phrase is None else item.phrase
    words = tuple(words_of(f"{item.name} {text}" if item.name else text))
    if words:
        yield Term(words, item.last or item.word.endswith("*"), item.excluded)


def _fields(name: Name, item: _Item) -> Iterator[Field]:
    """Yield a field with its value; one without is still being typed."""
    value = item.word if item.phrase is None else item.phrase
    words = tuple(words_of(value))
    if not words:
        return
    if name == "is":
        value = value.lower()
        near = [state for state in STATES if item.last and state.startswith(value)]
        if value not in STATES and near:
            return
        if value not in STATES:
            raise QueryError(
                f"is: takes {', '.join(STATES)}; not {_shown(value)}{_near(value, STATES)}"
            )
    yield Field(name, value, words, item.last or item.word.endswith("*"), item.excluded)


def _time(name: str, item: _Item, now: datetime) -> dict[str, int]:
    """Return a moment by the name of its field; nothing while none is typed. Raises QueryError."""
    value = item.word if item.phrase is None else item.phrase
    if item.excluded:
        other = "until" if name == "since" else "since"
        raise QueryError(f"-{name}: is not understood; write {other}:")
    try:
        bound = _bound(value, now, begun=item.last)
    except ValueError as error:
        raise QueryError(f"{name}: {error}") from None
    if bound is None:
        return {}
    return {name: int((bound.first if name == "since" else bound.last).timestamp())}


def _bound(value: str, now: datetime, *, begun: bool) -> Bound | None:
    """Read a time; of one that is still being typed as much as means something. Raises ValueError.

    Times without a zone are in UTC: briefings of many zones are searched at once.
    """
    try:
        return parse_bound(value, now, UTC) if value else None
    except ValueError:
        if not begun:
            raise
    for end in range(len(value) - 1, 3, -1):
        with suppress(ValueError):
            return parse_bound(value[:end], now, UTC)
    return None


def _near(name: str, known: tuple[str, ...], ending: str = "") -> str:
    """Return what was probably meant."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    near = get_close_matches(name[:40], known, n=1)
    if near:
        return f"; did you mean {near[0]}{ending}?"
    return f"; there are {', '.join(f'{each}:' for each in known)}" if ending else ""


def _shown(text: str) -> str:
    shown = clean_line(text[:41])
    return shown if len(text) <= 40 else f"{shortened(shown, 40)}…"
