"""The operations of the golden case `styles`, by what they show."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

__all__ = ["method_of", "path_of"]


def method_of(
    client: Any, location: str, style: str, explode: bool
) -> Callable[..., Any]:
    """The client's method with the parameter `color` in this location and style."""
    snake = re.sub("([A-Z])", lambda found: f"_{found[1].lower()}", style)
    name = f"{location}_{snake}" + ("_exploded" if explode else "")
    method: Callable[..., Any] = getattr(client.styles, name)
    return method


def path_of(location: str, style: str, explode: bool) -> str:
    """The path that the method calls, less a parameter in it."""
    return f"/{location}/{style}/{'exploded' if explode else 'flat'}"
