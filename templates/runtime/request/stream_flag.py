"""The property of a body that asks the server for a stream."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any, cast

from ..json.wire_fields import wire_fields

__all__ = ["StreamFlag"]


@dataclass(frozen=True, slots=True)
class StreamFlag:
    """A boolean property: true in a method that streams, and not in any other."""

    name: str

    def __call__(self, body: object, streams: bool) -> object:
        """The body with the flag; the caller's is not changed."""
        if isinstance(body, Mapping):
            return self._in_mapping(cast("Mapping[str, Any]", body), streams)
        if hasattr(type(body), "__dataclass_fields__"):
            for field in wire_fields(type(body)):
                if field.wire == self.name:
                    return self._in_model(body, field.name, streams)
        return body

    def _in_mapping(self, members: Mapping[str, Any], streams: bool) -> object:
        if not streams and not members.get(self.name):
            return members
        return {**members, self.name: streams}

    @staticmethod
    def _in_model(body: object, name: str, streams: bool) -> object:
        if not streams and not getattr(body, name):
            return body
        changed = copy(body)
        setattr(changed, name, streams)
        return changed
