"""Checks of what a report is: its year and days, its unit, its parts and the quality of its text."""
