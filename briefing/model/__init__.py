"""What a briefing is: frozen values, look-ups over them, and nothing that reads or shows.

The types are the format: the builder in `loading` walks them, and the schema and the reference
page are made from them. Every key of the format is a field; a field's docstring says what it holds.
"""

from briefing.model.briefing import Briefing

__all__ = ["Briefing"]
