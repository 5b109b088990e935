"""The servers of a document, with their variables."""

from __future__ import annotations

from dataclasses import dataclass

from .types import Id


@dataclass(frozen=True, slots=True)
class ServerVariable:
    name: str
    default: str
    choices: tuple[str, ...]
    """Empty where any value will do; the default is among them."""
    description: str


@dataclass(frozen=True, slots=True)
class Server:
    id: Id
    url: str
    """With the variables in braces."""
    name: str
    description: str
    variables: tuple[ServerVariable, ...]
