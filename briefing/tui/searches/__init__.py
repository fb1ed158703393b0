"""Search over every briefing of a library: a line to type in, and beneath it what was found.

| module | holds |
|---|---|
| `asker` | questions to the catalogue, asked in a thread of their own |
| `memory` | what was searched for and found, for when the reader comes back |
| `prompt` | the line to type in |
| `results` | what was found as rows of a list |
| `grammar` | what can be asked for, in the place of results where nothing was |
| `found` | the list of it |
| `beside` | the card of the row with the cursor, beside the list |
| `head` | the top line: how far the library is read |
| `titles` | what all briefings are called, for the palette |
| `words` | what of a query is looked for in the briefing that is opened |
| `searched` | what a library is to all this |
| `screen` | the screen itself |
"""
