"""A briefing as people and programs read it: sections, cards, digest, Markdown, plain facts.

| module | holds |
|---|---|
| `rows`, `phrases` | what every view is made of: pieces, rows in columns, parts, sections, cards |
| `wording` | how names, times, figures and every field are said |
| `views` | each kind of record as rows and as a phrase |
| `sections` | the one ordered list of sections |
| `cards`, `related` | one record whole, and what else speaks of it |
| `contents` | what goes onto a page at which depth, with `heading`, `details` and `omissions` |
| `digest`, `markdown`, `facts` | the same as lines of text, as Markdown, as plain values |
| `layout` | rows set as lines; beneath it `columns`, `lines`, `wrap`, `cells`; `ascii`, `colour` |
| `specification` | the format itself, as a JSON Schema and as tables |
"""
