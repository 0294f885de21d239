"""Checks over many reports: who must report, what is there twice, and whether the sum can be right."""
