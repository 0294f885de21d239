"""Widgets, one a file. They meet in the workbench and its signals, not in each other."""
