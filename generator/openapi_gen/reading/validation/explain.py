"""Why the standard's schema refuses a document, in the words of the document's author.

A JSON Schema validator says which of its own rules failed. Here each failure becomes a
place in the document and a sentence: under alternatives that all failed, what is wrong
with the one that was meant; of an unknown name, the known one that is nearest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from jsonschema_rs import ValidationError, ValidationErrorKind

from ...model import escape
from ..documents.json_types import is_list, is_object

_Kind = ValidationErrorKind
_Path = tuple[str | int, ...]

_KINDS = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "an integer",
    "null": "null",
    "number": "a number",
    "object": "an object",
    "string": "a string",
}
# What the patterns of names in OpenAPI's schemas mean.
_NAMES = (
    ("^/", "a path begins with a slash"),
    (r"^\/", "a path begins with a slash"),
    ("^[1-5]", "a status is '200' or the like, '2XX' or the like, or 'default'"),
    ("^([0-9]{3})", "a status is '200' or the like, or 'default'"),
    ("^[a-zA-Z0-9", "a name here has letters, digits, '.', '-' and '_' alone"),
)
_UNKNOWN = ("additionalProperties", "unevaluatedProperties")
_SHOWN = 60  # characters of a value that stand in a message


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: the way to it, what to mend, the keyword that says so."""

    path: _Path
    message: str
    keyword: str
    about: str = ""
    """The member that is missing, or that was meant by an unknown one."""

    @property
    def pointer(self) -> str:
        return "".join(f"/{escape(str(part))}" for part in self.path)


def explain(errors: Iterable[ValidationError], schema: dict[str, Any]) -> list[Fault]:
    """The faults behind a validator's errors; `schema` is what it validated against."""
    found = [fault for error in errors for fault in _faults(error, schema)]
    return list(dict.fromkeys(_without_echoes(found)))


def _without_echoes(faults: list[Fault]) -> Iterator[Fault]:
    """The faults, less those that are there because of others only."""
    echo = "unevaluatedProperties"
    wrong = {
        fault.path[:depth]
        for fault in faults
        if fault.keyword != echo
        for depth in range(len(fault.path) + 1)
    }
    of_type = {fault.path for fault in faults if fault.keyword == "type"}
    missing = {(f.path, f.about) for f in faults if f.keyword == "required"}
    misspelt = {(f.path[:-1], f.about) for f in faults if f.keyword in _UNKNOWN}
    for fault in faults:
        if fault.keyword == echo and fault.path in wrong:
            continue  # a member that is wrong inside is not evaluated
        if fault.keyword == "enum" and fault.path in of_type:
            continue
        if fault.keyword == "required" and (fault.path, fault.about) in misspelt:
            continue
        if fault.keyword in _UNKNOWN and (fault.path[:-1], fault.about) in missing:
            yield Fault(
                fault.path, fault.message, "required"
            )  # what is missing is here
            continue
        yield fault


def _faults(error: ValidationError, schema: dict[str, Any]) -> Iterator[Fault]:
    path = tuple(error.instance_path)
    keyword = error.kind.name
    match error.kind:
        case _Kind.AnyOf(branches) | _Kind.OneOfNotValid(branches):
            yield from _under_alternatives(error, branches, schema)
        case _Kind.AdditionalProperties(names) | _Kind.UnevaluatedProperties(names):
            owner = _at(schema, error.schema_path[:-1])
            for name in names:
                yield _unknown((*path, name), owner, keyword)
        case _Kind.Required(name):
            yield Fault(path, _missing(name), keyword, name)
        case _Kind.PropertyNames(inner):
            yield Fault((*path, str(inner.instance)), _message(inner), keyword)
        case _Kind.UniqueItems():
            place = (*path, _second(error.instance))
            yield Fault(place, "this stands here twice", keyword)
        case _:
            yield Fault(path, _message(error), keyword)


