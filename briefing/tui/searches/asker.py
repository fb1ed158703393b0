"""Questions to a catalogue, asked in a thread of its own: no disk ever holds up a key."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.library.catalogue import Catalogue

    Answer = TypeVar("Answer")
    Question: TypeAlias = tuple[Callable[[Catalogue], Answer], Future[Answer]]
    """What is to be done with the catalogue, and where the answer is waited for."""


class Asker:
    """Opens a catalogue when it is first asked something, and asks one question after the other.

    A question that nobody waits for any more, as its future was cancelled, is not asked.
    """

    def __init__(self, open_catalogue: Callable[[], Catalogue]) -> None:
        """Take what opens the catalogue; it is called in the thread that asks it."""
        self._open = open_catalogue
        self._questions: SimpleQueue[Question[Any] | None] = SimpleQueue()
        self._thread: Thread | None = None

    def ask(self, act: Callable[[Catalogue], Answer]) -> asyncio.Future[Answer]:
        """Return what is to come of doing something with the catalogue."""
        answer: Future[Answer] = Future()
        self._questions.put((act, answer))
        if self._thread is None:
            self._thread = Thread(target=self._serve, name="briefing-asker", daemon=True)
            self._thread.start()
        return asyncio.wrap_future(answer)

    def close(self) -> None:
        """Close the catalogue after what was asked by now; nobody waits for that."""
        self._questions.put(None)

    def _serve(self) -> None:
        """Ask one question after the other."""
        catalogue: Catalogue | None = None
        while (question := self._questions.get()) is not None:
            act, answer = question
            if answer.set_running_or_notify_cancel():
                try:
                    catalogue = self._open() if catalogue is None else catalogue
                    answer.set_result(act(catalogue))
                except Exception as error:  # noqa: BLE001 - the edge of a thread: whoever waits is to see it
                    answer.set_exception(error)
        if catalogue is not None:
            catalogue.close()
