"""What a terminal can do beyond moving its cursor and colouring text, told by its name alone.

The names and what they stand for are those of terminfo, which is not asked: the terminal is often
at the other end of a line, and the database of this machine need not know it. A name that is not
here promises nothing. That costs bytes; a wrong promise would cost the picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILL = frozenset({
    "alacritty", "contour", "foot", "ghostty", "gnome", "hterm", "iterm2", "iterm2.app", "konsole",
    "linux", "mintty", "mlterm", "ms-terminal", "nsterm", "putty", "rxvt", "rxvt-unicode", "st",
    "stterm", "teraterm", "terminology", "tmux", "vscode", "vte", "wezterm", "wsvt25", "xterm",
    "xterm-ghostty", "xterm.js",
})  # fmt: skip
"""Terminals whose names promise that what is erased takes the current background.

Many that are not here call themselves xterm and do as it does: mosh, PuTTY, the terminals of
editors and of Windows. tmux fills since 2.4, though terminfo does not say so."""

_SCROLL = frozenset({"kitty", "xterm-kitty"})
"""Terminals that do not promise it, and scroll parts of the screen all the same."""

_SIZES = ("-256color", "-direct")
"""What a name may end in that says how many colours there are, and nothing else."""


class Abilities(NamedTuple):
    """What may be relied on; what is not known is False."""

    fills: bool = False
    """Erasing (ED, EL, ECH) gives the cells the current background: `bce` of terminfo.

    This says nothing of the rows that a scroll brings in: some terminals that fill leave these in
    their own background."""

    scrolls: bool = False
    """Rows between two others can be moved: scroll regions (DECSTBM) and IL and DL in them."""


def abilities(environ: Mapping[str, str]) -> Abilities:
    """Tell what the terminal can do by TERM, and by what multiplexers leave in the environment.

    tmux may be called `screen`, as it always was before it had a name; its later versions (3.2 on)
    say in TERM_PROGRAM who they are. Where somebody changed the name that GNU screen gives itself,
    STY still tells of it: it does not keep what the new name promises of erasing. By itself it
    erases to its own background, unless `defbce` is on: then its name has a `-bce`.
    """
    name = environ.get("TERM", "").strip().lower()
    in_screen = bool(environ.get("STY"))
    if name == "screen" or name.startswith(("screen-", "screen.")):
        in_tmux = environ.get("TERM_PROGRAM") == "tmux" and not in_screen
        return Abilities(fills=in_tmux or "-bce" in name, scrolls=True)
    for size in _SIZES:
        name = name.removesuffix(size)
    known = name in _FILL
    fills = known and (name == "tmux" or not in_screen)
    return Abilities(fills=fills, scrolls=known or name in _SCROLL)