def _under_alternatives(
    error: ValidationError,
    branches: list[list[ValidationError]],
    schema: dict[str, Any],
) -> Iterator[Fault]:
    """What is wrong with the alternative that was meant."""
    path = tuple(error.instance_path)
    branches = _possible(error.instance, branches)
    missing = [_only_missing(errors) for errors in branches]
    if len(branches) > 1 and all(missing):
        message = f"one of {_listed(missing)} must stand here"
        yield Fault(path, message, "required")
        return
    fitting = [errors for errors in branches if not _tag_fault(errors, path)]
    if len(branches) > 1 and not fitting:
        yield _together(branches, path)
        return
    errors = min(fitting or branches, key=_distance)
    clear = [e for e in errors if not isinstance(e.kind, _Kind.OneOfMultipleValid)]
    for inner in clear or errors:
        yield from _faults(inner, schema)


def _possible(
    instance: object, branches: list[list[ValidationError]]
) -> list[list[ValidationError]]:
    """Nearly all alternatives are `Reference Object or X`: `$ref` tells which."""
    is_reference = is_object(instance) and "$ref" in instance
    others = [errors for errors in branches if not _wants_reference(errors)]
    return branches if is_reference or not others else others


def _wants_reference(errors: list[ValidationError]) -> bool:
    return any(
        isinstance(error.kind, _Kind.Required) and error.kind.property == "$ref"
        for error in errors
    )


def _only_missing(errors: list[ValidationError]) -> str:
    """The member whose lack alone rules an alternative out; empty where more does."""
    kind = errors[0].kind
    return (
        kind.property if len(errors) == 1 and isinstance(kind, _Kind.Required) else ""
    )


def _tag_fault(errors: list[ValidationError], path: _Path) -> ValidationError | None:
    """The error that says that the value is of another kind (`type`, `in`, ...)."""
    for error in errors:
        depth = len(error.instance_path) - len(path)
        if depth <= 1 and isinstance(error.kind, _Kind.Enum | _Kind.Constant):
            return error
        if depth == 0 and isinstance(error.kind, _Kind.Type):
            return error
    return None


def _together(branches: list[list[ValidationError]], path: _Path) -> Fault:
    """No alternative is meant: what all of them together would allow."""
    tags = [tag for errors in branches if (tag := _tag_fault(errors, path))]
    first = min(tags, key=lambda tag: len(tag.instance_path))
    place = tuple(first.instance_path)
    same = [tag for tag in tags if tuple(tag.instance_path) == place]
    if isinstance(first.kind, _Kind.Type):
        types = [name for tag in same for name in _types_of(tag)]
        return Fault(place, _of_wrong_type(first.instance, types), "type")
    options = [option for tag in same for option in _options_of(tag)]
    return Fault(place, _none_of(first.instance, options), "enum")


def _types_of(error: ValidationError) -> list[str]:
    return error.kind.types if isinstance(error.kind, _Kind.Type) else []


def _options_of(error: ValidationError) -> list[Any]:
    match error.kind:
        case _Kind.Enum(options):
            return options
        case _Kind.Constant(value):
            return [value]
        case _:
            return []


def _distance(errors: list[ValidationError]) -> tuple[int, int]:
    """How far an alternative is: one that fails farther inside is nearer."""
    return (-max(map(_depth, errors)), len(errors))


def _depth(error: ValidationError) -> int:
    match error.kind:
        case _Kind.AnyOf(branches) | _Kind.OneOfNotValid(branches):
            inner = [_depth(e) for errors in branches for e in errors]
            return max(inner, default=0)
        case _:
            return len(error.instance_path)


