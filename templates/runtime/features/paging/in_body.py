"""Positions inside a request body, as for searches by POST."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from ...json.decoding import OBJECT
from ...json.plain import plain
from .base import Path

__all__ = ["InBody"]


class InBody:
    """The property of a body at `path`, which has wire names."""

    def __init__(self, *path: str) -> None:
        self.path: Path = path

    def given(self, arguments: Mapping[str, Any]) -> Any:
        """The position in the caller's body, or None."""
        found = plain(arguments.get("body"))
        for name in self.path:
            if not isinstance(found, OBJECT):
                return None
            found = found.get(name)
        return found

    def placed(self, arguments: Mapping[str, Any], position: Any) -> dict[str, Any]:
        """The arguments with the position in a copy of the body."""
        body = _placed(plain(arguments.get("body")), self.path, position)
        return {**arguments, "body": body}


def _placed(data: Any, path: Path, position: Any) -> Any:
    """A copy with the position. A value that is not an object is left for the check."""
    if not path:
        return position
    if data is not None and not isinstance(data, OBJECT):
        return data
    here = cast("Mapping[str, Any]", data or {})
    name, *inner = path
    return {**here, name: _placed(here.get(name), tuple(inner), position)}
