"""Checks of the official tables, and the smallest cause of what fails in them."""
