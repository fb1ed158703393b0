"""Damaged files, and what must hold of each: `python -m tests.loading.fuzzing [CASES] [SEED]`.

A case is known by its seed and its number: `python -m tests.loading.fuzzing SEED:NUMBER` writes its
bytes to standard output.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from random import Random
from typing import TYPE_CHECKING, NamedTuple
from unittest import mock

import yaml

from briefing.clean import is_clean
from briefing.errors import InvalidError, Problem
from briefing.loading import loads, report
from briefing.model.briefing import Briefing
from briefing.model.shared import Shared
from tests.loading import seeds
from tests.loading.mutations import damaged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

NAME = "odd \x1b[31m\u202ename.yaml"
"""What each file is called: a name that must be made safe as well."""


_ENDED_OTHERWISE = frozenset({"tag", "key-not-text"})
"""Refused by both parsers, which disagree where it ends, and so on what comes behind it.

A tag may hold a bracket for one of them; to libyaml a `?` may take the bracket behind it along.
"""


_LONGEST = 1000
"""As many characters as a message or an excerpt may have, notations included."""


class Outcome(NamedTuple):
    """What loading a file came to."""

    briefing: Briefing | Shared | None
    """What the file holds, if it is valid."""
    problems: tuple[Problem, ...]
    """All that is wrong with it, warnings included."""


def case(seed: int, number: int) -> bytes:
    """Return the file of a case; the same one whenever it is asked for."""
    chance = Random(f"{seed}:{number}")
    return damaged(seeds.some(chance), chance)


def outcome(data: bytes | str) -> Outcome:
    """Load a file with all checks; whatever is raised but an InvalidError goes through."""
    try:
        loaded = loads(data, NAME, warnings=True)
    except InvalidError as error:
        return Outcome(None, error.problems)
    return Outcome(loaded.briefing, loaded.problems)


def without_libyaml() -> AbstractContextManager[object]:
    """Have PyYAML's own parser read, as where it was built without libyaml."""
    return mock.patch.object(yaml, "__with_libyaml__", new=False)


def faults(data: bytes | str, read: Callable[[bytes | str], Outcome] = outcome) -> list[str]:
    """Say what does not hold of a file, if anything; `read` is how it is loaded."""
    try:
        fast = read(data)
        with without_libyaml():
            slow = read(data)
    except Exception as error:  # noqa: BLE001 - any exception at all is what is looked for
        return [f"raises {type(error).__name__}: {error}"]
    return [*_untrue(data, fast), *_unclean(fast), *_differences(fast, slow)]


def _untrue(data: bytes | str, found: Outcome) -> Iterator[str]:
    """Yield what is wrong with the verdict, and with places that are not in the file."""
    errors = [each for each in found.problems if each.severity == "error"]
    if (found.briefing is None) != bool(errors):
        yield f"a briefing: {found.briefing is not None}, but {len(errors)} errors"
    text = data if isinstance(data, str) else data.decode("utf-8", "replace")
    lines = re.split("\r\n|\n|\r", text.removeprefix("\ufeff"))
    for each in found.problems:
        behind = len(lines[each.line - 1]) + 1 if 1 <= each.line <= len(lines) else 0
        if not (1 <= each.column <= behind and 1 <= each.length <= max(1, behind - each.column)):
            yield f"no place {each.line}:{each.column}, {each.length} long: {each.message}"
    places = [(each.line, each.column) for each in found.problems]
    if places != sorted(places):
        yield "problems out of order"


def _unclean(found: Outcome) -> Iterator[str]:
    """Yield what is said and could not be shown as it stands."""
    for each in found.problems:
        if not each.message.strip() or "\n" in each.message + each.excerpt + each.path:
            yield f"not one line: {each.message!r}, {each.excerpt!r}"
        if max(len(each.message), len(each.excerpt)) > _LONGEST:
            yield f"too long: {each.message!r}, {each.excerpt!r}"
    for told in (report.as_text, report.as_json, report.as_github):
        if not is_clean(text := told(found.problems)):
            yield f"{told.__name__} is not clean: {text!r}"


def _differences(fast: Outcome, slow: Outcome) -> Iterator[str]:
    """Yield where the two parsers disagree."""
    if fast.briefing != slow.briefing:
        which = ("libyaml", "Python") if fast.briefing is None else ("Python", "libyaml")
        yield f"{which[0]} refuses, {which[1]} does not, or reads something else"
    ours, theirs = ({_seen(each) for each in which.problems} for which in (fast, slow))
    if {code for _, code in ours} & {code for _, code in theirs} & _ENDED_OTHERWISE:
        return
    if ours != theirs:
        yield f"only libyaml: {sorted(ours - theirs)[:9]}"
        yield f"only Python: {sorted(theirs - ours)[:9]}"


def _seen(problem: Problem) -> tuple[int, str]:
    """Return the line and the kind of a problem; where a bracket is open, any kind will do."""
    is_open = problem.code in {"unclosed-bracket", "too-deep"}
    return problem.line, "syntax" if is_open else problem.code


def main(arguments: list[str]) -> int:
    """Run the cases that are asked for; tell each that fails, and what all of them came to."""
    if arguments and ":" in arguments[0]:
        seed, number = map(int, arguments[0].split(":"))
        sys.stdout.buffer.write(case(seed, number))
        return 0
    count = int(arguments[0]) if arguments else 20_000
    seed = int(arguments[1]) if len(arguments) > 1 else int(time.time())
    begin, verdicts, size = time.process_time(), Counter[str](), 0
    for number in range(count):
        data = case(seed, number)
        size += len(data)
        found = faults(data)
        verdicts["failed" if found else verdict(data)] += 1
        if found:
            _tell(f"{seed}:{number}", *found)
    spent = time.process_time() - begin
    lines = [f"{many:7} {what}" for what, many in verdicts.most_common()]
    _tell(f"{count} files of seed {seed}, {size / 1e6:.1f} MB, {spent:.0f} s", *lines)
    return 1 if verdicts["failed"] else 0


def _tell(*lines: str) -> None:
    sys.stdout.write("\n  ".join(lines) + "\n")
    sys.stdout.flush()


def verdict(data: bytes) -> str:
    """Return the code of the first error of a file, or that it is a briefing."""
    found = outcome(data)
    errors = (each.code for each in found.problems if each.severity == "error")
    return next(errors, "a briefing")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
