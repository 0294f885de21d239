"""Tables from any carrier as one kind of grid: rows of fields, labels with the figures that belong to them.

Word tables, lines with tabs or bars, blanks between figures or one cell a line all become `Row`s (`rows_of`), the rows
become `Entry`s, a label and its figures (`entries_of`), and entries are laid against the rows of a form in order
(`align`).
"""
