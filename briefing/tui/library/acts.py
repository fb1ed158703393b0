"""What the keys of the reader's page do in the library, and what help says of that."""

from __future__ import annotations

SORTS = ("latest", "oldest", "series", "title", "region", "unread")
"""The orders that the key for it goes through, round and round."""

SORTED = {
    "latest": "latest first",
    "oldest": "oldest first",
    "series": "by story",
    "title": "by title",
    "region": "by region",
    "unread": "unread first",
}
"""What each order is called."""

ACTIONS = {
    "search": "filter",
    "filter": "filter",
    "close": "close",
    "leave": "leave",
    "library": "back",
    "next-pane": "pane(1)",
    "previous-pane": "pane(-1)",
    "read": "read",
    "star": "star",
    "reload": "reload",
    "next-briefing": "step(1)",
    "previous-briefing": "step(-1)",
}
"""What the commands of the reader's page do here, by their ids."""

TOLD = {
    "filter": "Show only what has these words: region: actor: place: is:unread ...",
    "close": "Clear the filter; else back to the briefing",
    "leave": "Back to the briefing that is open; else quit",
    "back": "Back to the briefing that is open",
    "pane(1)": "The list, or what stands beside it",
    "pane(-1)": "The list, or what stands beside it",
    "read": "Mark this briefing as read, or unread",
    "star": "Star this briefing, or take its star away",
    "reload": "Look at the files again",
    "step(1)": "One briefing down",
    "step(-1)": "One briefing up",
}
"""What help says of that."""

ONWARD = {
    "filter": "words leave those briefings that hold them all; is:unread, is:changed,"
    " is:starred and is:broken, or region: actor: place: series: status: since: and a word",
    "sort": "put them in another order: latest, oldest, by story, title, region, unread",
    "palette": "find a command or a theme by its name",
}
"""What leads on from here, for help, by the command that does it."""
