"""The desktop program: a queue of reports, each beside its source, corrected by a person and exported to Excel.

Arrows point down: ``ui → models → edits → jobs, store, workbook, messages, settings, … → files → parser``.
`store`, `workbook`, `files` and `command_line` run without Qt.
"""
