"""Ways to damage a file, as an attacker and a slip of the hand would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    Mutation: TypeAlias = "Callable[[bytes, Random], bytes]"
    """Returns the bytes with one damage done to them."""

TOKENS: Final = (
    *(b"%c" % sign for sign in b":-?[]{},#&*!|>'\"%@`\\~=\n\t\r\0 "),
    *(b": ", b"- ", b"? ", b" #", b"\n  ", b"\n- ", b"---\n", b"...\n", b"\n\n", b"\r\n", b"<<: "),
    *(b"<<", b"&a ", b"*a", b"!x ", b"!!str ", b"!!binary ", b"!<x> ", b"%YAML 1.2\n", b"{", b"[["),
    *(b"|\n", b">-\n", b"|2+\n", b">9\n", b"|0\n", b"|-#\n", b"'' ", b'"" ', b"{}", b"[]", b", ,"),
)
"""What means something to YAML."""

BREAKS: Final = (
    *(b"\n", b"\r\n", b"\r", b"\n\r", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xa9", b"\n \n"),
    *(b"\n\t", b"\x0c"),
)
"""What ends a line for YAML, or for Python, or for neither."""

NO_TEXT: Final = (
    *(
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xff",
        b"\xc0\x80",
        b"\xed\xa0\x80",
        b"\xe2\x80",
        b"\xf4\x90\x80\x80",
    ),
    *(b"\x00", b"\x1b[2J", b"\x7f", b"\xc2\x9b", b"\xef\xbf\xbe", b"\n\xef\xbb\xbf"),
)
"""Bytes that are not UTF-8, or no text."""

ODD: Final = tuple(
    text.encode()
    for text in (
        *("\ufeff", "\xa0", "\u202e", "\u200b", "\u2066", "e" + "\u0301" * 6, "\U0001f600", "\xad"),
        *(
            "\u0430bc",
            "\ufb03",
            "\ufdfa",
            "\U000e0041",
            "\ue000",
            "\ufdd0",
            "\u115f",
            "\u0e33",
            "İ",
            "ß",
        ),
    )
)
"""Text that misleads, or grows when it is folded or normalised."""

ESCAPES: Final = (
    *(b"\\e", b"\\x1b", b"\\u009b", b"\\0", b"\\ud800", b"\\ud83d\\ude00", b"\\U00110000", b"\\N"),
    *(b"\\L", b"\\P", b"\\_", b"\\x", b"\\xg0", b"\\u12", b"\\q", b"\\/", b"\\\n", b"\\ ", b"\\\\"),
    *(b"\\U0010FFFF", b"\\ufffe", b"\\u202e", b"\\a", b"\\\t"),
)
"""What a double-quoted text may try to hide."""

VALUES: Final = (
    *(b"NO", b"~", b"null", b"yes", b"017", b"0x1F", b"0o17", b"1_000", b"1e3", b".inf", b".nan"),
    *(b"10:30", b"190:20:30", b"2022-13-45", b"2022-09-13", b"9999-12-31T23:59-12:00", b"0000"),
    *(b"1" * 19, b"9" * 400, b"-1", b"+0", b"1.10", b"-0.0", b"49+", b"<0", b"~5", b"9-1", b"p0"),
    *(b"p5-2", b"p999999", b"x:p1", b"''", b'""', b"{low: 9, high: 1}", b"{a: b}", b"[a, b]"),
    *(b"../B", b"/", b"199X/..", b"0001-01-01T00:00+14:00", b"true", b"True", b"third", b"Europe"),
    *(b"\xd9\xa1\xd9\xa2", b"\xe2\x91\xa0", b"\xc2\xb2", b"Asia/Yerevan", b"../etc/passwd", b"="),
)
"""Values that YAML 1.1, Python or a careless reader takes for something else."""


def _place(data: bytes, chance: Random) -> int:
    return chance.randrange(len(data) + 1)


def _some(data: bytes, chance: Random, most: int) -> tuple[int, int]:
    start = _place(data, chance)
    return start, min(len(data), start + chance.randrange(most))


def _inserted(data: bytes, chance: Random, pieces: tuple[bytes, ...]) -> bytes:
    start, end = _some(data, chance, 4)
    return data[:start] + chance.choice(pieces) + data[end:]


def token(data: bytes, chance: Random) -> bytes:
    """Put a sign of YAML somewhere."""
    return _inserted(data, chance, TOKENS)


def no_text(data: bytes, chance: Random) -> bytes:
    """Put bytes somewhere that no text has."""
    return _inserted(data, chance, NO_TEXT)


def odd(data: bytes, chance: Random) -> bytes:
    """Put text somewhere that a reader may not see as it is."""
    return _inserted(data, chance, ODD)


def flipped(data: bytes, chance: Random) -> bytes:
    """Flip one bit."""
    if not data:
        return b"\x80"
    place = chance.randrange(len(data))
    return data[:place] + bytes((data[place] ^ 1 << chance.randrange(8),)) + data[place + 1 :]


def truncated(data: bytes, chance: Random) -> bytes:
    """Stop, or begin, in the midst of it."""
    place = _place(data, chance)
    return data[:place] if chance.randrange(4) else data[place:]


def spliced(data: bytes, chance: Random) -> bytes:
    """Copy or move a part of it elsewhere."""
    start, end = _some(data, chance, 200)
    part = data[start:end]
    rest = data[:start] + data[end:] if chance.randrange(2) else data
    place = _place(rest, chance)
    return rest[:place] + part + rest[place:]


def relined(data: bytes, chance: Random) -> bytes:
    """Repeat, drop, move or indent some lines otherwise."""
    lines = data.split(b"\n")
    place = chance.randrange(len(lines))
    some = lines[place : place + chance.randrange(1, 5)]
    what = chance.randrange(4)
    if what == 0:
        lines[place:place] = some
    elif what == 1:
        del lines[place : place + len(some)]
    elif what == 2:
        del lines[place : place + len(some)]
        other = chance.randrange(len(lines) + 1)
        lines[other:other] = some
    else:
        margin = b" " * chance.randrange(9) if chance.randrange(6) else b"\t"
        keep = chance.randrange(2)
        moved = [margin + (each if keep else each.lstrip(b" ")) for each in some]
        lines[place : place + len(some)] = moved
    return b"\n".join(lines)


def swapped(data: bytes, chance: Random) -> bytes:
    """Put one sign wherever another stood."""
    old, new = chance.choice(TOKENS), chance.choice(TOKENS)
    return data.replace(old, new, chance.choice((1, 2, -1)))


def broken(data: bytes, chance: Random) -> bytes:
    """End lines in another way: one of them, or all."""
    new = chance.choice(BREAKS)
    if chance.randrange(3) == 0:
        return data.replace(b"\n", new)
    return _inserted(data, chance, BREAKS)


def nested(data: bytes, chance: Random) -> bytes:
    """Open many levels somewhere; close them at times."""
    opened, closed = chance.choice(((b"[", b"]"), (b"{a: ", b"}"), (b"- ", b""), (b"? ", b"")))
    count = chance.choice((3, 20, 63, 64, 65, 400))
    place = _place(data, chance)
    inner = opened * count + closed * (count if chance.randrange(2) else 0)
    return data[:place] + inner + data[place:]


def lengthened(data: bytes, chance: Random) -> bytes:
    """Repeat one piece until it is longer than a key, a suggestion or an excerpt may be."""
    start, end = _some(data, chance, 9)
    piece = data[start:end] or b"x"
    count = chance.choice((10, 65, 101, 1025)) // len(piece) + 1
    return data[:start] + piece * count + data[end:]


def revalued(data: bytes, chance: Random) -> bytes:
    """Give a key another value."""
    starts = [place + 2 for place in range(len(data)) if data.startswith(b": ", place)]
    if not starts:
        return data + chance.choice(VALUES)
    start = chance.choice(starts)
    ends = [end for sign in (b",", b"}", b"\n") if (end := data.find(sign, start)) >= 0]
    value = chance.choice(VALUES + ESCAPES) if chance.randrange(4) else chance.choice(ODD)
    return data[:start] + value + data[min(ends, default=len(data)) :]


def quoted(data: bytes, chance: Random) -> bytes:
    """Put an escape somewhere, mostly between quotes of its own."""
    escape = b"".join(chance.choices(ESCAPES, k=chance.randrange(1, 4)))
    if chance.randrange(3) == 0:
        return _inserted(data, chance, (escape,))
    return revalued(data, chance) if chance.randrange(3) == 0 else _escaped(data, escape, chance)


def _escaped(data: bytes, escape: bytes, chance: Random) -> bytes:
    starts = [place + 2 for place in range(len(data)) if data.startswith(b": ", place)]
    start = chance.choice(starts) if starts else len(data)
    return data[:start] + b'"' + escape + b'" ' * chance.randrange(2) + data[start:]


def prefaced(data: bytes, chance: Random) -> bytes:
    """Put something before the document, or another document behind it."""
    first = (
        b"\xef\xbb\xbf",
        b"---\n",
        b"%YAML 1.1\n---\n",
        b"%TAG ! !x\n",
        b"# c\n",
        b"\n\n",
        b"...\n",
    )
    last = (
        b"\n---\n",
        b"\n...\n",
        b"\n... # c\n",
        b"\n---\na: b\n",
        b"\n%X\n",
        b"\n&a",
        b"\n\xef\xbb\xbf",
    )
    if chance.randrange(2):
        return chance.choice(first) + data
    return data + chance.choice(last)


def recoded(data: bytes, chance: Random) -> bytes:
    """Write all of it in another encoding."""
    text = data.decode("utf-8", "replace")
    name = chance.choice(("utf-16", "utf-16-le", "utf-32", "cp1252", "utf-7", "utf-8-sig"))
    return text.encode(name, "replace")


USUAL: Final[tuple[Mutation, ...]] = (
    *(token, token, odd, flipped, truncated, spliced, spliced, relined, relined, relined, swapped),
    *(broken, lengthened, quoted, quoted, *[revalued] * 12),
)
"""Damage that leaves most of a file to be read, the commoner kinds more than once."""

RARE: Final[tuple[Mutation, ...]] = (nested, prefaced, recoded, no_text)
"""Damage that leaves little of a file to be read."""


def damaged(data: bytes, chance: Random) -> bytes:
    """Return the bytes with one to five damages."""
    for _ in range(chance.choice((1, 1, 1, 2, 2, 4))):
        mutation = chance.choice(RARE if chance.randrange(20) == 0 else USUAL)
        data = mutation(data, chance)
    return data
