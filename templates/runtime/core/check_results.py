"""Why this file exists: it is what validators write down when a check has failed.

A failure is a plain tuple, cheap to make and to carry upwards; a `Violation`, with pointers
and sentences, is made of it only when somebody looks. While data is valid, nothing is
called from here: `found` stays None."""

from __future__ import annotations

from typing import Any, Final, TypeAlias
from urllib.parse import unquote

from .json_values import Json as Json

Step: TypeAlias = "str | int"
"""A property's name or an item's index: one step of a JSON pointer, not escaped."""

Place: TypeAlias = "str | int | None"
"""A step down in a schema: into `properties`, into `items` (the index does not matter),
or, for None, into `additionalProperties`."""

Failure: TypeAlias = (
    "tuple[tuple[Step, ...], str, object, object, str, tuple[Place, ...]]"
)
"""Path in the value, rule, expected, value, schema, and the way from there to the schema
that was broken. The first five become a Violation's fields."""

Found: TypeAlias = "list[Failure] | None"
"""What is wrong with a value; None for nothing."""


class _Redacted:
    __slots__ = ()

    def __repr__(self) -> str:
        return "***"


REDACTED: Final = _Redacted()
"""Stands for a value that must not be seen (format `password`)."""


def add(
    found: Found, rule: str, expected: object, value: object, schema: str, *path: Step
) -> list[Failure]:
    """`found` with a failure of the value at `path`, which breaks `schema`."""
    return _kept(found, (path, rule, expected, value, schema, ()))


def below(
    found: Found, rule: str, expected: object, value: object, schema: str, *path: Step
) -> list[Failure]:
    """Like `add`, where the broken schema lies as deep in `schema` as the value."""
    return _kept(found, (path, rule, expected, value, schema, path))


def absent(found: Found, value: object, name: str, schema: str) -> list[Failure]:
    """`found` with the failure that a required property is not there."""
    return add(found, "required", name, value, schema)


def member(
    found: Found,
    value: dict[str, Any],
    name: str,
    rule: str,
    expected: object,
    schema: str,
    *steps: Step,
) -> list[Failure]:
    """`found` with a failure of a property, or of what `steps` lead to in it; its absence
    is the failure where it is not there. `schema` is the object's."""
    if name in value:
        path: tuple[Step, ...] = (name,)
        item = value[name]
        if steps:
            path, item = (name, *steps), _at(item, steps)
        failure: Failure = (path, rule, expected, item, schema, path)
    else:
        failure = ((), "required", name, value, schema, ())
    if found is None:
        return [failure]
    found.append(failure)
    return found


def additional(
    found: Found,
    value: dict[str, Any],
    name: str,
    rule: str,
    expected: object,
    schema: str,
    key: str,
) -> list[Failure]:
    """`found` with a failure of an additional property `key` of the property `name`."""
    item = value[name][key]
    return _kept(found, ((name, key), rule, expected, item, schema, (name, None)))


def argument(
    found: Found,
    value: dict[str, Any],
    location: str,
    name: str,
    rule: str,
    expected: object,
    places: tuple[str, str],
    *steps: Step,
) -> list[Failure]:
    """Like `member`, for the parameter `name` among those at its location.

    `places` is the operation's pointer, and where each parameter's schema stands:
    "query/limit 0 query/page ../1" for the operation's first parameter and the path
    item's second; other places are whole pointers. Both are percent-encoded.
    """
    if name not in value:
        operation = f"{places[0]}/parameters"
        return add(found, "required", name, value, operation, location)
    item = _at(value[name], steps)
    schema = place_of(f"{location}/{name}", *places)
    return _kept(found, ((location, name, *steps), rule, expected, item, schema, steps))


def nest(found: Found, inner: list[Failure], *path: Step) -> list[Failure]:
    """`found` with the failures of a member, whose place in the value is `path`."""
    if path:
        inner = [((*path, *failure[0]), *failure[1:]) for failure in inner]
    if found is None:
        return inner
    found += inner
    return found


def token(step: Step) -> str:
    """A step of a JSON pointer, with its slash (RFC 6901, section 3)."""
    text = str(step)
    if "~" in text or "/" in text:
        text = text.replace("~", "~0").replace("/", "~1")
    return f"/{text}"


def pointer(path: tuple[Step, ...]) -> str:
    """The JSON pointer of a path."""
    return "".join([token(step) for step in path])


def schema_of(failure: Failure) -> str:
    """The JSON pointer of the schema that a failure breaks."""
    return failure[4] + "".join([_below(place) for place in failure[5]])


def words(text: str) -> tuple[str, ...]:
    """The words of a text: names and values, where one a line would be a long list."""
    return tuple(text.split())


def _kept(found: Found, failure: Failure) -> list[Failure]:
    if found is None:
        return [failure]
    found.append(failure)
    return found


def place_of(parameter: str, operation: str, places: str) -> str:
    """The pointer of a parameter's schema; the operation's own where none is known.

    `parameter` is its location and name; the rest is what `argument` takes as `places`.
    """
    listed = places.split()
    for name, place in zip(listed[::2], listed[1::2]):
        if unquote(name, errors="surrogatepass") == parameter:
            if "#" in place:
                return unquote(place, errors="surrogatepass")
            if place.startswith("../"):
                operation, place = operation.rpartition("/")[0], place[3:]
            return f"{operation}/parameters/{place}/schema"
    return operation


def _below(place: Place) -> str:
    if place is None:
        return "/additionalProperties"
    return f"/properties{token(place)}" if isinstance(place, str) else "/items"


def _at(value: Any, steps: tuple[Step, ...]) -> Any:
    for step in steps:
        value = value[step]
    return value
