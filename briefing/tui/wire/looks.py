"""What a cell looks like: the colours and attributes that SGR (ECMA-48 8.3.117) gives it.

Looks are shared: two cells look alike where they have the very same one, so comparing is quick. A
look that was forgotten and made anew is another one: that costs some bytes, and is not wrong.
"""

from __future__ import annotations

from functools import lru_cache

_ENOUGH = 4096
"""How many looks, and steps between them, are remembered at most."""

_SETS = {
    1: 1 << 0,  # bold
    2: 1 << 1,  # dim
    3: 1 << 2,  # italic
    4: 1 << 3,  # underlined
    5: 1 << 4,  # blinking
    6: 1 << 5,  # blinking fast
    7: 1 << 6,  # reverse
    8: 1 << 7,  # concealed
    9: 1 << 8,  # struck through
    21: 1 << 9,  # underlined twice
    51: 1 << 10,  # framed
    52: 1 << 11,  # encircled
    53: 1 << 12,  # overlined
}
"""The bit of each attribute, by the parameter that sets it."""

_RESETS = {
    22: (1, 2),
    23: (3,),
    24: (4, 21),
    25: (5, 6),
    27: (7,),
    28: (8,),
    29: (9,),
    54: (51, 52),
    55: (53,),
}
"""The attributes that each parameter ends, by the parameters that set them."""

_ENDS = {end: sum(_SETS[begin] for begin in begins) for end, begins in _RESETS.items()}
"""The bits that each parameter takes away."""

_SEEN_ON_BLANK = sum(_SETS[begin] for begin in (4, 7, 9, 21, 51, 52, 53))
"""The attributes that show on a space: reverse, and lines through, around, over and under it."""

_RICH_COLOUR = {5: 2, 2: 4}
"""How many parameters follow 38 or 48, this one included: an index, or red, green and blue."""


class Look:
    """Colours as SGR has them (`31`, `38;5;9`, empty for the default), and attributes as bits."""

    __slots__ = ("attributes", "background", "blank", "foreground")

    def __init__(self, foreground: str, background: str, attributes: int) -> None:
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
        self.blank: Look = self
        """What of it is seen on a space: mostly the background alone."""
        if not attributes & _SEEN_ON_BLANK and (foreground or attributes):
            self.blank = look("", background, 0)

    @property
    def erasable(self) -> bool:
        """Whether erasing can make such blanks, where it fills with the background."""
        return not self.attributes and not self.foreground


@lru_cache(maxsize=_ENOUGH)
def look(foreground: str, background: str, attributes: int) -> Look:
    """Return the look with these colours and attributes."""
    return Look(foreground, background, attributes)


PLAIN = look("", "", 0)
"""The look after a reset."""


@lru_cache(maxsize=_ENOUGH)
def applied(before: Look, parameters: str) -> Look | None:
    """Return the look after `CSI parameters m`; None where a parameter is none that we know."""
    colours = {3: before.foreground, 4: before.background}
    attributes = before.attributes
    numbers = [int(number or 0) for number in parameters.split(";")]
    while numbers:
        number = numbers.pop(0)
        if number == 0:
            colours, attributes = {3: "", 4: ""}, 0
        elif number in _SETS:
            attributes |= _SETS[number]
        elif number in _ENDS:
            attributes &= ~_ENDS[number]
        elif number in {38, 48} and (length := _length(numbers)):
            colours[number // 10] = ";".join(map(str, [number, *numbers[:length]]))
            del numbers[:length]
        elif number in {39, 49}:
            colours[number // 10] = ""
        elif number // 10 in {3, 4} and number % 10 < 8:
            colours[number // 10] = str(number)
        elif number // 10 in {9, 10} and number % 10 < 8:
            colours[number // 10 - 6] = str(number)
        else:
            return None
    return look(colours[3], colours[4], attributes)


def _length(numbers: list[int]) -> int:
    """Return how many of the numbers that follow 38 or 48 make a colour; 0 where they make none."""
    length = _RICH_COLOUR.get(numbers[0], 0) if numbers else 0
    whole = len(numbers) >= length and max(numbers[1:length], default=0) <= 255
    return length if whole else 0


@lru_cache(maxsize=_ENOUGH)
def step(before: Look, after: Look) -> str:
    """Return the shortest sequence that turns one look into another."""
    changes, kept = [], before.attributes
    for end, bits in _ENDS.items():
        if kept & bits & ~after.attributes:
            changes.append(str(end))
            kept &= ~bits
    changes += _begun(after.attributes & ~kept)
    if before.foreground != after.foreground:
        changes.append(after.foreground or "39")
    if before.background != after.background:
        changes.append(after.background or "49")
    if not changes:
        return ""
    anew = ["", *_begun(after.attributes), after.foreground, after.background]
    from_nothing = ";".join(part for at, part in enumerate(anew) if part or not at)
    difference = ";".join(changes)
    return f"\x1b[{min(from_nothing, difference, key=len)}m"


def _begun(bits: int) -> list[str]:
    return [str(begin) for begin, bit in _SETS.items() if bits & bit]
