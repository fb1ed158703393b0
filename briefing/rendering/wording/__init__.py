"""How things are said: names, times, figures, who says what, and every field of a record.

Each gives phrases or plain words for something in the model; none knows on which page or in which
row they stand.
"""
