"""The failures that validators record.

A failure is a plain tuple, which is cheap to make and to pass on. It becomes a
`Violation`, with pointers and a sentence, when somebody reads it. For valid data, nothing
here is called: `found` stays None."""

from __future__ import annotations

from typing import Any, Final, Protocol, TypeAlias
from urllib.parse import unquote

from .json_data import Json as Json

Step: TypeAlias = "str | int"
"""A property's name or an item's index: an unescaped token of a JSON pointer."""

Place: TypeAlias = "str | int | None"
"""A step into a schema: a name for `properties`, any index for `items`, None for
`additionalProperties`."""

Failure: TypeAlias = (
    "tuple[tuple[Step, ...], str, object, object, str, tuple[Place, ...]]"
)
"""Path in the value, rule, expected, value, schema, and the steps from that schema to the
one that failed. The first five become fields of a Violation."""

Found: TypeAlias = "list[Failure] | None"
"""The failures of a value; None if it is valid."""


class ParameterCheck(Protocol):
    """A module that checks the parameters of an operation."""

    @property
    def AT(self) -> str:
        """The schema of each parameter; see `argument`."""
        ...

    def check(self, value: dict[str, dict[str, Json]], here: str) -> Found:
        """Checks parameters by location and wire name: `{"path": {...}, "query": {...},
        "header": {...}, "cookie": {...}}`. The paths of failures have the same form.
        `here` is the pointer of the operation."""
        ...


class _Redacted:
    __slots__ = ()

    def __repr__(self) -> str:
        return "***"


REDACTED: Final = _Redacted()
"""Replaces a value that must not be shown (format `password`)."""


def add(
    found: Found, rule: str, expected: object, value: object, schema: str, *path: Step
) -> list[Failure]:
    """Adds a failure of the value at `path`; `schema` is the schema that failed."""
    return _added(found, (path, rule, expected, value, schema, ()))


def below(
    found: Found, rule: str, expected: object, value: object, schema: str, *path: Step
) -> list[Failure]:
    """Like `add`; the same steps lead to the value and, from `schema`, to its schema."""
    return _added(found, (path, rule, expected, value, schema, path))


def absent(found: Found, value: object, name: str, schema: str) -> list[Failure]:
    """Adds the failure that a required property is missing."""
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
    """Adds a failure of a property or of the value at `steps` in it. If the property is
    missing, that is the failure. `schema` is the object's."""
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
    """Adds a failure of the additional property `key` of the property `name`."""
    item = value[name][key]
    return _added(found, ((name, key), rule, expected, item, schema, (name, None)))


def argument(
    found: Found,
    value: dict[str, Any],
    location: str,
    name: str,
    rule: str,
    expected: object,
    operation: str,
    places: str,
    *steps: Step,
) -> list[Failure]:
    """Like `member`, for the parameter `name` at a location of an operation.

    `places` has the schema of each parameter: "query/limit 0 query/page ../1" for the
    operation's first parameter and the path item's second. Other schemas are whole
    pointers. All words are percent-encoded.
    """
    if name not in value:
        schema = f"{operation}/parameters"
        return add(found, "required", name, value, schema, location)
    item = _at(value[name], steps)
    schema = place_of(f"{location}/{name}", operation, places)
    return _added(
        found, ((location, name, *steps), rule, expected, item, schema, steps)
    )


def nest(found: Found, inner: list[Failure], *path: Step) -> list[Failure]:
    """Adds the failures of the member at `path`."""
    if path:
        inner = [((*path, *failure[0]), *failure[1:]) for failure in inner]
    if found is None:
        return inner
    found += inner
    return found


def redacted(found: list[Failure]) -> list[Failure]:
    """The failures of a secret value, without the value and its parts."""
    return [(*failure[:3], REDACTED, *failure[4:]) for failure in found]


def token(step: Step) -> str:
    """A reference token with its slash (RFC 6901, section 3)."""
    key = str(step)
    if "~" in key or "/" in key:
        key = key.replace("~", "~0").replace("/", "~1")
    return f"/{key}"


def pointer(path: tuple[Step, ...]) -> str:
    """The JSON pointer of a path."""
    return "".join([token(step) for step in path])


def schema_of(failure: Failure) -> str:
    """The JSON pointer of the schema that failed."""
    return failure[4] + "".join([_below(place) for place in failure[5]])


def words(text: str) -> tuple[str, ...]:
    """The words of a string: a compact form of a long tuple."""
    return tuple(text.split())


def word_set(text: str) -> frozenset[str]:
    """The words of a string as a set."""
    return frozenset(text.split())


def _added(found: Found, failure: Failure) -> list[Failure]:
    if found is None:
        return [failure]
    found.append(failure)
    return found


def place_of(parameter: str, operation: str, places: str) -> str:
    """The pointer of a parameter's schema; the operation's pointer if it is unknown.

    `parameter` is location and name, the rest are the `places` of `argument`.
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
