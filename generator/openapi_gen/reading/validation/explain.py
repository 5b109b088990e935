"""Why the standard's schema refuses a document, in terms of the document.

A JSON Schema validator says which of its own rules failed. Here each failure becomes a
place in the document, a code and a sentence. If all alternatives failed, the sentence is
about the one that was meant; for an unknown field it names the most similar known one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from typing import Any, NamedTuple

from jsonschema_rs import ValidationError, ValidationErrorKind

from ...model import escape
from ...records import dataclass
from ..documents.json_types import is_list, is_object, json_type_of

_Kind = ValidationErrorKind
_Path = tuple[str | int, ...]

_JSON_TYPES = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "an integer",
    "null": "null",
    "number": "a number",
    "object": "an object",
    "string": "a string",
}


class _Reason(NamedTuple):
    code: str
    message: str


_SLASH = _Reason("path-without-slash", "a path must start with a slash")
_STATUS = _Reason("invalid-status", "a status is `404`, `4XX` or `default`")
_NAME = _Reason(
    "invalid-component-name",
    "a name here consists of letters, digits, `.`, `-` and `_`",
)
# How the patterns of names in OpenAPI's schemas begin; code and meaning of each.
_NAMES = (
    ("^/", _SLASH),
    (r"^\/", _SLASH),
    ("^[1-5]", _STATUS),
    ("^([0-9]{3})", _STATUS),
    ("^[a-zA-Z0-9", _NAME),
)
_UNKNOWN = ("additionalProperties", "unevaluatedProperties")
_SHOWN = 60  # characters of a value in a message


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong.

    `path` leads to it; `keyword` is the keyword of JSON Schema that failed.
    """

    path: _Path
    code: str
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
    """The faults without those that only follow from others."""
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
            # A required member is missing, and this is what it was meant to be.
            yield replace(fault, keyword="required", about="")
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
            yield Fault(path, *_reason(error), keyword, name)
        case _Kind.PropertyNames(inner):
            yield Fault((*path, str(inner.instance)), *_reason(inner), keyword)
        case _Kind.UniqueItems():
            place = (*path, _second(error.instance))
            yield Fault(place, "duplicate-item", "this is listed twice", keyword)
        case _:
            yield Fault(path, *_reason(error), keyword)


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
        message = f"one of {_listed(missing)} is required"
        yield Fault(path, "missing-field", message, "required")
        return
    fitting = [errors for errors in branches if not _tag_fault(errors, path)]
    fitting = fitting or _only_one_meant(branches, path)
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
    """Nearly all alternatives are `Reference Object or X`: `$ref` decides which."""
    is_reference = is_object(instance) and "$ref" in instance
    others = [errors for errors in branches if not _wants_reference(errors)]
    return branches if is_reference or not others else others


def _wants_reference(errors: list[ValidationError]) -> bool:
    return any(
        isinstance(error.kind, _Kind.Required) and error.kind.property == "$ref"
        for error in errors
    )


def _only_missing(errors: list[ValidationError]) -> str:
    """The missing member that alone rules an alternative out; empty where more does."""
    kind = errors[0].kind
    return (
        kind.property if len(errors) == 1 and isinstance(kind, _Kind.Required) else ""
    )


def _tag_fault(errors: list[ValidationError], path: _Path) -> ValidationError | None:
    """The error in what tells alternatives apart (`type`, `in`, ...)."""
    for error in errors:
        depth = len(error.instance_path) - len(path)
        if depth <= 1 and isinstance(error.kind, _Kind.Enum | _Kind.Constant):
            return error
        if depth == 0 and isinstance(error.kind, _Kind.Type):
            return error
    return None


def _only_one_meant(
    branches: list[list[ValidationError]], path: _Path
) -> list[list[ValidationError]]:
    """The one alternative that does not fail where all the others do.

    {in: query, type: integr}: the others want another `in`, so `type` is what is wrong.
    """
    places = [
        [tuple(e.instance_path) for e in errors if _tag_fault([e], path)]
        for errors in branches
    ]
    for place in dict.fromkeys(place for own in places for place in own):
        meant = [errors for errors, own in zip(branches, places) if place not in own]
        if len(meant) == 1 and len(branches) > 2:
            return meant
    return []


