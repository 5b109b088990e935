"""What a check refuses at first, and is sent: values for which JSON data has another form.

A duration with a fraction or a sign, and a time without an offset, have no form in RFC 3339,
and so in JSON Schema. They are checked as values, not as strings: responses have them, and
what was received can be sent again. A Decimal in a dict or a list of the caller is a number,
or a string where the schema wants a string (`format: decimal`). No schema describes files.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

from .check_results import Failure, Found, Step
from .json_data import inside_out, members
from .numbers import DecimalNumber, fixed_point

__all__ = ["IsoText", "is_binary", "is_file_part", "settled"]


class IsoText(str):
    """`PT1.5S`, `10:00:00`: made from a timedelta or a time, never a caller's string."""

    __slots__ = ()


_DICT: Any = dict
_LIST: Any = list
_Path = tuple[Step, ...]
_OF_TYPE = ("type", "anyOf", "oneOf")
"""The rules that a value of another type breaks."""


def settled(
    data: Any, found: Found, check: Callable[[Any], Found]
) -> tuple[Any, list[Failure]]:
    """The data as it is sent, and its failures; `found` are those of the check so far."""
    if not found or not _has_decimal(data):
        return data, _without_iso(found)
    paths = {one[0] for one in found if one[1] in _OF_TYPE}
    left = {one[0] for one in check(_as_text(data, paths)) or ()}
    paths = {path for path in paths if not any(n[: len(path)] == path for n in left)}
    data = _as_text(data, paths)
    return data, _without_iso(check(data))


def is_binary(value: object) -> bool:
    """Whether `value` is bytes, a file, or an iterator, which can only yield bytes."""
    kinds = (bytes, bytearray, memoryview, Path, Iterator, AsyncIterator)
    methods = (getattr(value, name, None) for name in ("read", "stream"))
    return isinstance(value, kinds) or any(map(callable, methods))


def is_file_part(value: object) -> bool:
    """Whether `value` is a file of a form: its content, or a tuple with its name first."""
    if not isinstance(value, tuple):
        return is_binary(value)
    parts = cast("tuple[object, ...]", value)
    return 2 <= len(parts) <= 4 and isinstance(parts[0], str) and is_binary(parts[1])


def _without_iso(found: Found) -> list[Failure]:
    """The failures, less those that a validator finds in an IsoText."""
    return [one for one in found or () if type(one[3]) is not IsoText]


def _has_decimal(data: Any) -> bool:
    try:
        return any(
            type(member) is DecimalNumber
            for container in inside_out([data])
            for member in members(container) or ()
        )
    except RecursionError:  # cyclic data
        return False


def _as_text(
    data: Any, paths: set[_Path], path: _Path = (), is_below: bool = False
) -> Any:
    """The data with strings in place of the numbers at the paths and below them."""
    is_below = is_below or path in paths
    if isinstance(data, _DICT):
        members = cast("dict[str, Any]", data).items()
        return {
            key: _as_text(one, paths, (*path, key), is_below) for key, one in members
        }
    if isinstance(data, _LIST):
        items = enumerate(cast("Sequence[Any]", data))
        return [_as_text(one, paths, (*path, n), is_below) for n, one in items]
    if is_below and type(data) is DecimalNumber:
        return fixed_point(data)
    return data
