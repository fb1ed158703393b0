"""Warnings that loading itself finds: exact message and place; the briefing loads all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.loading import Limits, loads, texts

if TYPE_CHECKING:
    from tests.loading.conftest import Tell

CASES: dict[str, tuple[str, list[str]]] = {
    "a plain name": (
        "impacts:\n  - {kind: damage, text: x, by: The mayor of Oak, src: p1}\n",
        [
            "17:33: warning: plain name 'The mayor of Oak' is no actor id; add it to actors",
        ],
    ),
    "a plain name near an id": (
        "impacts:\n  - {kind: damage, text: x, by: Highlnd, src: p1}\n",
        ["17:33: warning: plain name 'Highlnd' is no actor id; did you mean 'highland'?"],
    ),
    "an id in capitals": (
        "impacts:\n  - {kind: damage, text: x, by: Highland, src: p1}\n",
        ["17:33: warning: plain name 'Highland' is no actor id; did you mean 'highland'?"],
    ),
    "plain names in a list": (
        (
            "calls:\n  - between: [highland, The Envoy]\n    channel: phone\n"
            "    text: x\n    src: p1\n"
        ),
        ["17:25: warning: plain name 'The Envoy' is no actor id; add it to actors"],
    ),
    "a plain carrier": (
        "impacts:\n  - {kind: damage, text: x, via: Radio Oak, src: p1}\n",
        [
            "17:34: warning: plain name 'Radio Oak' is no actor or source id; add it to actors",
        ],
    ),
    "text that others read as a number": (
        "keywords: [2031, -1.5, 1_000, 0x1F, 0o17, 017, 10:30, 190:20:30.15, 1e3, .5, .inf]\n",
        [
            f"16:{column}: warning: other YAML tools read '{word}' as a number; put it in quotes"
            for column, word in (
                (12, "2031"),
                (18, "-1.5"),
                (24, "1_000"),
                (31, "0x1F"),
                (37, "0o17"),
                (43, "017"),
                (48, "10:30"),
                (55, "190:20:30.15"),
                (69, "1e3"),
                (74, ".5"),
                (78, ".inf"),
            )
        ],
    ),
    "text that others read as a date": (
        "keywords: [2031-05-04, 2031-5-4T10:00:00Z]\n",
        [
            "16:12: warning: other YAML tools read '2031-05-04' as a date; put it in quotes",
            (
                "16:24: warning: other YAML tools read '2031-5-4T10:00:00Z' as a date; "
                "put it in quotes"
            ),
        ],
    ),
    "text that others read as a boolean": (
        "keywords: [yes, No, ON, off, true, FALSE, y, N]\n",
        [
            f"16:{column}: warning: other YAML tools read '{word}' as a boolean; put it in quotes"
            for column, word in (
                (12, "yes"),
                (17, "No"),
                (21, "ON"),
                (25, "off"),
                (30, "true"),
                (36, "FALSE"),
                (43, "y"),
                (46, "N"),
            )
        ],
    ),
    "prose that others read as a number": (
        "gaps:\n  - text: 2031\n",
        ["17:11: warning: other YAML tools read '2031' as a number; put it in quotes"],
    ),
    "text that others read as nothing": (
        "keywords: [null, ~]\n",
        [
            "16:12: warning: other YAML tools read 'null' as nothing; put it in quotes",
            "16:18: warning: other YAML tools read '~' as nothing; put it in quotes",
        ],
    ),
    "an id that others read as a number": (
        "series: 2031\n",
        ["16:9: warning: other YAML tools read '2031' as a number; put it in quotes"],
    ),
    "an escaped control character": (
        'region: "a\\e[31mb"\n',
        ["16:9: warning: a character is shown as ␛; delete what is not meant"],
    ),
    "hidden characters": (
        'region: "a\\u202eb\\u200bc"\n',
        ["16:9: warning: characters are shown as <U+202E>, <U+200B>; delete what is not meant"],
    ),
    "a hidden character that is not escaped": (
        "region: a\u200bb\n",
        ["16:9: warning: a character is shown as <U+200B>; delete what is not meant"],
    ),
    "Cyrillic within Latin": (
        "region: The \u0420utin road\n",
        ["16:9: warning: '\u0420utin' mixes scripts: '\u0420' is U+0420 (Cyrillic)"],
    ),
    "Latin within Cyrillic": (
        "region: \u041c\u043e\u0441\u043ava\n",
        [
            (
                "16:9: warning: '\u041c\u043e\u0441\u043ava' mixes scripts: "
                "'v' is U+0076, 'a' is U+0061 (Latin)"
            ),
        ],
    ),
    "Cyrillic behind an apostrophe": (
        "region: O\u02bc\u0431rien\n",
        ["16:9: warning: 'O\u02bc\u0431rien' mixes scripts: '\u0431' is U+0431 (Cyrillic)"],
    ),
    "Greek within Latin": (
        "region: N\u03bfrth\n",
        ["16:9: warning: 'N\u03bfrth' mixes scripts: '\u03bf' is U+03BF (Greek)"],
    ),
    "Cyrillic among kanji": (
        "region: 東京\u0430\u0411\n",
        [
            (
                "16:9: warning: '東京\u0430\u0411' mixes scripts: "
                "'\u0430' is U+0430, '\u0411' is U+0411 (Cyrillic)"
            ),
        ],
    ),
    "more letters than are named": (
        "region: abcdefgh\u0430\u0431\u0432\u0433\u0434\n",
        [
            (
                "16:9: warning: 'abcdefgh\u0430\u0431\u0432\u0433\u0434' mixes scripts: "
                "'\u0430' is U+0430, '\u0431' is U+0431, '\u0432' is U+0432, '\u0433' is U+0433, "
                "… (Cyrillic)"
            ),
        ],
    ),
    "two words that mix": (
        "region: \u0430x and \u0431y and \u0430x\n",
        [
            "16:9: warning: '\u0430x' mixes scripts: '\u0430' is U+0430 (Cyrillic)",
            "16:9: warning: '\u0431y' mixes scripts: '\u0431' is U+0431 (Cyrillic)",
        ],
    ),
    "many hidden characters": (
        'region: "a\\e\\a\\b\\0\\u202e\\u200b"\n',
        [
            (
                "16:9: warning: characters are shown as ␛, ␇, ␈, ␀, <U+202E>, …; "
                "delete what is not meant"
            ),
        ],
    ),
    "Armenian within Latin": (
        "region: \u0555ak\n",
        ["16:9: warning: '\u0555ak' mixes scripts: '\u0555' is U+0555 (Armenian)"],
    ),
}

QUIET = {
    "the same in quotes": "keywords: ['2031', \"yes\", '~', '2031-05-04']\n",
    "text that only begins like them": (
        "keywords: [2031 elections, no one, 10 o'clock, one, offer, 1st, "
        "-x, nullify, 4+4, 1.2.3.4a]\n"
    ),
    "codes": "countries: [NO]\nlang: no\n",
    "numbers, dates and figures": (
        "number: 2\nperiod: 2031-05-04\nnext_update: 2031\n"
        "casualties:\n  - {side: highland, who: any, kind: any, count: 17, src: p1}\n"
    ),
    "real scripts": (
        "keywords: [Gegharkʼunikʻ, Türkiye, Հայաստան, Москва, Αθήνα, 東京タワー, T恤, 한글, 東京ʼ, "
        "שלום, سلام, Ərəvan, naïve, 5G, café, Ⅳ, नमस्ते, Հայաստան-Armenia]\n"
    ),
    "an id": "impacts:\n  - {kind: damage, text: x, by: highland, src: p1, via: wire}\n",
}


@pytest.mark.parametrize("case", CASES)
def test_it_is_told_at_its_place_and_loads(case: str, smallest: str, tell: Tell) -> None:
    text, told = CASES[case]
    assert tell(smallest + text) == told
    assert loads(smallest + text).briefing.id == "border-incident"


@pytest.mark.parametrize("case", QUIET)
def test_it_draws_no_warning(case: str, smallest: str, tell: Tell) -> None:
    assert tell(smallest + QUIET[case]) == []


def test_an_id_that_others_read_as_a_boolean_is_told(smallest: str, tell: Tell) -> None:
    text = smallest.replace("  oak:", "  no:")
    assert tell(text) == [
        "13:3: warning: other YAML tools read 'no' as a boolean; put it in quotes",
    ]


def test_a_flood_of_warnings_is_cut_and_says_so(smallest: str, tell: Tell) -> None:
    text = smallest + f"keywords: [{', '.join(['no'] * 9)}]\n"
    told = tell(text, Limits(problems=3))
    assert [line.partition(": ")[2].partition(";")[0] for line in told] == [
        "warning: other YAML tools read 'no' as a boolean",
        "warning: other YAML tools read 'no' as a boolean",
        "warning: other YAML tools read 'no' as a boolean",
        "warning: there are more warnings",
    ]


def test_text_that_is_changed_past_the_limit_is_not_looked_at(
    smallest: str, tell: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []

    def look(text: str) -> tuple[str, ...]:
        looked.append(text)
        return ("␛",)

    monkeypatch.setattr(texts, "visible_changes", look)
    text = smallest + 'keywords: ["\\e1", "\\e2", "\\e3"]\n'
    assert [line.partition(";")[0] for line in tell(text, Limits(problems=2))] == [
        "16:12: warning: a character is shown as ␛",
        "16:19: warning: a character is shown as ␛",
        "17:1: warning: there are more warnings",
    ]
    assert looked == ["\x1b1", "\x1b2"]
