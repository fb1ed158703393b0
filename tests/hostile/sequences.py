"""What terminals obey: sequences that would command one if they reached it, by family.

After ECMA-48, the terminals' own documentation, and what advisories of thirty years have taught:
titles and answerbacks that are typed back as commands, clipboards filled from a log, file transfers
and notifications begun by a word, multiplexers that hand on what is wrapped for them.
"""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PAYLOAD = b64encode(b"rm -rf ~\n").decode()
"""What would be on the clipboard."""

_CSI = (
    "2J 3J J K H 1;1H 9999;9999H A 99B C D E F G d f s u 5n 6n ?6n c >c =c 0c 31m 38;5;9m 4:3m m "
    "?1049l ?1049h ?25l ?1000h ?1002h ?1003h ?1006h ?2004l ?2004h ?5h ?7l ?69h ?2026h ?2048h "
    "?9001h 4h 20h 2h !p 1;5r r 5s L M P @ X S T 3g Z 11t 13t 14t 18t 19t 20t 21t 22;0t 22;2t "
    '23;0t 23;2t 8;1;1t 2;1y x 4i 5i ?4i ?5i $p ?2026$p 61"p 1$} 1"q 2_q >25u <u ?u =1u >4;1m ?4m '
    ">q >0q 1;1;1$r 1$w &w +p 200~ 201~ I O 99999999b 2147483648A ;;;;;;;;H 1;2;3;4;5;6;7;8;9m "
    "?1;2S 1'z"
).split()
"""CSI sequences without what introduces them, an underscore for a space: moves, erasing, modes of
screen, mouse, paste and focus, device and title queries, title stacks, printing, repeating."""

_OSC = (
    *("0;owned", "1;owned", "2;owned", "3;WM_NAME=owned", "L;owned", "l;owned", "I;/etc/passwd"),
    *("4;1;?", "4;1;#ff0000", "5;0;?", "10;?", "10;#000000", "11;?", "12;red", "17;?", "19;#fff"),
    *("104", "110", "112", "P0ff0000", "R", "50;?", "50;#1", "50;owned\n", "60"),
    *("61;allowColorOps", "7;file:///etc/passwd", "6;file:///etc/passwd"),
    *("8;;http://evil.example/", "22;wait", "51;A", "8;id=1;file:///etc/passwd"),
    *("8;;javascript:alert(1)", "8;;ssh://-oProxyCommand=id/x", "8;;", "9;owned", "9;4;1;50"),
    *('9;7;"cmd /c calc"', "9;12", "99;i=1:d=0;owned", "777;notify;a;b", f"52;c;{PAYLOAD}"),
    *(f"52;p;{PAYLOAD}", f"52;;{PAYLOAD}", "52;c;?", "52;c;!", f"5522;{PAYLOAD}", "133;A"),
    *("133;C;cmdline=id", "633;E;rm -rf ~", "697;NewCmd=x", "701;?", "702;?", "7770;?"),
    *("1337;File=inline=1:AAAA", "1337;File=name=LnNzaA==;inline=0:AAAA", f"1337;Copy=:{PAYLOAD}"),
    *("1337;SetMark", "1337;RequestUpload=format=tgz", "1337;ReportVariable=cGF0aA=="),
    *("1337;Custom=x", "1337;SetUserVar=x=eA==", "1337;CopyToClipboard="),
    *("1337;OpenURL=:aHR0cDovL3g=", "1337;StealFocus"),
)  # fmt: skip
"""Operating system commands, without what introduces and ends them."""

_STRINGS = {
    "request of a setting": "P$qm",
    "request of a setting, with a line": "P$q\nid\n",
    "request of a capability": "P+q544e",
    "answer to a request": "P1$r0m",
    "answer with a command": "P1$r`id`\n",
    "picture": "Pq#0;2;0;0;0#0!10~-",
    "vectors": "P0pS(E)",
    "macro": "P1;0;0!z41",
    "keys redefined": "P0;1|17/41",
    "tmux control mode": "P1000p",
    "terminal's own control mode": "P2000p",
    "tmux passthrough of a copy": f"Ptmux;\x1b\x1b]52;c;{PAYLOAD}\x07",
    "tmux passthrough of a title": "Ptmux;\x1b\x1b]0;owned\x07",
    "tmux passthrough, twice": "Ptmux;\x1bPtmux;\x1b\x1b\x1b\x1b]0;owned\x07\x1b\x1b\\",
    "screen passthrough of a copy": f"P\x1b]52;c;{PAYLOAD}\x07",
    "screen passthrough of a title": "P\x1b]0;owned\x07",
    "remote control": 'P@kitty-cmd{"cmd":"launch"}',
    "picture of kitty": "_Gf=100,a=T;AAAA",
    "picture from a file": "_Gt=f,a=T;L2V0Yy9wYXNzd2Q=",
    "query of kitty": "_Ga=q,i=1;AAAA",
    "application command": "_tmux",
    "privacy message": "^owned",
    "start of string": "Xowned",
    "title of screen": "kowned",
    "title of screen, with a command": "k`id`",
    "message of screen": "!owned",
}
"""Other strings that an escape begins: device control, application, privacy, titles of screen."""

