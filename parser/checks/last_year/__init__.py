"""Checks against the same unit's report of the year before."""
