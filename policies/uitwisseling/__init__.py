"""Convenanten in the languages of others, one way: what is exported is never read back as policy."""
