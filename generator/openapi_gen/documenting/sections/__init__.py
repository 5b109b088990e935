"""Sections of an operation's page that are worked out, not copied from the document."""
