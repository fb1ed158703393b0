"""A briefing as people and programs read it: sections, cards, digest, Markdown, plain facts.

| module | holds |
|---|---|
| `rows` | what every view is made of: pieces, rows in columns, parts, sections, cards |
| `views` | each kind of record as rows and as a phrase |
| `sections` | the one ordered list of sections |
| `cards`, `related` | one record whole, and what else speaks of it |
| `contents` | what goes onto a page at which depth; `digest`, `markdown` and `facts` write it |
| `layout` | rows set as lines of terminal cells; `wrap`, `cells`, `ascii`, `colour` beneath it |
"""
