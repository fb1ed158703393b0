"""A briefing read by prompt: what each command that is typed leads to."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from briefing.clean import clean_line, shortened
from briefing.linear import telling
from briefing.linear.commands import Action, Asked, help_lines, parse
from briefing.linear.listings import section_page
from briefing.linear.overview import marking, overview_page
from briefing.linear.speech import ended
from briefing.linear.trail import Trail
from briefing.rendering.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.linear.pages import Page
    from briefing.linear.paper import Paper
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.model.source_texts import SourceText
    from briefing.rendering.search import Index

PROMPT = "briefing> "
"""What asks for a command."""
MORE = "more> "
"""The same, where the page goes on."""
_QUOTED = 40
"""Characters of what was typed that are repeated."""
_LAST = len(SECTIONS)


class Session:
    """One reading of one briefing."""

    def __init__(
        self,
        lookups: Lookups,
        paper: Paper,
        texts: Callable[[], Mapping[str, SourceText]],
    ) -> None:
        self._lookups = lookups
        self._paper = paper
        self._texts = texts
        self._trail = Trail()

    def begin(self) -> None:
        """Read the first page."""
        self._show(overview_page(self._lookups))

    @property
    def prompt(self) -> str:
        """What asks for the next command."""
        return MORE if self._trail.here.rest else PROMPT

    def answer(self, typed: str) -> bool:
        """Do what was typed; return whether the reading goes on: nobody left, and none ended it."""
        asked = parse(typed)
        if asked is None:
            told = shortened(clean_line(" ".join(typed.split())), _QUOTED)
            self._paper.say(f"“{told}” is no command. ? tells all of them.")
        elif asked.action == "quit":
            return False
        else:
            self._ANSWERS[asked.action](self, asked)
        return self._paper.open

    def end(self) -> None:
        """Say what stands below everything: the marking."""
        if told := marking(self._lookups):
            self._paper.say(f"{told}.")

    def _show(self, page: Page, *, instead: bool = False) -> None:
        """Open a page, or show it instead of the one that is open, and read as far as fits."""
        place = self._trail.turn(page) if instead else self._trail.go(page)
        place.rest = self._paper.fill(self._paper.broken(page.lines))

    def _go_on(self, _: Asked) -> None:
        here = self._trail.here
        if here.rest:
            here.rest = self._paper.fill(here.rest)
        elif here.page.kind == "record":
            self._following()
        elif here.page.kind in {"overview", "section"}:
            self._section(here.page.section + 1)
        else:
            self._paper.say("That is all of it. b goes back.")

    def _following(self) -> None:
        """Open the record after this one, where this one was opened from a list."""
        beneath = self._trail.beneath
        ref = beneath.following()
        if not beneath.at:
            self._paper.say("It was opened by its name. b goes back.")
        elif ref is None:
            self._paper.say(f"That was the last of {beneath.page.name}. b goes back.")
        else:
            self._show(self._record(ref), instead=True)

    def _rest(self, _: Asked) -> None:
        here = self._trail.here
        if not here.rest:
            self._paper.say("There is no more of this.")
        here.rest = self._paper.fill(here.rest, whole=True)

    def _again(self, _: Asked) -> None:
        here = self._trail.here
        here.rest = self._paper.fill(self._paper.broken(here.page.lines))

    def _overview(self, _: Asked) -> None:
        self._show(overview_page(self._lookups))

    def _numbered_section(self, asked: Asked) -> None:
        number = asked.number
        if number <= _LAST:
            self._section(number)
            return
        is_here = self._trail.here.numbered(number) is not None
        hint = f" o {number} opens number {number}." if is_here else ""
        self._paper.say(f"There are {_LAST} sections.{hint}")

    def _section(self, number: int) -> None:
        if number < 1:
            self._paper.say("This is the first section. 0 is the overview.")
        elif number > _LAST:
            self._paper.say("There are no more sections. 0 is the overview, q ends.")
        else:
            self._show(section_page(number, self._lookups))

    def _open(self, asked: Asked) -> None:
        if asked.text:
            self._named(asked.text)
            return
        if (found := self._numbered(asked)) is None:
            return
        self._trail.here.at = asked.number
        if isinstance(found, int):
            self._section(found)
        else:
            self._show(self._record(found))

    def _named(self, name: str) -> None:
        """Open what goes by a name, or tell what it may mean."""
        from briefing.linear.found import called, names_page  # noqa: PLC0415 - seldom asked for

        refs = called(name, self._lookups)
        told = shortened(clean_line(name), _QUOTED)
        if not refs:
            self._paper.say(f"Nothing here is called {told}. /{told} searches for it.")
        elif len(refs) == 1:
            self._trail.here.at = 0
            self._show(self._record(refs[0]))
        else:
            self._show(names_page(told, refs, self._lookups))

    def _record(self, ref: RecordRef) -> Page:
        from briefing.linear.opened import record_page  # noqa: PLC0415 - the first page opens none

        return record_page(ref, self._lookups)

    def _numbered(self, asked: Asked) -> RecordRef | int | None:
        """Return what a number stands for; where there is nothing, say so and return None."""
        here = self._trail.here
        if not asked.number:
            letter = asked.action[0] if asked.action != "cite" else "y"
            self._paper.say(f"Which one? Add its number, as in {letter} 3.")
            return None
        found = here.numbered(asked.number)
        if found is None:
            last = len(here.page.refs)
            told = f"the last is {last}" if last else "nothing here is numbered"
            self._paper.say(f"There is no {asked.number} here; {told}.")
        return found

    def _meant(self, asked: Asked) -> RecordRef | None:
        """Return the record that a number stands for, or without one the record that is open."""
        record = self._trail.here.page.record
        if not asked.number and record is not None:
            return record
        found = self._numbered(asked)
        if isinstance(found, int):
            self._paper.say("That is a section. Open it, and then one of its records.")
            return None
        return found

    def _source(self, asked: Asked) -> None:
        here = self._trail.here
        if here.page.kind == "source" and not asked.number:
            self._paper.say("This is its source. r reads it again.")
            return
        if (ref := self._meant(asked)) is None:
            return
        from briefing.linear.opened import card_page  # noqa: PLC0415 - the first page opens none
        from briefing.rendering.evidence import evidence  # noqa: PLC0415 - the same

        if asked.number:
            here.at = asked.number
        found = evidence(ref, self._lookups, self._texts())
        self._show(card_page(found, self._lookups, source=True))

    def _cite(self, asked: Asked) -> None:
        if (ref := self._meant(asked)) is None:
            return
        from briefing.rendering.citing import citation  # noqa: PLC0415 - the first page cites none

        self._paper.say(*citation(ref, self._lookups).splitlines())

    def _search(self, asked: Asked) -> None:
        if not asked.text:
            self._paper.say("Look for what? Write it after the stroke, as in /road.")
            return
        hits = self._index.find(asked.text)
        query = shortened(clean_line(asked.text), _QUOTED)
        if not hits:
            self._paper.say(f"Search for {query}: nothing found.")
            return
        from briefing.linear.found import search_page  # noqa: PLC0415 - the first page seeks nothing

        self._show(search_page(query, hits, self._lookups))

    @cached_property
    def _index(self) -> Index:
        from briefing.rendering.search import Index  # noqa: PLC0415 - the first page seeks nothing

        return Index(self._lookups)

    def _back(self, _: Asked) -> None:
        place = self._trail.back()
        if place is None:
            self._paper.say("There is nothing to go back to.")
            return
        told = f"Back to {place.page.name}"
        if isinstance(found := place.numbered(place.at), tuple):
            told += f", at {place.at}, {telling.title(found, self._lookups)}"
        self._paper.say(ended(told))

    def _help(self, _: Asked) -> None:
        self._paper.say(*help_lines())

    _ANSWERS: ClassVar[dict[Action, Callable[[Session, Asked], None]]] = {
        "go-on": _go_on,
        "section": _numbered_section,
        "overview": _overview,
        "next": lambda self, _: self._section(self._trail.section + 1),
        "previous": lambda self, _: self._section(self._trail.section - 1),
        "open": _open,
        "back": _back,
        "again": _again,
        "source": _source,
        "search": _search,
        "cite": _cite,
        "rest": _rest,
        "help": _help,
    }
