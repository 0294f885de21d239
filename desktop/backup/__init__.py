"""Backups of a workspace: when one is made, which are kept, what they hold, and how one is put back. No Qt here."""
