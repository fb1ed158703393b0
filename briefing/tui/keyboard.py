"""Keys answered one after the other, however fast they come.

Textual hands every key at once to what has the focus. Of keys that come together, as over a slow
line, those after `/` or `:` would go to the list, and not to the prompt that is about to open.
"""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import App
from textual.events import Key
from textual.message import Message

if TYPE_CHECKING:
    from textual.driver import Driver
    from textual.events import Event
    from textual.screen import Screen
    from textual.timer import Timer

_PATIENCE = 1.0
"""Seconds after which a key is taken to be answered: what was to tell may be gone."""


class Answered(Message):
    """Follows a key on its way up, and so arrives when the key has been answered."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        """Which key it was, counted from 1."""


class Keyboard:
    """The keys that were typed, and the one that is being answered."""

    def __init__(self) -> None:
        self.waiting: deque[Key] = deque()
        """What was typed since."""
        self.answered: Key | None = None
        """The key that is being answered."""
        self.number = 0
        """Which key is being answered, or was last, counted from 1."""
        self.screen: Screen[object] | None = None
        """The screen that was asked; None while nothing is."""
        self.timer: Timer | None = None
        """Ends the wait for an answer that does not come."""


class OneKeyAtATime(App[None], inherit_bindings=False):
    """An app that takes the next key when the one before has been answered."""

    def __init__(self, *, driver_class: type[Driver] | None, css_path: str | None) -> None:
        super().__init__(driver_class=driver_class, css_path=css_path)
        self._keyboard = Keyboard()

    async def on_event(self, event: Event) -> None:
        """Take a key that has been typed, or let it wait; everything else goes its way."""
        if not isinstance(event, Key) or event.is_forwarded:
            await super().on_event(event)
            return
        self._keyboard.waiting.append(event)
        if self._keyboard.screen is None:
            await self._take()

    @property
    def typed_ahead(self) -> int:
        """How much was typed that is still to be answered."""
        return len(self._keyboard.waiting) + self.message_queue_size

    def is_typed(self) -> bool:
        """Return whether the key that is being answered is a letter where letters are typed."""
        key, focused = self._keyboard.answered, self.focused
        if key is None or focused is None:
            return False
        return focused.check_consume_key(key.key, key.character)

    @on(Answered)
    def answer(self, answered: Answered) -> None:
        """Go on with the next key; where a screen has opened or closed, when that one is ready."""
        answered.stop()
        if self.screen is self._keyboard.screen:
            self.call_next(self._go_on, answered.number)
        else:
            self.screen.call_after_refresh(self.call_next, self._go_on, answered.number)

    async def _go_on(self, number: int) -> None:
        """Be done with a key, unless that is so already, and take the next one."""
        keyboard = self._keyboard
        if number != keyboard.number or keyboard.screen is None:
            return
        keyboard.screen = keyboard.answered = None
        if keyboard.timer is not None:
            keyboard.timer.stop()
        if keyboard.waiting:
            await self._take()

    async def _take(self) -> None:
        """Hand the next key on, with what tells that it was answered behind it."""
        keyboard = self._keyboard
        keyboard.number += 1
        keyboard.answered = keyboard.waiting.popleft()
        keyboard.screen = self.screen
        target = self.focused or self.screen
        await super().on_event(keyboard.answered)
        keyboard.timer = self.set_timer(_PATIENCE, partial(self._go_on, keyboard.number))
        target.post_message(Answered(keyboard.number))
