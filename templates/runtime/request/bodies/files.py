"""The properties of a multipart form that are files, and those that only look like it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from typing import Any, cast

from ...core.check_results import Failure
from ...core.numbers import DecimalNumber
from ...core.settled import is_file_part
from ...json.encoding import plain
from ...json.wire_fields import wire_fields
from .base import Encode
from .parts import items_of

__all__ = ["encoded_with_files", "holds_file", "not_files", "with_others"]

_OTHERS = "additional_properties"


def holds_file(value: object) -> bool:
    """Whether a property is a file, or an array with a file in it."""
    return is_file_part(value) or any(map(is_file_part, items_of(value) or ()))


def encoded_with_files(value: object, encode: Encode, files: Mapping[str, str]) -> Any:
    """The data of a model by wire name; the properties in `files` that hold files, and
    additional properties that do, are as the caller gave them.
    """
    cls = type(value)
    if not hasattr(cls, "__dataclass_fields__"):
        return encode(value)
    names = {one.wire: one.name for one in wire_fields(cls) if one.wire in files}
    given = {wire: getattr(value, name) for wire, name in names.items()}
    own = {wire: item for wire, item in given.items() if holds_file(item)}
    others: Mapping[str, Any] = getattr(value, _OTHERS, {})
    more = {name: item for name, item in others.items() if holds_file(item)}
    if not own and not more:
        return encode(value)
    rest: Any = copy(value)
    for wire in own:
        setattr(rest, names[wire], "")
    if more:
        setattr(rest, _OTHERS, {**others, **dict.fromkeys(more, "")})
    return {**encode(rest), **own, **more}


def not_files(
    data: Mapping[str, Any] | Sequence[Any], files: Mapping[str, str], schema: str
) -> Iterator[Failure]:
    """The failures of properties that are neither files nor what else `files` allows."""
    if not isinstance(data, Mapping):
        return
    for name in data:
        expected = files.get(name, "anything")
        if not _is_allowed(data[name], expected.split(" or ")):
            yield (name,), "file", expected, data[name], schema, ()


def with_others(
    files: Mapping[str, str], names: Iterable[str], others: str, declared: Sequence[str]
) -> Mapping[str, str]:
    """What each property can be, if those that are not `declared` can be `others`."""
    if not others:
        return files
    undeclared = (name for name in names if name not in declared)
    return {**dict.fromkeys(undeclared, others), **files}


def _is_allowed(value: Any, words: Sequence[str]) -> bool:
    if "anything" in words or is_file_part(value):
        return True
    items = items_of(value)
    if items is not None:
        if items and all(map(is_file_part, items)):
            return "files" in words or "at least one file" in words
        if "an array" in words or not items:
            return "an array" in words or "files" in words
        of_items = [_OF_ITEMS[word] for word in words if word in _OF_ITEMS]
        return all(_is_allowed(item, of_items) for item in items)
    data: object = plain(value)
    return any(word in words for word in _WORDS.get(type(data), ()))


_OF_ITEMS = {
    "files": "a file",
    "at least one file": "a file",
    "booleans": "a boolean",
    "integers": "an integer",
    "numbers": "a number",
    "strings": "a string",
    "objects": "an object",
}

_WORDS: Mapping[type[Any], tuple[str, ...]] = {
    type(None): ("null",),
    bool: ("a boolean",),
    int: ("an integer", "a number"),
    float: ("a number",),
    DecimalNumber: ("a number", "a string"),
    str: ("a string",),
    cast("type[Any]", dict): ("an object",),
}
