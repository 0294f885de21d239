"""A superior's own workbook in the window: what it asks for, what a person pointed at, filling it."""
