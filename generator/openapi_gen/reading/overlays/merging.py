"""A document that overlays change: its data, and the places of what they add."""

from __future__ import annotations

import copy
from typing import Any

from ...diagnostics.collector import Place
from ...model import escape
from ...records import dataclass
from ..documents.json_types import is_list, is_object
from ..documents.sources import Source
from .budget import Budget


class Incompatible(Exception):
    """An action cannot be applied to what it selects."""


@dataclass(frozen=True, slots=True)
class _Origin:
    """The place of something that is added."""

    place: Place
    pointer: str | None = None
    """Its pointer in the document, if it is copied from there."""

    def down(self, step: str) -> _Origin:
        place = Place(self.place.file, f"{self.place.pointer}/{step}")
        below = None if self.pointer is None else f"{self.pointer}/{step}"
        return _Origin(place, below)


class Target:
    """The data of a source while it is changed.

    A YAML alias is the same object as its anchor. So a value is copied before it is
    changed, together with everything around it.
    """

    def __init__(self, source: Source, budget: Budget) -> None:
        self._source = source
        self.budget = budget

    @property
    def data(self) -> object:
        return self._source.data

    def update(self, path: list[str], value: Any, place: Place) -> None:
        """Merges a value of the overlay, whose place is `place`, into what is selected."""
        self._add(path, value, _Origin(place))

    def copy(self, path: list[str], source: list[str]) -> None:
        """Merges a value of the document into what is selected."""
        pointer = _pointer(source)
        value = self._copied(self._at(source))
        self._add(path, value, _Origin(self._source.place(pointer), pointer))

    def _add(self, path: list[str], value: Any, origin: _Origin) -> None:
        owner, key = self._owner_of(path)
        if is_list(owner[key]) and not is_list(value):
            self._append(owner[key], _pointer(path), value, origin)
        else:
            self._merge(owner, key, _pointer(path), value, origin)

    def remove(self, path: list[str]) -> None:
        if not path:
            raise Incompatible("the document itself cannot be removed")
        owner, key = self._owner_of(path)
        if is_list(owner):
            self._close_gap(_pointer(path[:-1]), int(key), len(owner))
        del owner[key]
        if is_object(owner):
            self._forget(_pointer(path))

    # Data

    def _owner_of(self, path: list[str]) -> tuple[Any, Any]:
        """The owner of the value at `path`, and its key; copies that no alias shares."""
        self._source.data = copy.copy(self._source.data)
        owner: Any = {"": self._source.data}
        key: Any = ""
        for step in path:
            owner = owner[key]
            key = int(step) if is_list(owner) else step
            if isinstance(owner[key], dict | list):
                self.budget.spend_on_copy(len(owner[key]))
            owner[key] = copy.copy(owner[key])
        return owner, key

    def _at(self, path: list[str]) -> Any:
        value: Any = self._source.data
        for step in path:
            value = value[int(step) if is_list(value) else step]
        return value

    def _merge(
        self, owner: Any, key: Any, pointer: str, value: Any, origin: _Origin
    ) -> None:
        known = owner[key]
        if is_object(known) and is_object(value):
            for name, member in value.items():
                step = escape(name)
                below, there = f"{pointer}/{step}", origin.down(step)
                self.budget.spend(1)
                if name in known:
                    known[name] = copy.copy(known[name])
                    self._merge(known, name, below, member, there)
                else:
                    known[name] = self._copied(member)
                    self._record(below, there)
        elif is_list(known) and is_list(value):
            for index, item in enumerate(value):
                self._append(known, pointer, item, origin.down(str(index)))
        elif _is_scalar(known) and _is_scalar(value):
            owner[key] = value
            self._record(pointer, origin)
        else:
            raise Incompatible(
                f"{_described(value)} cannot be merged with {_described(known)} (#{pointer})"
            )

    def _append(self, items: Any, pointer: str, value: Any, origin: _Origin) -> None:
        self._record(f"{pointer}/{len(items)}", origin)
        items.append(self._copied(value))

    def _copied(self, value: Any) -> Any:
        if is_object(value):
            self.budget.spend(len(value) + 1)
            return {name: self._copied(member) for name, member in value.items()}
        if is_list(value):
            self.budget.spend(len(value) + 1)
            return [self._copied(item) for item in value]
        return value

    # Places

    def _record(self, pointer: str, origin: _Origin) -> None:
        """Records where the value at the pointer, and everything below it, comes from."""
        moved = self._source.moved
        if origin.pointer is not None:
            self.budget.spend(len(moved))
            below = f"{origin.pointer}/"
            for known, place in list(moved.items()):
                if known.startswith(below):
                    moved[f"{pointer}/{known[len(below):]}"] = place
        moved[pointer] = origin.place

    def _forget(self, pointer: str) -> None:
        self.budget.spend(len(self._source.moved))
        for known in list(self._source.moved):
            if known == pointer or known.startswith(f"{pointer}/"):
                del self._source.moved[known]

    def _close_gap(self, owner: str, index: int, length: int) -> None:
        """Moves up the items after one that is removed; they keep their places."""
        self.budget.spend(length - index + len(self._source.moved))
        places = {
            at: self._source.place(f"{owner}/{at}") for at in range(index + 1, length)
        }
        inner = [
            (known, place)
            for known, place in self._source.moved.items()
            if known.startswith(f"{owner}/")
        ]
        for known, _ in inner:
            at = int(known[len(owner) + 1 :].partition("/")[0])
            if at >= index:
                del self._source.moved[known]
        for at, place in places.items():
            self._source.moved[f"{owner}/{at - 1}"] = place
        for known, place in inner:
            first, slash, rest = known[len(owner) + 1 :].partition("/")
            if int(first) > index:
                self._source.moved[f"{owner}/{int(first) - 1}{slash}{rest}"] = place


def _pointer(path: list[str]) -> str:
    return "".join(f"/{escape(step)}" for step in path)


def _is_scalar(value: object) -> bool:
    return not is_object(value) and not is_list(value)


def _described(value: object) -> str:
    if is_object(value):
        return "an object"
    return "a list" if is_list(value) else "a scalar"
