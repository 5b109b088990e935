"""The servers of a document, with their variables."""

from __future__ import annotations

from ..records import dataclass
from .types import Id


@dataclass(frozen=True, slots=True)
class ServerVariable:
    name: str
    default: str
    choices: tuple[str, ...]
    """The allowed values, with the default among them; empty if any value is
    allowed."""
    description: str


@dataclass(frozen=True, slots=True)
class Server:
    id: Id
    url: str
    """With the variables in braces."""
    name: str
    description: str
    variables: tuple[ServerVariable, ...]
