"""Decoding of responses, and recording of exchanges."""
