"""The check of a schema that stands at several places, for each of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from ..core.check_results import Failure, Found, Json

__all__ = ["Checked", "moved"]


class Checked(Protocol):
    """A module with the check of a schema that stands at several places."""

    @property
    def HERE(self) -> str:
        """The place that sorts first, which its failures name."""
        ...

    def check(self, value: Json) -> Found: ...


def moved(module: Checked, place: str) -> Callable[[Json], Found]:
    """The check of a module, for the equal schema at another place."""

    def check(value: Json) -> Found:
        found = module.check(value)
        return found and [_moved(failure, module.HERE, place) for failure in found]

    return check


def _moved(failure: Failure, here: str, place: str) -> Failure:
    path, rule, expected, value, schema, steps = failure
    if schema == here or schema.startswith(f"{here}/"):
        schema = place + schema[len(here) :]
    return path, rule, expected, value, schema, steps
