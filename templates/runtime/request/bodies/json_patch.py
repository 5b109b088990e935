"""JSON Patches (RFC 6902): arrays of operations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from ...core.check_results import Failure
from ...json.encoding import is_sequence
from ..content import Content
from .base import checked
from .json import JsonBody

__all__ = ["JsonPatchBody"]


@dataclass(frozen=True, slots=True)
class JsonPatchBody(JsonBody):
    """A patch that lists its operations. Without a schema of a list, they are those of the
    RFC; some services have lists of their own."""

    media_type: str = "application/json-patch+json"

    def accepts(self, value: object) -> int:
        """A mapping is another kind of patch."""
        if is_sequence(value):
            return 2
        return not isinstance(value, Mapping) and JsonBody.accepts(self, value)

    def prepare(self, value: object, schema: str) -> Content | list[Failure]:
        def failures(data: Any) -> list[Failure] | None:
            return list(_failures(data, schema)) or None

        check = failures if self.check is None else self.check
        return checked(value, schema, self.encode, check, self._write)


def _failures(data: Any, schema: str) -> Iterator[Failure]:
    """What is not an operation with its members `op` and `path`."""
    if type(data) is not list:
        yield (), "type", "array", data, schema, ()
        return
    for index, item in enumerate(cast("Sequence[Any]", data)):
        if type(item) is not dict:
            yield (index,), "type", "object", item, schema, ()
            continue
        for name in ("op", "path"):
            if name not in item:
                yield (index,), "required", name, item, schema, ()
