"""Violations and their sentences, and `run`, which public validators call.

For valid data, only `run` is called."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, TypeAlias, cast, overload

from ..core.check_results import Failure, Found, pointer, schema_of
from ..core.json_data import CyclicError, DepthError, Json, inside_out, members
from ..core.mismatches import NO_SUCH_PROPERTY, Mismatch
from ..core.settled import is_file_part, settled
from ..core.unsendable import Unsendable, failure_of
from ..json.plain import plain

_SENDING: Final = frozenset(
    "cookie encoding file header multipart path security".split()
)
"""Rules for parts of a request. `expected` is a description, not a keyword's value."""

_DEPENDENT = "property {expected} is required because of another property"
_PHRASES: Final = {
    "type": "{value} is not {type}",
    "enum": "{value} is not one of {expected}",
    "const": "{value} is not {expected}",
    "multipleOf": "{value} is not a multiple of {expected}",
    "maximum": "{value} is greater than {expected}",
    "exclusiveMaximum": "{value} is not less than {expected}",
    "minimum": "{value} is less than {expected}",
    "exclusiveMinimum": "{value} is not greater than {expected}",
    "maxLength": "{value} is longer than {expected} characters",
    "minLength": "{value} is shorter than {expected} characters",
    "pattern": "{value} does not match {expected}",
    "format": "{value} is not {name}",
    "maxItems": "{value} has more than {expected} items",
    "minItems": "{value} has fewer than {expected} items",
    "uniqueItems": "{value} has equal items, at indices {expected}",
    "items": "additional item {value} is not allowed",
    "additionalItems": "additional item {value} is not allowed",
    "unevaluatedItems": "item {value} is not allowed by any schema",
    "contains": "{value} has no matching item",
    "maxContains": "{value} has more than {expected} matching items",
    "minContains": "{value} has fewer than {expected} matching items",
    "maxProperties": "{value} has more than {expected} properties",
    "minProperties": "{value} has fewer than {expected} properties",
    "required": "property {expected} is required",
    "dependentRequired": _DEPENDENT,
    "dependencies": _DEPENDENT,
    "propertyNames": "property name {value} is not allowed",
    "additionalProperties": "additional property is not allowed",
    "unevaluatedProperties": "property is not allowed by any schema",
    "false": "{value} is not allowed here",
    "not": "{value} matches a schema that it must not match",
    "anyOf": "{value} does not match any of the {expected} schemas",
    "oneOf": "{value} does not match exactly one of the {expected} schemas",
}


# Not frozen: that would make construction four times slower. Do not change instances.
@dataclass(slots=True, unsafe_hash=True, repr=False)
class Violation:
    """One way in which a value does not match its schema.

    `str()` is a sentence. It never raises. Of objects and arrays it shows only the size,
    because their contents may be secret.
    """

    pointer: str
    """Where in the value (RFC 6901); "" is the value itself."""
    rule: str
    """The keyword of JSON Schema; "false" for the schema `false`."""
    expected: object
    """The keyword's value. `required` and `dependentRequired`: the missing property's
    name. `uniqueItems`: the indices of two equal items. `anyOf` and `oneOf`: the number of
    schemas."""
    value: object
    schema: str
    """The JSON pointer of the schema object in the document."""
    argument: str | None = None
    """The Python argument, if the value is one or part of one."""

    def __str__(self) -> str:
        phrase = "{value} is not {words}"
        if _is_left_out(self):
            phrase = "the argument is required"
        elif self.rule == "security":
            phrase = (
                "no credential: give the client {words}, or require_credentials=False"
            )
        elif self.rule not in _SENDING:
            phrase = _PHRASES.get(self.rule, "{value} violates {rule} {expected}")
        phrase = phrase.format(
            value=_shown(self.value),
            expected=_shown(self.expected, levels=3),
            rule=_escaped(self.rule),
            words=_escaped(str(self.expected)) if self.rule in _SENDING else "",
            type=_typed(self.expected) if self.rule == "type" else "",
            name=_named(self.expected) if self.rule == "format" else "",
        )
        place = _escaped(self.pointer)
        if self.argument is not None:
            place = f"{self.argument} {place}".rstrip()
        schema = f"; {_escaped(self.schema)}" if self.schema else ""
        return f"{place or '/'}: {phrase} ({_escaped(self.rule)}{schema})"

    def __repr__(self) -> str:
        expected = _shown(self.expected, levels=3)
        texts = (
            f"pointer={_shown(self.pointer)}, rule={_shown(self.rule)}",
            f"expected={expected}, value={_shown(self.value)}",
            f"schema={_shown(self.schema)}, argument={_shown(self.argument)}",
        )
        return f"Violation({', '.join(texts)})"


def _is_left_out(violation: Violation) -> bool:
    """Whether the argument itself is missing, not a property of its value."""
    if violation.rule != "required" or violation.argument is None:
        return False
    if violation.argument == "body":
        return violation.value is None
    return violation.pointer.count("/") == 1  # `/query`: the parameters are its members


Refusal: TypeAlias = "tuple[str | None, list[Failure]]"
"""An argument, if there is one, and its failures."""


