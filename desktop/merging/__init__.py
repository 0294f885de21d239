"""A queue split into parts for several people, and copies of a workspace merged back. No Qt here."""
