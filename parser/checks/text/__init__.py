"""Checks of the text against the official tables, and of the text against itself."""
