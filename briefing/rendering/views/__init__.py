"""How each kind of record is shown: its rows in a section and its lines on a card.

Every module here speaks of one kind of record. `parts` gives the rows of its section, `line` tells
one record in a single phrase, and `lines`, `details` and `related` make its card.
"""
