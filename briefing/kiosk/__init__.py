"""The reading account: a login that can read the briefings of one folder, and do nothing else.

Whoever logs in may be hostile: their environment, the command they ask for and what they type are
not trusted. Each module shuts one way out, and none relies on another.
"""
