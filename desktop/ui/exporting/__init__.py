"""The parts of the dialog for workbooks: what to export, which sheets, how they look, where to."""
