"""The screen in which one briefing is read.

| module | holds |
|---|---|
| `base` | what every ability knows: the briefing, the place, and how to go and to tell |
| `moving` | sections, panes, zoom, cards, the way back and forward |
| `seeking` | search: the prompt, hits, the way from one to the next |
| `screen` | the screen itself: what it is made of, and which panes a place shows |
"""

from briefing.tui.reader.screen import ReaderScreen

__all__ = ["ReaderScreen"]
