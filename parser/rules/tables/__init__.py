"""How the official tables are read: where they are, which edition's, row by row, cell by cell."""
