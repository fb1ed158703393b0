"""The keys of a keyboard by name, as Textual names them, and what terminals make of some.

A key is written as the character that it types, as a name such as `pagedown`, or as either after
modifiers, as `ctrl+f`. Nothing here imports Textual.
"""

from __future__ import annotations

from briefing.model.quoting import quoted

NAMED = (
    "backspace", "delete", "down", "end", "enter", "escape", "home", "insert", "left", "pagedown",
    "pageup", "right", "space", "tab", "up", *(f"f{number}" for number in range(1, 25)),
)  # fmt: skip
"""The keys that type nothing, and space."""

SIGNS = {
    "exclamation_mark": "!", "quotation_mark": '"', "number_sign": "#", "dollar_sign": "$",
    "percent_sign": "%", "ampersand": "&", "apostrophe": "'", "left_parenthesis": "(",
    "right_parenthesis": ")", "asterisk": "*", "plus": "+", "comma": ",", "minus": "-",
    "full_stop": ".", "slash": "/", "colon": ":", "semicolon": ";", "less_than_sign": "<",
    "equals_sign": "=", "greater_than_sign": ">", "question_mark": "?", "at": "@",
    "left_square_bracket": "[", "backslash": "\\", "right_square_bracket": "]",
    "circumflex_accent": "^", "underscore": "_", "grave_accent": "`", "left_curly_bracket": "{",
    "vertical_line": "|", "right_curly_bracket": "}", "tilde": "~",
}  # fmt: skip
"""The signs of ASCII by the names that Textual gives their keys."""

_ALIASES = {
    "bs": "backspace", "del": "delete", "esc": "escape", "ins": "insert", "pgdn": "pagedown",
    "pgup": "pageup", "return": "enter", "spacebar": "space",
}  # fmt: skip
"""Other names that people and keyboards have for them."""

_MODIFIERS = ("alt", "ctrl", "hyper", "meta", "shift", "super")
"""In the order in which Textual names several."""

_NAMES = {sign: name for name, sign in SIGNS.items()}

_LONGEST = 40
"""Characters of a name that is looked for at all."""

_TAKEN = {
    "ctrl+h": "terminals send the same for ctrl+h and Backspace, and it counts as Backspace",
    "ctrl+i": "terminals send the same for ctrl+i and Tab, so that Tab does this too",
    "ctrl+j": "some terminals send ctrl+j for Enter too",
    "ctrl+m": "terminals send the same for ctrl+m and Enter, so that Enter does this too",
    "ctrl+left_square_bracket": "terminals send the same for ctrl+[ and Esc, and it counts as Esc",
    "ctrl+a": "screen takes ctrl+a for itself",
    "ctrl+b": "tmux takes ctrl+b for itself",
    "ctrl+s": "some terminals stop their output at ctrl+s, until ctrl+q",
}


def read_key(text: str) -> str:
    """Return the name of a key that was written; ValueError names the nearest one.

    A sign goes by itself, and after modifiers by its name; a comma always by its name.
    """
    if len(text) == 1:
        if not text.isprintable() or text.isspace():
            raise ValueError(f"{quoted(text)} is no key")
        return "comma" if text == "," else text
    *before, base = _parts(text)
    modifiers = sorted({_modifier(each, text) for each in before})
    base = _base(base, text, "+".join(modifiers))
    if modifiers == ["shift"] and len(base) == 1 and base.isalpha():
        return base.upper()
    if not modifiers:
        return base if base == "comma" else SIGNS.get(base, base)
    return "+".join((*modifiers, _NAMES.get(base, base.lower())))


def caution(key: str) -> str:
    """Return what a reader should know who chooses a key; nothing for most."""
    if key in _TAKEN:
        return _TAKEN[key]
    *modifiers, base = key.split("+")
    if "alt" in modifiers:
        return f"many terminals send Esc before {base} for {key}, which then closes something"
    rare = {"hyper", "meta", "super"} & {*modifiers}
    plain = len(base) == 1 and base.isascii() and base.isalpha()
    if rare or (modifiers and base in ("backspace", "enter", "escape", "space")):
        return f"few terminals can send {key}"
    if len(modifiers) > 1 and plain:
        return f"few terminals tell {key} from ctrl+{base}"
    if modifiers == ["ctrl"] and len(base) == 1 and not plain:
        return f"few terminals can send {key}"
    return ""


def _parts(text: str) -> list[str]:
    """Return modifiers and key; `+` itself may be the key, as in `ctrl++`."""
    return [*text[:-2].split("+"), "+"] if text.endswith("++") else text.split("+")


def _modifier(text: str, whole: str) -> str:
    """Return a modifier; ValueError names the nearest one."""
    name = {"control": "ctrl", "option": "alt", "cmd": "super"}.get(text.lower(), text.lower())
    if name in _MODIFIERS:
        return name
    near = _nearest(name, _MODIFIERS)
    rest = whole.partition("+")[2]
    raise ValueError(_unknown(whole, f"{near}+{rest}" if near else ""))


def _base(text: str, whole: str, modifiers: str) -> str:
    """Return the key itself; ValueError names the nearest one."""
    if len(text) == 1 and text.isprintable() and not text.isspace():
        return text
    name = text.lower()
    for spelt in (name, name.replace("-", "_"), name.replace("_", "").replace("-", "")):
        if spelt in NAMED or spelt in SIGNS:
            return spelt
        if spelt in _ALIASES:
            return _ALIASES[spelt]
    near = _nearest(name, (*NAMED, *SIGNS, *_ALIASES))
    raise ValueError(_unknown(whole, "+".join(filter(None, (modifiers, near))) if near else ""))


def _nearest(name: str, right: tuple[str, ...]) -> str:
    """Return the name that is most like another; nothing where none is."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    near = get_close_matches(name[:_LONGEST], right, n=1)
    return near[0] if near else ""


def _unknown(text: str, near: str) -> str:
    """Say that there is no such key, and what is meant, or how keys are written."""
    advice = f"did you mean {quoted(near)}?" if near else "write / or F or pagedown or ctrl+f"
    return f"no key is called {quoted(text)}; {advice}"
