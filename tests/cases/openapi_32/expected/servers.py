"""The servers that the document names: what a function returns is for `server` of a
client, or of RequestOptions.
"""

from __future__ import annotations


def production() -> str:
    """`https://files.example.com`"""
    return "https://files.example.com"


def test() -> str:
    """`https://test.example.com`"""
    return "https://test.example.com"
