"""A document that overlays change: its data, and where each thing in it came from."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any

from ...diagnostics.collector import Place
from ...model import escape
from ..documents.json_types import is_list, is_object
from ..documents.sources import Source


class Incompatible(Exception):
    """What an action adds does not fit what it is added to."""


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where something that is added comes from."""

    place: Place
    pointer: str | None = None
    """In the document itself, for what is copied there."""

    def down(self, step: str) -> _Origin:
        place = Place(self.place.file, f"{self.place.pointer}/{step}")
        below = None if self.pointer is None else f"{self.pointer}/{step}"
        return _Origin(place, below)


class Target:
    """The data of a source while it is changed.

    A YAML alias is the same object as its anchor, so what is changed is copied first,
    together with all that leads to it.
    """

    def __init__(self, source: Source) -> None:
        self._source = source

    @property
    def data(self) -> object:
        return self._source.data

    def update(self, path: list[str], value: Any, place: Place) -> None:
        """Merges a value of the overlay, which stands at `place`, into what is selected."""
        self._add(path, value, _Origin(place))

    def copy(self, path: list[str], source: list[str]) -> None:
        """Merges a value of the document into what is selected."""
        pointer = _pointer(source)
        value = copy.deepcopy(self._at(source))
        self._add(path, value, _Origin(self._source.place(pointer), pointer))

    def _add(self, path: list[str], value: Any, origin: _Origin) -> None:
        holder, key = self._holder(path)
        if is_list(holder[key]) and not is_list(value):
            self._append(holder[key], _pointer(path), value, origin)
        else:
            self._merge(holder, key, _pointer(path), value, origin)

    def remove(self, path: list[str]) -> None:
        if not path:
            raise Incompatible("the document itself cannot be removed")
        owner, key = self._holder(path)
        if is_list(owner):
            self._close_gap(_pointer(path[:-1]), int(key), len(owner))
        del owner[key]
        if is_object(owner):
            self._forget(_pointer(path))

    # Data

    def _holder(self, path: list[str]) -> tuple[Any, Any]:
        """What holds the value at `path`, and under which key; both are ours alone."""
        self._source.data = copy.copy(self._source.data)
        holder: Any = {"": self._source.data}
        key: Any = ""
        for step in path:
            holder = holder[key]
            key = int(step) if is_list(holder) else step
            holder[key] = copy.copy(holder[key])
        return holder, key

    def _at(self, path: list[str]) -> Any:
        value: Any = self._source.data
        for step in path:
            value = value[int(step) if is_list(value) else step]
        return value

    def _merge(
        self, holder: Any, key: Any, pointer: str, value: Any, origin: _Origin
    ) -> None:
        known = holder[key]
        if is_object(known) and is_object(value):
            for name, member in value.items():
                step = escape(name)
                below, there = f"{pointer}/{step}", origin.down(step)
                if name in known:
                    known[name] = copy.copy(known[name])
                    self._merge(known, name, below, member, there)
                else:
                    known[name] = copy.deepcopy(member)
                    self._note(below, there)
        elif is_list(known) and is_list(value):
            for index, item in enumerate(value):
                self._append(known, pointer, item, origin.down(str(index)))
        elif _is_plain(known) and _is_plain(value):
            holder[key] = value
            self._note(pointer, origin)
        else:
            raise Incompatible(
                f"{_kind(value)} cannot be merged with {_kind(known)} (#{pointer})"
            )

    def _append(self, items: Any, pointer: str, value: Any, origin: _Origin) -> None:
        self._note(f"{pointer}/{len(items)}", origin)
        items.append(copy.deepcopy(value))

    # Places

    def _note(self, pointer: str, origin: _Origin) -> None:
        """What stands at the pointer now, and all below it, comes from there."""
        moved = self._source.moved
        if origin.pointer is not None:
            below = f"{origin.pointer}/"
            for known, place in list(moved.items()):
                if known.startswith(below):
                    moved[f"{pointer}/{known[len(below):]}"] = place
        moved[pointer] = origin.place

    def _forget(self, pointer: str) -> None:
        for known in list(self._source.moved):
            if known == pointer or known.startswith(f"{pointer}/"):
                del self._source.moved[known]

    def _close_gap(self, owner: str, index: int, length: int) -> None:
        """The items behind one that is removed move up, and keep their places."""
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


def _is_plain(value: object) -> bool:
    return not is_object(value) and not is_list(value)


def _kind(value: object) -> str:
    if is_object(value):
        return "an object"
    return "a list" if is_list(value) else "a plain value"
