"""Responses that are read while they arrive: sequences of items, and downloads."""
