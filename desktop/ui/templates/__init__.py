"""The parts of the dialog in which a superior's template is pointed at and filled."""