_ESCAPES = (
    "c D E H M N O V W Z 7 8 = > n o | } ~ #8 #3 #6 %G %@ (0 (B )0 *0 +0 .A -A 6 9 l m _F _G [ ] P "
    "\\"
).split()
"""What follows a lone escape; an underscore for a space."""

_MIXED = {
    "escape at the end": "\x1b",
    "escape and a bracket": "[\x1b",
    "two escapes": "\x1b\x1b",
    "other character set": "\x0e\x71\x0f",
    "sequence within a sequence": "\x1b[31\x1b[2J",
    "control within a sequence": "\x1b[\x00m",
    "delete within a sequence": "\x1b[3\x7f1m",
    "line end within a sequence": "\x1b[3\n1m",
    "cancelled sequence": "\x1b[3\x18\x1b[2J",
    "substituted sequence": "\x1b[3\x1a1m",
    "eight-bit and seven-bit": "\x9b\x1b[2J",
    "string ended by the other end": f"\x9d52;c;{PAYLOAD}\x1b\\",
    "string ended by a cancel": "\x1b]0;owned\x18",
    "string that never ends": "\x1bP" + "q" * 60,
    "title set and asked for": "\x1b]2;\nid\n\x07\x1b[21t",
    "title pushed, set and asked for": "\x1b[22;0t\x1b]0;id\x07\x1b[23;0t\x1b[21t",
    "answerback": "\x05",
    "many answerbacks": "\x05" * 12,
    "typed by a query": "\x1b[c\x1b[5n\x1b[6n\x1b]11;?\x07",
    "line overwritten": "evil\x1b[1A\x1b[2K\rgood",
    "line overwritten by a return": "evil\rgood",
    "overtyping": "safe\x08\x08\x08\x08evil",
    "hidden text": "\x1b[8mhidden\x1b[28m",
    "black on black": "\x1b[30;40mhidden\x1b[0m",
    "bell": "\x07",
    "paste that ends": "x\x1b[201~; id\n",
    "transfer of a file": "**\x18B00000000000000\r\x8a\x11",
    "Python's own escape": "\\x1b[31mnot red",
    "shell's own escape": "\\033]0;not a title\\007",
    "caret notation": "^[[31mnot red",
    "picture of an escape": "\u241b[31mnot red",
}  # fmt: skip
"""Sequences that are broken, joined, hidden in each other, or only look like some."""


def sequences() -> Iterator[tuple[str, str]]:
    """Yield the name of each and itself."""
    for csi in (each.replace("_", " ") for each in _CSI):
        yield f"CSI {csi}", f"\x1b[{csi}"
        yield f"C1 CSI {csi}", f"\x9b{csi}"
    for osc in _OSC:
        yield f"OSC {osc}, ended by a bell", f"\x1b]{osc}\x07"
        yield f"OSC {osc}, ended by ST", f"\x1b]{osc}\x1b\\"
        yield f"C1 OSC {osc}", f"\x9d{osc}\x9c"
    yield "OSC that does not end", "\x1b]0;owned"
    for name, string in _STRINGS.items():
        yield name, f"\x1b{string}\x1b\\"
        yield f"{name}, ended by C1", f"\x1b{string}\x9c"
        yield f"{name}, open", f"\x1b{string}"
        if (introducer := _EIGHT_BITS.get(string[0])) is not None:
            yield f"{name}, in C1", f"{introducer}{string[1:]}\x9c"
    for escape in (each.replace("_", " ") for each in _ESCAPES):
        yield f"ESC {escape}", f"\x1b{escape}"
    yield from _MIXED.items()


_EIGHT_BITS = {"P": "\x90", "_": "\x9f", "^": "\x9e", "X": "\x98"}
"""How 8 bits say what 7 say with an escape and a letter."""
