"""The screen in which a reader chooses among many briefings.

| module | holds |
|---|---|
| `library` | the briefings that there are, and the order in which they are seen |
| `standing` | what this reader made of a briefing: unread, changed since, starred |
| `lines` | the two lines of a briefing in the list |
| `shelf` | the list's lines, made as they come into sight |
| `preview` | what stands beside the list of the briefing under the cursor |
| `bars` | the top line |
| `filtering` | the prompt for a filter |
| `entrylist` | the list itself |
| `handling` | what a reader makes of a briefing from here |
| `finder` | its palette |
| `signs` | what help says of its signs |
| `acts` | what keys do here, and what help says of them |
| `screen` | the screen itself |
"""
