"""JSON merge patches (RFC 7396), in which null deletes what it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...core.check_results import Fault
from .base import Content, checked
from .json import JsonBody

__all__ = ["MergePatchBody"]


@dataclass(frozen=True, slots=True)
class MergePatchBody(JsonBody):
    """A patch: a member that is null is deleted, so null is no fault of a member.

    A model leaves out what is None and not nullable: give a dict, with the names that
    go over the wire, to delete such a member.
    """

    media_type: str = "application/merge-patch+json"

    def prepare(self, value: object, schema: str) -> Content | list[Fault]:
        return checked(value, schema, self.encode, self._faults, self._write)

    def _faults(self, data: Any) -> list[Fault]:
        """What `check` says, but for members that are null."""
        if self.check is None:
            return []
        return [fault for fault in self.check(data) or () if not _deletes(fault)]


def _deletes(fault: Fault) -> bool:
    path, _, _, value, *_ = fault
    return value is None and bool(path)
