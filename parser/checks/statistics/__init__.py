"""Checks of the statistics table (2010-2018), in itself and against the text."""
