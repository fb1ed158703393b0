"""Texts that would command a terminal, hide something or mislead, if they reached it uncleaned."""

from __future__ import annotations

from base64 import b64encode

_PAYLOAD = b64encode(b"rm -rf ~\n").decode()
"""What would be on the clipboard."""

_CSI = (
    "2J 3J J K H 1;1H 9999;9999H A 99B C D E F G d f s u 5n 6n ?6n c >c =c 0c 31m 38;5;9m 4:3m m "
    "?1049l ?1049h ?25l ?1000h ?1003h ?2004l ?5h ?7l ?69h ?2026h ?2048h 4h 20h !p 1;5r r 5s L M P "
    '@ X S T 3g Z 11t 14t 18t 20t 21t 22;0t 23;0t 8;1;1t 2;1y x 4i 5i ?4i $p ?2026$p 61"p 1$} '
    '1"q 2 q >25u <u ?u =1u >4;1m ?4m >q 1;1;1$r 1$w &w +p'
).split()
"""CSI sequences, without what introduces them."""

_OSC = (
    "0;owned",
    "1;owned",
    "2;owned",
    "4;1;?",
    "4;1;#ff0000",
    "7;file:///etc/passwd",
    "8;;http://evil.example/",
    "8;id=1;file:///etc/passwd",
    "9;owned",
    "9;4;1;50",
    "10;?",
    "11;#000000",
    "12;red",
    "22;wait",
    f"52;c;{_PAYLOAD}",
    f"52;p;{_PAYLOAD}",
    "52;c;?",
    "104",
    "112",
    "133;A",
    "633;E;rm -rf ~",
    "777;notify;owned;owned",
    "1337;File=inline=1:AAAA",
    f"1337;Copy=:{_PAYLOAD}",
    "1337;SetMark",
    "1337;RequestUpload=format=tgz",
    "L;owned",
    "l;owned",
    "P0ff0000",
    "R",
)
"""Operating system commands, without what introduces and ends them."""

_STRINGS = (
    "P$qm",
    "P+q544e",
    "P1$r0m",
    "Pq#0;2;0;0;0#0!10~-",
    f"Ptmux;\x1b\x1b]52;c;{_PAYLOAD}\x07",
    "Ptmux;\x1b\x1b]0;owned\x07",
    f"P\x1b]52;c;{_PAYLOAD}\x07",
    "P0;1|17/41",
    "P1000p",
    "_Gf=100,a=T;AAAA",
    "_Ga=q,i=1;AAAA",
    "_tmux",
    "^owned",
    "Xowned",
    "kowned",
)
"""Other strings that an escape begins: device control, application, privacy, title of screen."""

_ESCAPES = "c D E H M N O V W Z 7 8 = > n o | } ~ #8 #3 %G %@ (0 (B )0 *0 +0 6 9 l m SP F".split()
"""What follows a lone escape."""

_CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
"""C0, delete and C1, each alone; those that Textual takes out or folds into lines are no harm."""

_FOLDED = set("\t\n\x0b\x0c\r\x07\x08")
"""Controls that Textual's own texts drop, or make into lines and spaces."""

_MISLEADING = [
    *map(chr, (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))),
    *map(chr, (0xAD, 0x180E, 0x200B, *range(0x2060, 0x2065), 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB)),
    *map(chr, (0x2028, 0x2029, 0xE0001, 0xE0041, 0xE007F, 0xE000, 0xF8FF, 0x10FFFD)),
    *map(chr, (0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x378, 0xD800, 0xDC80, 0xDFFF, 0x110BD)),
]
"""Controls of direction, what is not seen, tags, private use, no characters, surrogates."""


def _hostile() -> list[str]:
    found = [f"{introducer}{csi}" for csi in _CSI for introducer in ("\x1b[", "\x9b")]
    for osc in _OSC:
        found += [f"\x1b]{osc}\x07", f"\x1b]{osc}\x1b\\", f"\x9d{osc}\x9c", f"\x1b]{osc}"]
    for string in _STRINGS:
        found += [f"\x1b{string}\x1b\\", f"\x1b{string}\x9c", f"\x1b{string}"]
    found += [f"\x1b{escape}" for escape in _ESCAPES]
    found += [control for control in _CONTROLS if control not in _FOLDED]
    found += _MISLEADING
    found += [
        "\x1b",
        "[\x1b",
        "\x1b\x1b",
        "\x0e\x71\x0f",
        "\x1b[31\x1b[2J",
        "\x1b[\x00m",
        "\x1b[3\x7f1m",
    ]
    return found


HOSTILE = tuple(_hostile())
"""Each does harm alone, or with what follows it."""
