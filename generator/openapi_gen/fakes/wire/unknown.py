"""What the second encoder does not know."""

from __future__ import annotations


class Unknown(Exception):
    """A part of a request whose bytes this encoder does not know; says which."""
