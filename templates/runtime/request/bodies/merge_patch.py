"""JSON merge patches (RFC 7396), in which null deletes what it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...core.check_results import Failure
from .base import Content, checked
from .json import JsonBody

__all__ = ["MergePatchBody"]


@dataclass(frozen=True, slots=True)
class MergePatchBody(JsonBody):
    """A patch: a member that is null is deleted, so null is valid for each member.

    A model leaves out what is None and not nullable: give a dict, with the names that
    go over the wire, to delete such a member.
    """

    media_type: str = "application/merge-patch+json"

    def prepare(self, value: object, schema: str) -> Content | list[Failure]:
        return checked(value, schema, self.encode, self._failures, self._write)

    def _failures(self, data: Any) -> list[Failure]:
        """What `check` says, but for members that are null."""
        if self.check is None:
            return []
        return [failure for failure in self.check(data) or () if not _deletes(failure)]


def _deletes(failure: Failure) -> bool:
    path, _, _, value, *_ = failure
    return value is None and bool(path)
