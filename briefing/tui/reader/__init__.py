"""The screen in which one briefing is read.

| module | holds |
|---|---|
| `base` | what every ability knows: the briefing, the place, and how to go and to tell |
| `choosing` | names within a row |
| `copying` | citations, YAML and links, and the way to the clipboard |
| `elsewhere` | the other briefings that have an actor or a place |
| `moving` | sections, panes, zoom, cards, the way back and forward |
| `narrowing` | filters: which are on, and what is seen of them |
| `landing` | the row that a search found, and the place where the search began |
| `seeking` | search: the prompt, hits, the way from one to the next |
| `shelving` | the library around it: its list, and the next briefing |
| `sourcing` | the source of what is seen |
| `zones` | the zone that clock times are told in |
| `watching` | live reload: what changes in the file comes to the screen |
| `keeping` | what is remembered: the place, what was read, stars |
| `marking` | marks: a letter or a digit for a place |
| `screen` | the screen itself: what it is made of, and which panes a place shows |
"""

from briefing.tui.reader.screen import ReaderScreen

__all__ = ["ReaderScreen"]
