"""PyYAML's own parser, made to agree with libyaml's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import yaml
from yaml.events import ScalarEvent
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

if TYPE_CHECKING:
    from yaml.tokens import ScalarToken

    from briefing.loading.parsers import Event, Mark


class PurePythonParser(Reader, Scanner, Parser):
    """PyYAML's parser without libyaml: the same events, some twenty times slower.

    The limits bound its memory as well; of a hostile mebibyte it takes up to three seconds.
    Where it takes what libyaml refuses, or the other way round, it is made to agree.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._in_plain = False
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def get_event(self) -> Event:
        """Return the next event; raises yaml.MarkedYAMLError where the text is no YAML."""
        event = super().get_event()  # type: ignore[no-untyped-call] # PyYAML has no types here
        if type(event) is ScalarEvent:
            event.style = event.style or ""
        return cast("Event", event)

    def scan_directive_name(self, start_mark: Mark) -> str:
        """Refuse a directive that YAML does not know, as libyaml does."""
        name: str = super().scan_directive_name(start_mark)  # type: ignore[no-untyped-call] # as above
        if name not in {"YAML", "TAG"}:
            mark = _mark(start_mark.index)
            raise ScannerError("while scanning a directive", mark, "unknown name", mark)
        return name

    def scan_to_next_token(self) -> None:
        """Take a tab between tokens, as libyaml does."""
        super().scan_to_next_token()
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            self.forward()
            super().scan_to_next_token()

    def scan_plain_spaces(self, indent: int, start_mark: Mark) -> list[str] | None:
        """Take a tab within a plain scalar, as libyaml does."""
        line = self.line
        chunks: list[str] | None = super().scan_plain_spaces(indent, start_mark)
        while chunks is not None and self.peek() == "\t":
            is_first = self.line == line
            run = self._scan_blanks(0 if is_first else indent)
            if self.peek() in _LINE_ENDS:
                more: list[str] | None = super().scan_plain_spaces(indent, start_mark)
                chunks = more if is_first or more is None else _joined(chunks, more)
            elif is_first:
                chunks = [*chunks, run]
        return chunks

    def _scan_blanks(self, indent: int) -> str:
        """Return the tabs and spaces that stand here; none of the tabs may indent."""
        run = ""
        while self.peek() in " \t":
            if self.column < indent:
                self._refuse_tab()
            run += self.peek()
            self.forward()
        return run

    def scan_plain(self) -> ScalarToken:
        """Take `[what?]`, refuse `[a:?b]` and `{a:}`, as libyaml does."""
        start = self.index
        self._in_plain = True
        try:
            token = super().scan_plain()
        finally:
            self._in_plain = False
        if self.flow_level:
            tight = self._text.find(":?", start, self.index)
            if tight >= 0 or (self.peek() == ":" and self.peek(1) in _INDICATORS):
                mark = _mark(tight if tight >= 0 else self.index)
                raise ScannerError(None, None, "found unexpected ':'", mark)
        return token

    def peek(self, index: int = 0) -> str:
        """Return the character so far ahead; within a plain scalar a '?' is like a letter."""
        char: str = super().peek(index)
        return "x" if char == "?" and self._in_plain else char

    def scan_flow_scalar(self, style: str) -> ScalarToken:
        """Refuse an escape that names no character, where PyYAML fails or lets it through."""
        if style == '"':
            for match in re.compile(_ESCAPE).finditer(self._text, self.index + 1):
                if match.lastindex is None:
                    break
                number = int(match[1] or match[2] or "0", 16)
                if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
                    mark = _mark(match.start())
                    raise ScannerError(None, None, "invalid Unicode character escape code", mark)
        return super().scan_flow_scalar(style)

    def scan_block_scalar_indicators(self, start_mark: Mark) -> tuple[bool | None, int | None]:
        """Take `|#` and a tab behind `|`, as libyaml does."""
        try:
            return super().scan_block_scalar_indicators(start_mark)
        except ScannerError:
            if self.peek() not in "#\t":
                raise
        said = self._text[start_mark.index + 1 : self.index]
        digit = said.strip("+-")
        keep = {"+": True, "-": False}.get(said.strip("0123456789"))
        return keep, int(digit) if digit else None

    def scan_block_scalar_ignored_line(self, start_mark: Mark) -> None:
        """Take a tab behind `|`, as libyaml does."""
        while self.peek() in " \t":
            self.forward()
        super().scan_block_scalar_ignored_line(start_mark)

    def scan_block_scalar_indentation(self) -> tuple[list[str], int, Mark]:
        """Refuse a tab that indents, as libyaml does."""
        found = super().scan_block_scalar_indentation()
        self._refuse_tab()
        return found

    def scan_block_scalar_breaks(self, indent: int) -> tuple[list[str], Mark]:
        """Refuse a tab that indents, as libyaml does."""
        found = super().scan_block_scalar_breaks(indent)
        if self.column < indent:
            self._refuse_tab()
        return found

    def _refuse_tab(self) -> None:
        if self.peek() == "\t":
            raise ScannerError(None, None, "found a tab character", self.get_mark())


_LINE_ENDS = frozenset("\r\n\x85\u2028\u2029")
_INDICATORS = frozenset(",?[]{}")
_KNOWN = r"x[0-9a-fA-F]{2}|[0abt\tnvfre \"\\/N_LP\r\n\x85\u2028\u2029]"
_DOCUMENT = r"(?<=[\r\n\x85\u2028\u2029])(?:---|\.\.\.)(?=[ \t\r\n\x85\u2028\u2029]|\Z)"
_ESCAPE = rf"\\(?:U([0-9a-fA-F]{{8}})|u([0-9a-fA-F]{{4}})|({_KNOWN}))|[\"\\]|{_DOCUMENT}"
"""An escape that PyYAML reads; or without a group, what it stops at: a quote, any other escape, a
document's end."""


def _mark(index: int) -> yaml.Mark:
    """Return a mark of which only the index is read."""
    return yaml.Mark("", index, 0, 0, None, 0)


def _joined(chunks: list[str], more: list[str]) -> list[str]:
    """Join the breaks before and behind a line of tabs; a break alone is folded to a space."""
    return [each for each in (*chunks, "\n", *more) if each != " "]