def _message(error: ValidationError) -> str:
    """What to mend, in a line."""
    match error.kind:
        case _Kind.Required(name):
            return _missing(name)
        case _Kind.Type(types):
            return _of_wrong_type(error.instance, types)
        case _Kind.Enum(options):
            return _none_of(error.instance, options)
        case _Kind.Constant(value):
            return f"this must be {_shown(value)}, not {_shown(error.instance)}"
        case _Kind.MinItems(1) | _Kind.MinProperties(1):
            return "this must not be empty"
        case _Kind.MaxItems(limit) | _Kind.MaxProperties(limit):
            return f"this must not have more than {limit} members"
        case _Kind.Minimum(limit):
            return f"{_shown(error.instance)} is less than {limit}"
        case _Kind.ExclusiveMinimum(limit):
            return f"{_shown(error.instance)} is not greater than {limit}"
        case _Kind.Pattern(pattern):
            return f"{_shown(error.instance)} {_not_like(pattern)}"
        case _Kind.Not({"required": [*names]}):
            return f"{_listed(map(str, names))} exclude each other; remove one"
        case _Kind.FalseSchema():
            return "nothing may stand here"
        case _:
            return _shorten(error.message.replace("\n", " "), 200)


def _missing(name: str) -> str:
    if name == "required":  # of a parameter
        return "a path parameter is always required: write `required: true`"
    return f"`{name}` is missing here"


def _of_wrong_type(value: object, types: Iterable[str]) -> str:
    wanted = " or ".join(dict.fromkeys(_KINDS[name] for name in types))
    if value is None:
        return f"nothing (null) stands here; this must be {wanted}"
    return f"{_shown(value)} is {_kind_of(value)}; this must be {wanted}"


def _kind_of(value: object) -> str:
    match value:
        case bool():
            return "a boolean"
        case int() | float():
            return "a number"
        case str():
            return "a string"
        case list():
            return "a list"
        case _:
            return "an object"


def _none_of(value: object, options: Iterable[object]) -> str:
    allowed = list(dict.fromkeys(map(_shown, options)))
    near = get_close_matches(_shown(value), allowed, n=1)
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"{_shown(value)} is none of {', '.join(allowed)}{hint}"


def _not_like(pattern: str) -> str:
    for begin, meaning in _NAMES:
        if pattern.startswith(begin):
            return f"is not allowed: {meaning}"
    return f"does not match {pattern}"


def _unknown(path: _Path, owner: Any, keyword: str) -> Fault:
    """Why a member may not be here, and what its author may have wanted."""
    name = str(path[-1])
    owner = owner if is_object(owner) else {}
    patterns = [key for key in owner.get("patternProperties", {}) if key != "^x-"]
    for pattern in patterns:
        for begin, meaning in _NAMES:
            if pattern.startswith(begin):
                message = f"{_shown(name)} is not allowed: {meaning}"
                return Fault(path, message, keyword)
    known = [*owner.get("properties", {})]
    known += [part for key in patterns for part in re.findall(r"\w+", key)]
    by_lower = {known_name.lower(): known_name for known_name in known}
    near = get_close_matches(name.lower(), by_lower, n=1)
    meant = by_lower[near[0]] if near else ""
    hint = f"did you mean `{meant}`?" if meant else "your own names begin with `x-`"
    message = f"{_shown(name)} is nothing that OpenAPI knows here; {hint}"
    return Fault(path, message, keyword, meant)


def _second(items: object) -> int:
    """The index of the first item that stands before it already."""
    texts = [json.dumps(i, sort_keys=True) for i in items] if is_list(items) else []
    return next((i for i, text in enumerate(texts) if text in texts[:i]), 0)


def _at(schema: Any, path: Iterable[str | int]) -> Any:
    """The subschema at a path; None where there is none."""
    for part in path:
        if is_object(schema):
            schema = schema.get(str(part))
        elif is_list(schema) and isinstance(part, int) and part < len(schema):
            schema = schema[part]
        else:
            return None
    return schema


def _listed(names: Iterable[str]) -> str:
    return " and ".join(f"`{name}`" for name in names)


def _shown(value: object) -> str:
    return _shorten(json.dumps(value, ensure_ascii=False), _SHOWN)


def _shorten(text: str, size: int) -> str:
    return text if len(text) <= size else f"{text[: size - 4]} ..."