class Violations(Sequence[Violation]):
    """The violations of failures, which are made when one of them is read."""

    __slots__ = ("_made", "_refusals")

    def __init__(self, refusals: Sequence[Refusal]) -> None:
        self._refusals = refusals
        self._made: tuple[Violation, ...] | None = None

    def __len__(self) -> int:
        return sum([len(failures) for _, failures in self._refusals])

    @overload
    def __getitem__(self, index: int) -> Violation: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Violation]: ...
    def __getitem__(self, index: int | slice) -> Violation | Sequence[Violation]:
        return self._all()[index]

    def __iter__(self) -> Iterator[Violation]:
        return iter(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

    def _all(self) -> tuple[Violation, ...]:
        if self._made is None:
            self._made = tuple(
                [
                    violation_of(failure, argument)
                    for argument, failures in self._refusals
                    for failure in failures
                ]
            )
        return self._made


def violation_of(failure: Failure, argument: str | None = None) -> Violation:
    """A failure as a violation, with its pointers."""
    path, rule, expected, value, *_ = failure
    return Violation(pointer(path), rule, expected, value, schema_of(failure), argument)


def of_mismatch(mismatch: Mismatch) -> Violation:
    """Where a response differs from the document, as a violation."""
    place, value = mismatch.pointer, mismatch.value
    if mismatch.header:
        place = f"/header/{mismatch.header}{place}"
    if mismatch.is_missing:
        parent, _, name = place.rpartition("/")
        name = name.replace("~1", "/").replace("~0", "~")
        return Violation(parent, "required", name, value, "")
    if mismatch.expected == NO_SUCH_PROPERTY:
        return Violation(place, "additionalProperties", False, value, "")
    return Violation(place, "type", mismatch.expected, value, "")


def run(
    check: Callable[[Json], Found],
    value: Any,
    plain: Callable[[object], object] = plain,
) -> list[Violation]:
    """All violations of any value: the body of a public validator.

    `check` reads JSON data and returns None if it is valid. If it is not, the value (a
    model, a tuple, a subclass of str) is encoded as JSON data and checked again. Cyclic
    data is a violation. So is data that is too deep for the stack, unless the recursive
    functions are `deep` ones.
    """
    try:
        found = check(value)
        if not found:
            return []
        clean: Any = plain(value)
        if clean is not value:
            found = check(clean)
        _, found = settled(clean, found, check)
        return [violation_of(one) for one in found if not is_file_part(one[3])]
    except Unsendable as error:
        return [violation_of(failure_of(error, value, ""))]
    except (RecursionError, CyclicError, DepthError):
        pass  # handled below, after the frames of the failed run are gone
    try:
        for _ in inside_out(value):
            pass
    except RecursionError:
        return [Violation("", "type", "acyclic JSON data", value, "")]
    return [Violation("", "type", "JSON data of less depth", value, "")]


_LONGEST: Final = 80  # characters of a value that are shown
_TYPES: Final = {
    "array": "an array",
    "boolean": "a boolean",
    "integer": "an integer",
    "number": "a number",
    "object": "an object",
    "string": "a string",
}


def _typed(expected: object) -> str:
    """`a string`, `a string or null`: the value of `type` with articles."""
    names: list[object] = [expected]
    if isinstance(expected, (list, tuple)):
        names = cast("list[object]", expected)
    listed = [name if isinstance(name, str) else _shown(name) for name in names[:9]]
    words = [_TYPES.get(name, name[:_LONGEST]) for name in listed]
    return _escaped(" or ".join(words))


def _named(expected: object) -> str:
    """`a uri`, `an email`: the value of `format` with its article."""
    name = expected if isinstance(expected, str) else _shown(expected)
    name = name[:_LONGEST]
    article = "an" if name.startswith(("a", "e", "i", "o", "http")) else "a"
    return f"{article} {_escaped(name)}"


def _shown(value: object, levels: int = 0) -> str:
    """A short printable form of any value, with containers shown to `levels`."""
    try:
        text = _escaped(_text(value, levels))
    except Exception:  # the repr of an unknown class can raise anything
        text = f"<{_escaped(type(value).__name__)}>"
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


def _text(value: object, levels: int) -> str:
    if isinstance(value, str):
        return f'"{value[:_LONGEST]}"'
    if isinstance(value, bool) or value is None:
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int) and value.bit_length() > 1024:
        return f"an integer of {value.bit_length()} bits"
    if isinstance(value, dict):
        named = cast("dict[object, object]", value)
        return _braced(named, levels) if levels else f"an object of size {len(named)}"
    if isinstance(value, (list, tuple)):
        items = cast("list[object]", value)
        return _listed(items, levels) if levels else f"an array of {len(items)} items"
    # The repr of a model would show its contents.
    return repr(value) if members(value) is None else f"<{type(value).__name__}>"


def _braced(value: dict[object, object], levels: int) -> str:
    pairs = islice(value.items(), _LONGEST)
    texts = [f"{_text(name, 0)}: {_text(one, levels - 1)}" for name, one in pairs]
    return f"{{{', '.join(texts)}}}"


def _listed(value: list[object], levels: int) -> str:
    """As JSON; without brackets for a tuple, which is a list of allowed values."""
    text = ", ".join([_text(one, levels - 1) for one in value[:_LONGEST]])
    return text if isinstance(value, tuple) else f"[{text}]"


def _escaped(text: str) -> str:
    """Escapes control characters, lone surrogates and marks of direction."""
    if text.isprintable():
        return text
    return "".join(
        [c if c.isprintable() else c.encode("unicode_escape").decode() for c in text]
    )
