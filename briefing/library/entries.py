"""What a library knows of each of its files without reading it again."""

from __future__ import annotations

import msgspec


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One file of a library: a briefing, or why it is none.

    All texts are safe to show, but for `path`.
    """

    path: str
    """Where it lies, absolute; not made safe to show."""
    name: str
    """What the file is called, without its ending: what commands take for it."""
    digest: str
    """The SHA-256 of its bytes, in hexadecimal; empty where it cannot be read."""
    error: str = ""
    """The first error of a file that is broken, in a line; empty for a valid briefing.

    It names the file without its folder, which is nobody's business where others may read.
    """
    id: str = ""
    """The briefing's id; what follows is empty where the file is broken."""
    title: str = ""
    """Its title."""
    as_of: str = ""
    """The latest moment that it knows of, in full: `13 Sep 2022 14:00 UTC+4`."""
    as_of_at: int = 0
    """The earliest that this moment can be, in seconds since 1970, for order and age."""
    region: str = ""
    """The part of the world it is about."""
    countries: tuple[str, ...] = ()
    """The countries it is about: ISO 3166-1 alpha-2."""
    status: str = ""
    """How far it is; empty where it does not say."""
    handling: str = ""
    """The marking of who may have it, such as `TLP:AMBER`."""
    series: str = ""
    """The story it follows."""
    number: int = 0
    """Its number within the series, from 1; 0 where it has none."""
    figures: tuple[str, ...] = ()
    """Its headline figures, a side each: `Armenia 49+ killed`, `Azerbaijan not reported`."""
    bottom_line: str = ""
    """The first thing to know."""

    @property
    def is_broken(self) -> bool:
        """Whether the file is no valid briefing."""
        return bool(self.error)

    @property
    def day(self) -> str:
        """`as_of` without its time of day: as much of it as ends in a year, `13 Sep 2022`."""
        words = self.as_of.split(" ")
        years = [at for at, word in enumerate(words, 1) if len(word) == 4 and word.isdecimal()]
        return " ".join(words[: years[-1]]) if years else self.as_of
