"""A briefing as people and programs read it: sections, cards, digest, Markdown, plain facts.

    rows       what every view is made of: pieces, rows in columns, parts, sections, cards
    views      each kind of record as rows and as a phrase
    sections   the one ordered list of sections; `cards` and `related` show one record whole
    contents   what goes onto a page at which depth; `digest`, `markdown` and `facts` write it
    layout     rows set as lines of terminal cells; `wrap`, `cells`, `ascii` and `colour` beneath it
"""
