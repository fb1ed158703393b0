"""The reader's own keys: checked against the commands, so that no command is lost by mistake.

Whoever gives a command keys has those and no others; a key goes to the command that it was given
to, away from the one that has it by default. Nothing here imports Textual.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.errors import Severity
from briefing.model.quoting import quoted
from briefing.tui.commands import COMMANDS, Command, shown
from briefing.tui.keys import caution, read_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_DECLARED = {each.id: each for each in COMMANDS}

_KEPT = ("help", "quit")
"""The commands that are never left without a key."""


class KeyFault(NamedTuple):
    """One thing that is wrong with the keys that were given, or worth knowing."""

    id: str
    """The command under which it stands in the file."""
    code: str
    """As a problem's code."""
    message: str
    """As a problem's message."""
    severity: Severity = "error"
    """A warning leaves the keys as they were given."""


class Keymap(NamedTuple):
    """Every command with the keys that it has for this reader."""

    commands: tuple[Command, ...]
    """As declared, but for their keys."""
    faults: tuple[KeyFault, ...] = ()
    """What is wrong with the keys that were given, in their order."""

    @property
    def changed(self) -> tuple[Command, ...]:
        """The commands that have other keys than declared."""
        pairs = zip(self.commands, COMMANDS, strict=True)
        return tuple(mine for mine, declared in pairs if mine.keys != declared.keys)


def keymap(given: Mapping[str, str]) -> Keymap:
    """Return the keymap of a reader who gave commands these keys, with spaces between them."""
    if not given:
        return Keymap(COMMANDS)
    choice = _Choice()
    for command, text in given.items():
        choice.give(command, text)
    return Keymap(tuple(choice.keep(choice.commands())), tuple(choice.faults))


class _Choice:
    """What a reader chose: which keys for which command."""

    def __init__(self) -> None:
        self.faults: list[KeyFault] = []
        self._owners: dict[str, str] = {}
        self._chosen: dict[str, tuple[str, ...]] = {}

    def give(self, command: str, text: str) -> None:
        """Give a command the keys of a text; if all are wrong it keeps those that it has."""
        if command not in _DECLARED:
            self._tell(command, "unknown-command", _unknown(command))
            return
        keys = list(self._read(command, text))
        if text and not keys:
            return
        self._chosen[command] = tuple(key for key in keys if self._take(key, command))

    def commands(self) -> Iterator[Command]:
        """Yield every command with its keys: those given to it, or its own that nobody was given.

        Who lost the last one to another is told of.
        """
        for each in COMMANDS:
            own = each.keys.split()
            free = [key for key in own if key not in self._owners]
            keys = self._chosen.get(each.id, free)
            if own and not keys and each.id not in {*self._chosen, *_KEPT}:
                taker = self._owners[own[0]]
                told = f"{each.id} has no key left: {taker} has its {shown(own[0])}"
                self._tell(taker, "no-key-left", told, "warning")
            yield each._replace(keys=" ".join(keys))

    def keep(self, commands: Iterable[Command]) -> list[Command]:
        """Return the commands, those with a key again that may not be without one."""
        mine = {each.id: each for each in commands}
        for command in (_DECLARED[each] for each in _KEPT if not mine[each].keys):
            own = command.keys.split()
            back = [key for key in own if key not in self._owners] or own[-1:]
            told = f"{command.id} cannot be without a key; it keeps {' '.join(map(shown, back))}"
            place = command.id if command.id in self._chosen else self._owners[own[-1]]
            self._tell(place, "no-key-left", told)
            for each in mine.values():
                left = [key for key in each.keys.split() if key not in back]
                mine[each.id] = each._replace(keys=" ".join(left))
            mine[command.id] = command._replace(keys=" ".join(back))
        return list(mine.values())

    def _read(self, command: str, text: str) -> Iterator[str]:
        """Yield the keys that a text names; what is wrong or worth knowing of them is told."""
        for word in dict.fromkeys(text.split()):
            try:
                key = read_key(word)
            except ValueError as error:
                self._tell(command, "unknown-key-name", str(error))
                continue
            if told := caution(key):
                self._tell(command, "key-taken", told, "warning")
            yield key

    def _take(self, key: str, command: str) -> bool:
        """Note whose a key is; False where it was given to another command before."""
        owner = self._owners.setdefault(key, command)
        if owner != command:
            told = f"{quoted(shown(key))} is given to {owner} already, and stays with it"
            self._tell(command, "repeated-key", told)
        return owner == command

    def _tell(self, command: str, code: str, message: str, severity: Severity = "error") -> None:
        self.faults.append(KeyFault(command, code, message, severity))


def _unknown(command: str) -> str:
    """Say that there is no such command, and which is meant."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    near = get_close_matches(command.casefold().replace("_", "-"), _DECLARED, n=1)
    advice = f"did you mean {quoted(near[0])}?" if near else "'briefing keys' lists them"
    return f"there is no command {quoted(command)}; {advice}"
