"""JSON merge patches (RFC 7396), in which null deletes a member."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...core.check_results import Failure
from ..content import Content
from .base import checked
from .json import JsonBody

__all__ = ["MergePatchBody"]


@dataclass(frozen=True, slots=True)
class MergePatchBody(JsonBody):
    """A patch: null deletes a member, so that null is valid for every member.

    A model omits a field that is None and not nullable. To delete such a member, give a
    dict with wire names.
    """

    media_type: str = "application/merge-patch+json"

    def prepare(self, value: object, schema: str) -> Content | list[Failure]:
        return checked(value, schema, self.encode, self._failures, self._write)

    def _failures(self, data: Any) -> list[Failure]:
        """The failures that `check` finds, except for members that are null."""
        if self.check is None:
            return []
        return [failure for failure in self.check(data) or () if not _deletes(failure)]


def _deletes(failure: Failure) -> bool:
    path, _, _, value, *_ = failure
    return value is None and bool(path)
