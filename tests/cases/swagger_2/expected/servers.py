"""The servers that the document names: what a function returns is for `server` of a
client, or of RequestOptions.
"""

from __future__ import annotations


def pets_example_com_v1() -> str:
    """`https://pets.example.com/v1`"""
    return "https://pets.example.com/v1"


def http_pets_example_com_v1() -> str:
    """`http://pets.example.com/v1`"""
    return "http://pets.example.com/v1"
