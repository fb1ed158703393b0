"""What the terminal can do, told from the streams and the environment alone.

Nothing here imports Textual or writes a byte: it decides before the screen starts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

Colours = Literal["none", "16", "256", "millions"]
"""How many colours the terminal shows; `none` is also what `NO_COLOR` asks for."""

_PLAIN = frozenset({"dumb", "unknown"})
"""Values of TERM that promise no cursor movement."""

_UNBOXED = ("vt1", "vt2", "vt3", "vt4", "vt52", "ansi", "cons25")
"""How the TERM of terminals begins whose characters do not reach beyond ASCII."""

_LOCALE = ("LC_ALL", "LC_CTYPE", "LANG")
"""What decides the character set, strongest first."""

_COERCED = "C.UTF-8"
"""What Python puts into LC_CTYPE by itself where the user's locale is C."""


def why_not(
    stdin: TextIO | None,
    stdout: TextIO | None,
    stderr: TextIO | None,
    environ: Mapping[str, str],
    *,
    named: bool = False,
) -> str | None:
    """Return the reason, in a line, why no screen can be shown here; None where one can.

    Keys are read from `stdin` and the screen is drawn on `stderr`. `stdout` must be a terminal too,
    for who redirects it wants text; but not where the screen was asked for by name (`named`).
    """
    streams = [("input", stdin), ("error", stderr)]
    if not named:
        streams.insert(1, ("output", stdout))
    for name, stream in streams:
        if not _is_terminal(stream):
            return f"standard {name} is no terminal"
    term = environ.get("TERM", "")
    if not term:
        return "TERM is not set, so what the terminal can do is not known"
    if term.lower() in _PLAIN:
        return f"TERM is {term}: the terminal cannot move its cursor"
    encoding = _encoding(stderr)
    if encoding.replace("_", "-") not in {"utf8", "utf-8"}:
        return f"the terminal's encoding is {encoding}, not UTF-8"
    return None


def colours(environ: Mapping[str, str]) -> Colours:
    """Tell how many colours to use.

    `NO_COLOR` (https://no-color.org) counts where it is not empty. The rest is what Rich goes by,
    which reduces every colour to what it holds possible.
    """
    term = environ.get("TERM", "").strip().lower()
    if environ.get("NO_COLOR") or term.startswith(("vt1", "vt2", "vt52")) or term.endswith("-mono"):
        return "none"
    if environ.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return "256" if _is_gnu_screen(term, environ) else "millions"
    return "256" if term.rpartition("-")[2] in {"256color", "kitty"} else "16"


def default_theme(environ: Mapping[str, str]) -> str:
    """Name the theme to start with where the user has not chosen one."""
    match colours(environ):
        case "none":
            return "mono"
        case "16":
            return "terminal"
        case _:
            return "paper" if _is_light(environ) else "evening"


def needs_ascii(environ: Mapping[str, str]) -> bool:
    """Tell whether box characters and arrows would not arrive: an old terminal, or a C locale."""
    if environ.get("TERM", "").lower().startswith(_UNBOXED):
        return True
    for name in _LOCALE:
        value = environ.get(name, "")
        if value and not (name == "LC_CTYPE" and value == _COERCED):
            return not value.lower().replace("-", "").partition("@")[0].endswith("utf8")
    return False


def is_remote(environ: Mapping[str, str]) -> bool:
    """Tell whether the terminal is at the other end of an SSH connection."""
    return any(environ.get(name) for name in ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"))


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()


def _encoding(stream: TextIO | None) -> str:
    return (getattr(stream, "encoding", None) or "not known").lower()


def _is_gnu_screen(term: str, environ: Mapping[str, str]) -> bool:
    """Tell whether GNU screen lies between, which knows no more and hands on what surrounds it."""
    in_tmux = environ.get("TERM_PROGRAM") == "tmux"
    return bool(environ.get("STY")) or (term.startswith("screen") and not in_tmux)


def _is_light(environ: Mapping[str, str]) -> bool:
    """Tell whether the terminal says that its background is light; few terminals say."""
    background = environ.get("COLORFGBG", "").rpartition(";")[2]
    return background in {"7", "15"}
