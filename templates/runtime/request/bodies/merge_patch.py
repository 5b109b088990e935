"""JSON merge patches (RFC 7396), in which null deletes a member."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...core.check_results import Fault
from .base import Content, checked
from .json import JsonBody

__all__ = ["MergePatchBody"]


@dataclass(frozen=True, slots=True)
class MergePatchBody(JsonBody):
    """A patch: null deletes a member, so that null is valid for every member.

    A model omits a field that is None and not nullable. To delete such a member, give a
    dict with wire names.
    """

    media_type: str = "application/merge-patch+json"

    def prepare(self, value: object, schema: str) -> Content | list[Fault]:
        return checked(value, schema, self.encode, self._faults, self._write)

    def _faults(self, data: Any) -> list[Fault]:
        """The faults that `check` finds, except for members that are null."""
        if self.check is None:
            return []
        return [fault for fault in self.check(data) or () if not _deletes(fault)]


def _deletes(fault: Fault) -> bool:
    path, _, _, value, *_ = fault
    return value is None and bool(path)
