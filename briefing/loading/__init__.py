"""Bytes to events to nodes with places to the model, or every problem with its place.

files      bytes from a regular file, decoded strictly
composing  YAML events to nodes; refuses what the format does not know, within limits
plans      the model's types to readers; one walk reads, checks and explains every field
loads      these put together
report     problems as text, JSON or annotations
"""

from briefing.loading.limits import LIMITS, Limits
from briefing.loading.loaded import Checked, Loaded
from briefing.loading.loads import check, load, loads, read_struct

__all__ = ["LIMITS", "Checked", "Limits", "Loaded", "check", "load", "loads", "read_struct"]
