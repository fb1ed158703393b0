"""A reader for structured situation briefings in a terminal."""

__version__ = "0.1.0"
