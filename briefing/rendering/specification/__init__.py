"""The format itself, told from its types: a JSON Schema for editors, tables for people."""
