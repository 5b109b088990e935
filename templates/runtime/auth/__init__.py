"""Credentials: where they go, how they sign, and where tokens come from."""
