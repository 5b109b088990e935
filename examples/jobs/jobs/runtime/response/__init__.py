"""Responses decoded, and the record of an exchange."""
