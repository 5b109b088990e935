"""Answers that are read while they come: sequences of items, and downloads."""
