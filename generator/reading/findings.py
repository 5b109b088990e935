"""What the standard's schema refuses, in words, and whether it matters to a client.

jsonschema, which is slow but can say why, is asked only when the compiled schema refuses.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..model import escape
from .documents import Node
from .shapes import is_object

_SILENT = frozenset(
    # What the client does not read, or reads for people only.
    "callbacks contact default description example examples externalDocs flows headers"
    " license links summary tags termsOfService title variables webhooks xml".split()
)
# What says that there is too much, too little, or another text than there should be.
_HARMLESS = frozenset(
    "additionalProperties dependentSchemas format maxProperties minItems minLength"
    " minProperties minimum not pattern propertyNames unevaluatedProperties"
    " uniqueItems".split()
)
_UNKNOWN = ("additionalProperties", "unevaluatedProperties")


@dataclass(frozen=True, slots=True)
class Explanation:
    """One thing that is refused; `pointer` leads there from the object that was judged."""

    pointer: str
    message: str
    is_error: bool


def explain(node: Node, schema: dict[str, Any]) -> Iterator[Explanation]:
    """All that the schema refuses in an object."""
    from jsonschema.validators import validator_for

    for error in validator_for(schema)(schema).iter_errors(node.value):
        for nearest in _deepest(error):
            path = [str(part) for part in nearest.absolute_path]
            for name in _unexpected(nearest) or [""]:
                steps = [*path, name] if name else path
                yield Explanation(
                    "".join(f"/{escape(part)}" for part in steps),
                    _message(nearest, bool(name)),
                    _matters(nearest, path),
                )


def _matters(error: Any, path: list[str]) -> bool:
    if error.validator in _HARMLESS:
        return False
    return not _is_silent(path)


def _is_silent(path: list[str]) -> bool:
    """Whether a place is one that the client does not read.

    A property or a component can be called like one.
    """
    before = ""
    for step in path:
        if step in _SILENT and before not in ("properties", "schemas", "definitions"):
            return True
        before = step
    return False


def _deepest(error: Any) -> list[Any]:
    """The errors that tell most: under failed alternatives, those of the right one.

    Nearly all alternatives are `Reference Object or X`, so what has no `$ref` is an X.
    """
    if not error.context:
        return [error]
    branches: dict[object, list[Any]] = {}
    for inner in error.context:
        branches.setdefault(inner.relative_schema_path[0], []).append(inner)
    meant = [
        errors
        for errors in branches.values()
        if not any(map(_is_of_another_kind, errors))
    ]
    nearest = min(meant or branches.values(), key=_distance)
    return [deep for inner in nearest for deep in _deepest(inner)]


def _is_of_another_kind(error: Any) -> bool:
    """Whether an alternative is no reference, or its `in` or `type` says another."""
    if error.validator == "required":
        return "$ref" in error.message
    last = error.absolute_path[-1] if error.absolute_path else ""
    return error.validator in ("enum", "const") and last in ("in", "type")


def _distance(errors: list[Any]) -> tuple[int, int]:
    """How far an alternative is: one that fails farther inside is nearer."""
    return (-max(len(error.absolute_path) for error in errors), len(errors))


def _unexpected(error: Any) -> list[str]:
    """The members that should not be there, where the error is about such."""
    if not is_object(error.instance):
        return []
    if error.validator == "unevaluatedProperties":
        return re.findall(r"'([^']+)'", error.message.partition("(")[2])
    if error.validator != "additionalProperties":
        return []
    patterns = error.schema.get("patternProperties", {})
    known = error.schema.get("properties", {})
    return [
        name
        for name in error.instance
        if name not in known and not any(re.search(p, name) for p in patterns)
    ]


def _message(error: Any, is_unknown: bool) -> str:
    """What to mend, in a line; jsonschema quotes whole values."""
    value = _shorten(json.dumps(error.instance, ensure_ascii=False), 60)
    if is_unknown and error.validator in _UNKNOWN:
        return "the standard has no such field here: it is left out of account"
    match error.validator:
        case "type":
            wanted = error.validator_value
            wanted = wanted if isinstance(wanted, str) else " or ".join(wanted)
            return f"{value} is no {wanted}"
        case "enum":
            allowed = ", ".join(map(str, error.validator_value))
            return f"{value} is none of {allowed}"
        case "minProperties" | "minItems":
            return "this must not be empty"
        case _:
            return _shorten(error.message.replace("\n", " "), 200)


def _shorten(text: str, size: int) -> str:
    return text if len(text) <= size else f"{text[: size - 4]} ..."
