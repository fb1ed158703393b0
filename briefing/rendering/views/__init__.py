"""Each kind of record as it is shown in a list.

Every module speaks of one kind. `parts` gives the rows of its section, `line` tells one record in a
single phrase, and `SHOWN` names the fields that a row tells, so that a full page can add the rest.
`every` lists them all.
"""
