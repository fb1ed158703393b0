"""Bytes to events to nodes with places to the model, or every problem with its place.

`files` gives bytes of a regular file, decoded strictly; `composing` makes nodes of YAML events and
refuses what the format does not know, within limits; `readers` are made from the model's types, and
one walk with them reads, checks and explains every field; `loads` puts these together, and `report`
draws problems as text, JSON or annotations.
"""

from briefing.loading.limits import LIMITS, Limits
from briefing.loading.loaded import Checked, Loaded
from briefing.loading.loads import check, load, loads, read_struct

__all__ = ["LIMITS", "Checked", "Limits", "Loaded", "check", "load", "loads", "read_struct"]
