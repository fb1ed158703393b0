"""The limits hold for any bytes: a clear error, in bounded time and memory, and never a crash."""

from __future__ import annotations

import resource
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefing.loading import LIMITS, Limits, loads

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.loading.conftest import Tell

MIB = 1 << 20
DEEP = "more than 64 levels of mappings and lists; a briefing needs no more than 6"
MANY = "the file has more than 200,000 keys, values and lists; split it into two briefings"
LONG = "one value has more than 64 KiB; split it into several records"

MONSTERS: dict[str, tuple[Callable[[], bytes], str]] = {
    "brackets": (lambda: b"[" * MIB, f"1:65: {DEEP}"),
    "braces": (lambda: b"{" * MIB, f"1:65: {DEEP}"),
    "dashes": (lambda: b"- " * (MIB // 2), f"1:129: {DEEP}"),
    "question marks": (lambda: b"? " * (MIB // 2), f"1:129: {DEEP}"),
    "brackets on lines": (lambda: b"[\n" * (MIB // 2), f"65:1: {DEEP}"),
    "mappings in mappings": (lambda: b"{a: " * (MIB // 4), f"1:257: {DEEP}"),
    "indentation": (lambda: b"".join(b" " * n + b"a:\n" for n in range(1400)), f"65:65: {DEEP}"),
    "commas": (
        lambda: b"[" + b"," * (MIB - 1),
        "1:2: a value is missing before ','; quote it if it is meant as text",
    ),
    "items": (lambda: b"[" + b"a," * (MIB // 2 - 1), f"1:400000: {MANY}"),
    "empty items": (lambda: b"-\n" * (MIB // 2), f"200000:2: {MANY}"),
    "empty mappings": (lambda: b"[" + b"{}," * (MIB // 3 - 1), f"1:599999: {MANY}"),
    "a plain text": (lambda: b"a: " + b"x" * (MIB - 3), f"1:4: {LONG}"),
    "a plain text on lines": (lambda: b"a:\n" + b" x\n" * (MIB // 3 - 1), f"2:2: {LONG}"),
    "a quoted text": (lambda: b'a: "' + b"x" * (MIB - 5) + b'"', f"1:4: {LONG}"),
    "quotes": (lambda: b"a: '" + b"''" * (MIB // 2 - 3) + b"'", f"1:4: {LONG}"),
    "an open quote": (lambda: b'a: "' + b"x" * (MIB - 5), "1:4: the quote '\"' is never closed"),
    "a folded text": (lambda: b"a: >\n" + b" x\n\n" * (MIB // 4 - 3), f"1:4: {LONG}"),
    "a comment": (
        lambda: b"#" * MIB,
        "1:1: the file is empty; begin with the line 'briefing: 1'",
    ),
    "documents": (
        lambda: b"---\n" * (MIB // 4),
        "2:1: a second document begins here; write one briefing a file",
    ),
    "directives": (
        lambda: b"%YAML 1.1\n" * (MIB // 10),
        "1:1: a directive is not read; delete the line",
    ),
    "a directive below comments": (
        lambda: b"#\n" * (MIB // 2 - 1) + b"%X",
        "524288:1: a directive is not read; delete the line",
    ),
    "anchors": (
        lambda: b"- &a\n" * (MIB // 5),
        "1:3: anchor '&a' is not read; write the value where it is needed",
    ),
    "aliases": (
        lambda: b"- *a\n" * (MIB // 5),
        "1:3: alias '*a' is not read; write the value again, or quote a text that begins with '*'",
    ),
    "a long tag": (
        lambda: b"!" + b"a" * (MIB - 1),
        "1:1: a tag is not read; delete it, or quote a text that begins with '!'",
    ),
    "a question mark far above its colon": (
        lambda: b"{?" + b"\n#" * (MIB // 2 - 9) + b"\n: a}",
        "1:1: missing required key 'briefing'",
    ),
    "keys": (
        lambda: b"{" + b"".join(b"k%d,\n" % n for n in range(99_000)) + b"}",
        (
            "1:2: unknown key 'k0'; the keys here are briefing, id, title, as_of, timezone, "
            "period, region, countries, sides, series, number, status, …"
        ),
    ),
    "one key": (
        lambda: b"{" + b"a,\n" * 99_000 + b"}",
        "2:1: repeated key 'a', first on line 1; keep one of them",
    ),
    "mappings": (
        lambda: b"{events: [" + b"{}," * 199_000 + b"]}",
        "1:11: missing required key 'when'",
    ),
    "lists in place of texts": (
        lambda: b"{keywords: [" + b"[]," * 199_000 + b"]}",
        "1:13: expected text, not a list",
    ),
    "ids that are none": (
        lambda: b"actors:\n" + b"".join(b"  K%d:\n" % n for n in range(80_000)),
        "2:3: 'K0' is no id: 1 to 64 of a-z, 0-9 and '-'; did you mean 'k0'?",
    ),
    "references to nothing": (
        lambda: b"gaps: [{about: [" + b"".join(b"k%d," % n for n in range(99_000)) + b"]}]",
        "1:17: unknown id 'k0'; nothing in the file has this id",
    ),
    "escapes": (
        lambda: b'number: "' + b"\\U00000041" * 65_000 + b'"',
        "1:1: missing required key 'briefing'",
    ),
    "control characters": (
        lambda: b"\0" * MIB,
        (
            "1:1: a raw control character (U+0000); take it out, "
            'or write "\\x00" between double quotes to show it'
        ),
    ),
    "no UTF-8": (lambda: b"\xff" * MIB, "1:1: byte 0xFF is not UTF-8; save the file as UTF-8"),
    "one byte too many": (
        lambda: b"a" * (MIB + 1),
        "1:1048577: the file has more than 1 MiB; split it into two briefings",
    ),
}
"""Whole files of one trick, and the first thing that is said of each."""

FAR = "a question mark far above its colon"
WITHOUT_LIBYAML = [FAR, *(name for name, (_, said) in MONSTERS.items() if said.endswith(DEEP))]
"""Those that overflow a stack where a parser goes into them, and what PyYAML marks elsewhere."""

CHILD = """
import resource
import sys
import yaml
yaml.__with_libyaml__ = sys.argv[2] == "libyaml"
from briefing.errors import InvalidError
from briefing.loading import load
from briefing.loading.parsers import new_parser
new_parser("")
MOST = 64 << 20
def peak():
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
if sys.platform == "linux":
    with open("/proc/self/statm") as sizes:
        most = int(sizes.read().split()[0]) * resource.getpagesize() + MOST
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
before = peak()
try:
    load(sys.argv[1])
except InvalidError as error:
    print(str(error).removeprefix(sys.argv[1] + ":"))
grown = peak() - before
if grown > MOST:
    sys.exit(f"{grown >> 20} MiB")
"""
"""Reads a file within 64 MiB: where the system bounds what it may ask for, it gets no more."""
SECONDS = 20


def bounded() -> None:
    """Let a child that hangs end by itself, however loaded the machine is."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def ended(data: bytes, path: Path, parser: str) -> tuple[int, str, str]:
    """Return how a child ended that read a file, and what it said."""
    path.write_bytes(data)
    child = subprocess.run(
        [sys.executable, "-c", CHILD, path, parser],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        preexec_fn=bounded,
    )
    return child.returncode, child.stdout, child.stderr


@pytest.mark.parametrize("monster", MONSTERS)
def test_a_monster_is_refused_and_kills_nothing(monster: str, tmp_path: Path) -> None:
    make, expected = MONSTERS[monster]
    assert ended(make(), tmp_path / "x.yaml", "libyaml") == (0, f"{expected}\n", "")


@pytest.mark.parametrize("monster", WITHOUT_LIBYAML)
def test_without_libyaml_it_kills_nothing_either(monster: str, tmp_path: Path) -> None:
    make, expected = MONSTERS[monster]
    assert ended(make(), tmp_path / "x.yaml", "PyYAML") == (0, f"{expected}\n", "")


def test_what_is_just_within_the_limits_is_read(smallest: str, tell: Tell) -> None:
    assert tell(smallest + "region: >-\n  " + "x" * LIMITS.scalar + "\n") == []
    assert tell(smallest + "#" * (LIMITS.size - len(smallest))) == []
    assert tell(f"{'[' * 64}{']' * 64}\n")[0].startswith("1:1: error: expected a mapping")


@pytest.mark.parametrize(
    ("limits", "place", "message"),
    [
        (Limits(size=100), "5:3", "the file has more than 100 bytes; split it into two briefings"),
        (
            Limits(levels=2),
            "10:14",
            "more than 2 levels of mappings and lists; a briefing needs no more than 6",
        ),
        (
            Limits(nodes=9),
            "5:1",
            "the file has more than 9 keys, values and lists; split it into two briefings",
        ),
        (
            Limits(scalar=20),
            "3:8",
            "one value has more than 20 bytes; split it into several records",
        ),
    ],
)
def test_the_limits_are_settings(
    limits: Limits, place: str, message: str, smallest: str, tell: Tell
) -> None:
    assert tell(smallest, limits) == [f"{place}: error: {message}"]


def test_a_higher_limit_lets_more_through(smallest: str, tell: Tell) -> None:
    text = smallest + "region: " + "x" * (LIMITS.scalar + 1) + "\n"
    assert tell(text) == [f"16:9: error: {LONG}"]
    assert tell(text, Limits(scalar=2 * LIMITS.scalar)) == []


def test_the_bytes_of_a_value_count_and_not_its_characters(smallest: str, tell: Tell) -> None:
    text = smallest + f"region: {'ա' * 11}\n"
    assert tell(text, Limits(scalar=60)) == tell(text, Limits(scalar=59)) == []
    assert tell(text.replace("ա" * 11, "ա" * 31), Limits(scalar=61)) == [
        "16:9: error: one value has more than 61 bytes; split it into several records"
    ]


def test_a_flood_of_errors_is_cut_and_says_so(smallest: str, tell: Tell) -> None:
    text = smallest + f"keywords: [{', '.join(['[]'] * 9)}]\n"
    assert tell(text, Limits(problems=2)) == [
        "16:12: error: expected text, not a list",
        "16:16: error: expected text, not a list",
        "17:1: error: there are more errors; the rest is not told",
    ]


def test_a_flood_of_what_only_a_checker_tells_is_cut_and_says_so(smallest: str) -> None:
    places = "".join(f"  oak-{n}: {{name: Oak, kind: village, src: p2}}\n" for n in range(9))
    text = smallest.replace("locations:\n", f"locations:\n{places}")
    few, all_of_them = (
        loads(text, limits=Limits(problems=most), warnings=True).problems for most in (3, 99)
    )
    assert [each.code for each in few] == [*["unmentioned"] * 3, "too-many-problems"]
    assert (few[-1].severity, len(all_of_them)) == ("warning", 11)


def test_a_flood_of_refusals_is_cut_and_says_so(tell: Tell) -> None:
    told = tell("[!a b, !a b, !a b]\n", Limits(problems=2))
    assert [line.partition(" error: ")[2].partition(";")[0] for line in told] == [
        "a tag is not read",
        "a tag is not read",
        "there are more errors",
    ]


def test_a_file_of_a_mebibyte_loads(smallest: str, tell: Tell) -> None:
    event = "  - {when: 2031-05-04, kind: clash, text: Shots were heard near the river., src: p3}\n"
    text = smallest + "events:\n" + event * ((MIB - len(smallest) - 9) // len(event))
    assert len(text) > MIB - 100
    assert tell(text) == []
