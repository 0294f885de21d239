"""Checks of the figures that the narrative tells: divisions, shares, odd and contradicting figures."""
