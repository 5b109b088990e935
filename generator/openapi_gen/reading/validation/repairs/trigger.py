"""What calls for a repair, as data: triggers.py compiles all of it into one quick check."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from ....records import dataclass

Fragment: TypeAlias = Mapping[str, Any]
"""A JSON Schema (2020-12)."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The standard's schema refuses every object that needs the repair.

    A document with such an object is walked anyway. This never holds for Schema Objects:
    the schema of OpenAPI 3.0 accepts anything beside a `$ref`.
    """


@dataclass(frozen=True, slots=True)
class Members:
    """A member that matches calls for the repair."""

    by_name: Mapping[str, Fragment]
    others: Fragment | None = None
    """For members that are neither named nor extensions."""

    @classmethod
    def any_of(cls, names: Iterable[str], fragment: Fragment) -> Members:
        return cls(dict.fromkeys(names, fragment))


@dataclass(frozen=True, slots=True)
class Whole:
    """An object that matches calls for the repair."""

    fragment: Fragment


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A reference calls for the repair, unless it names a component of the right kind."""


Trigger: TypeAlias = Refused | Members | Whole | Elsewhere

REFUSED = Refused()
ELSEWHERE = Elsewhere()
NEVER: Fragment = {"not": {}}
"""Matches nothing."""
