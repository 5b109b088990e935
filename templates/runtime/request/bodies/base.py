"""What all classes of request bodies share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from ...core.check_results import Failure
from ...core.settled import settled
from ...core.unsendable import ENCODING_ERRORS, failure_of
from ...json.encoding import plain
from ..content import Content

__all__ = ["Body", "Check", "Encode", "checked", "cleaned", "concrete"]

Encode = Callable[[Any], Any]
"""A codec's `encode`: from a model, or any value, to JSON data."""

Check = Callable[[Any], list[Failure] | None]
"""A validator: from JSON data to its failures."""


class Body(Protocol):
    """One media type of a Request Body Object."""

    @property
    def media_type(self) -> str: ...

    @property
    def also(self) -> Sequence[str]:
        """Other media types that are written in the same way."""
        ...

    def accepts(self, value: object) -> int:
        """Whether such a value is sent in this media type, if several are offered.

        0 if it is not, 2 if it is sent in no media type that returns 1.
        """
        ...

    def prepare(self, value: object, schema: str) -> Content | list[Failure]:
        """The body, or the failures of `value`; never raises.

        `schema` is the JSON pointer of the Request Body Object.
        """
        ...


def checked(
    value: object,
    schema: str,
    encode: Encode,
    check: Check | None,
    write: Callable[[Any], Content],
) -> Content | list[Failure]:
    """Encode `value`, check it, and write it if it has no failures."""
    try:
        data = encode(value)
        found = check(data) if check is not None else None
        if check is not None and found:
            data, found = cleaned(data, found, check)
        return found if found else write(data)
    except ENCODING_ERRORS as error:
        return [failure_of(error, value, schema)]


def cleaned(data: Any, found: list[Failure], check: Check) -> tuple[Any, list[Failure]]:
    """The data without subclasses of JSON's types, and its failures.

    Encoders leave scalars as the caller gave them. An IntEnum, a number of numpy and the
    like are found by the validator.
    """
    if _is_clean(data):
        return data, found
    clean = plain(data)
    return settled(clean, found if clean is data else check(clean), check)


_DICT: Any = dict
_LIST: Any = list
_NAMES = frozenset({str})
_EXACT = frozenset({str, int, bool, type(None)})


def _is_clean(data: Any) -> bool:
    """Whether all values have JSON's own types, as they mostly do."""
    pending: list[Any] = [data]
    for container in pending:
        values = container
        if type(container) is _DICT:
            if not _NAMES.issuperset(map(type, container)):
                return False
            values = container.values()
        elif type(container) is not _LIST:  # a finite float, or a value to be converted
            if type(container) is not float or container - container != 0:
                return False
            continue
        pending += [one for one in values if type(one) not in _EXACT]
        if len(pending) > 1_000:  # or cyclic
            return False
    return True


def concrete(media_type: str, otherwise: str) -> str:
    """The media type to send; `otherwise` in place of a range such as `image/*`."""
    return otherwise if "*" in media_type else media_type