def _together(branches: list[list[ValidationError]], path: _Path) -> Fault:
    """The fault where no alternative was meant: what all of them together allow."""
    tags = [tag for errors in branches if (tag := _tag_fault(errors, path))]
    first = min(tags, key=lambda tag: len(tag.instance_path))
    place = tuple(first.instance_path)
    same = [tag for tag in tags if tuple(tag.instance_path) == place]
    if isinstance(first.kind, _Kind.Type):
        types = [name for tag in same for name in _types_of(tag)]
        message = _of_wrong_type(first.instance, types)
        return Fault(place, "invalid-type", message, "type")
    options = [option for tag in same for option in _options_of(tag)]
    message = _not_one_of(first.instance, options)
    return Fault(place, "invalid-value", message, "enum")


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
    """How unlikely an alternative is: one that fails deeper inside is more likely."""
    return (-max(map(_depth, errors)), len(errors))


def _depth(error: ValidationError) -> int:
    match error.kind:
        case _Kind.AnyOf(branches) | _Kind.OneOfNotValid(branches):
            inner = [_depth(e) for errors in branches for e in errors]
            return max(inner, default=0)
        case _:
            return len(error.instance_path)


def _reason(error: ValidationError) -> _Reason:
    """The code and the sentence."""
    value = _shown(error.instance)
    match error.kind:
        case _Kind.Required("required"):  # of a parameter
            message = "a path parameter is always required; write `required: true`"
            return _Reason("optional-path-parameter", message)
        case _Kind.Required(name):
            return _Reason("missing-field", f"`{name}` is missing")
        case _Kind.Type(types):
            return _Reason("invalid-type", _of_wrong_type(error.instance, types))
        case _Kind.Enum(options):
            return _Reason("invalid-value", _not_one_of(error.instance, options))
        case _Kind.Constant(wanted):
            return _Reason(
                "invalid-value", f"this must be {_shown(wanted)}, not {value}"
            )
        case _Kind.MinItems(1) | _Kind.MinProperties(1):
            return _Reason("empty-value", "this must not be empty")
        case _Kind.MaxItems(limit) | _Kind.MaxProperties(limit):
            return _Reason(
                "invalid-value", f"this must not have more than {limit} members"
            )
        case _Kind.Minimum(limit):
            return _Reason("invalid-value", f"{value} is less than {limit}")
        case _Kind.ExclusiveMinimum(limit):
            return _Reason("invalid-value", f"{value} is not greater than {limit}")
        case _Kind.Pattern(pattern):
            if rule := _name_rule(pattern):
                message = f"{value} is not allowed: {rule.message}"
                return rule._replace(message=message)
            return _Reason("invalid-value", f"{value} does not match {pattern}")
        case _Kind.Not({"required": [*names]}):
            message = f"{_listed(map(str, names))} exclude each other; remove one"
            return _Reason("conflicting-fields", message)
        case _Kind.FalseSchema():
            return _Reason("unknown-field", "this is not allowed here; remove it")
        case _:
            # The validator has about forty kinds, and OpenAPI's schemas use few.
            return _Reason(
                "invalid-value", _shorten(error.message.replace("\n", " "), 200)
            )


def _of_wrong_type(value: object, types: Iterable[str]) -> str:
    wanted = " or ".join(dict.fromkeys(_JSON_TYPES[name] for name in types))
    if value is None:
        return f"null is not allowed here; this must be {wanted}"
    return f"{_shown(value)} is {json_type_of(value)}; this must be {wanted}"


def _not_one_of(value: object, options: Iterable[object]) -> str:
    allowed = list(dict.fromkeys(map(_shown, options)))
    near = get_close_matches(_shown(value), allowed, n=1)
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"{_shown(value)} must be one of {', '.join(allowed)}{hint}"


def _name_rule(pattern: str) -> _Reason | None:
    """The code and meaning of a pattern of names that is known."""
    return next((n for start, n in _NAMES if pattern.startswith(start)), None)


def _unknown(path: _Path, owner: Any, keyword: str) -> Fault:
    """The fault of a member that is not allowed, with what its author may have meant."""
    name = str(path[-1])
    owner = owner if is_object(owner) else {}
    patterns = [key for key in owner.get("patternProperties", {}) if key != "^x-"]
    for pattern in patterns:
        if rule := _name_rule(pattern):
            message = f"{_shown(name)} is not allowed: {rule.message}"
            return Fault(path, rule.code, message, keyword)
    known = [*owner.get("properties", {})]
    known += [part for key in patterns for part in re.findall(r"\w+", key)]
    by_lower = {known_name.lower(): known_name for known_name in known}
    near = get_close_matches(name.lower(), by_lower, n=1)
    meant = by_lower[near[0]] if near else ""
    hint = f"did you mean `{meant}`?" if meant else "extensions must start with `x-`"
    message = f"unknown field {_shown(name)}; {hint}"
    return Fault(path, "unknown-field", message, keyword, meant)


def _second(items: object) -> int:
    """The index of the first item that equals one before it."""
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
