"""Finding words in sources, values and section titles of the queue, and replacing them in the latter two."""
