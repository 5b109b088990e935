"""Path parameters whose value spans several segments, such as the path of a file.

A slash in a path parameter is encoded, as OpenAPI requires. `allowReserved` and
`{+path}` keep it, and so does `[tool.openapi-gen.path-segments]` for the documents that
have no words for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ...diagnostics.collector import Place
from ...model import Id, Location, Operation, Parameter, Scalar
from ..context import Context
from .operation_settings import is_exact, keys_of, report_unused

_SETTING = "[tool.openapi-gen.path-segments]"
_LAST = re.compile(r"\{([^{}]*path)\}$", re.IGNORECASE)
"""A parameter at the end of a path that is called like a path."""


def with_path_segments(
    parameters: Iterable[Parameter], operation_id: str, id_: Id, context: Context
) -> tuple[Parameter, ...]:
    """The parameters; those that the settings name span several segments."""
    keys = keys_of(context.path_segments, operation_id, id_)
    names = context.path_segments[keys[0]] if keys else ()
    return tuple(
        (
            replace(parameter, spans_segments=True)
            if _is_named(parameter, names)
            else parameter
        )
        for parameter in parameters
    )


def _is_named(parameter: Parameter, names: Iterable[str]) -> bool:
    return parameter.location is Location.PATH and parameter.name in names


def check_path_segments(operations: Iterable[Operation], context: Context) -> None:
    """Reports settings that fit nothing, and what the document says or leaves open."""
    read = tuple(operations)
    _check_settings(read, context)
    spanning = [
        (operation, parameter.name)
        for operation in read
        for parameter in operation.parameters
        if parameter.spans_segments and parameter.allow_reserved
    ]
    _note(
        spanning,
        "path-segments",
        "a slash in the value is sent as it is (`allowReserved` or `{+name}`)",
        context,
    )
    possible = [
        (operation, found[1])
        for operation in read
        if (found := _LAST.search(operation.path)) and _may_span(operation, found[1])
        if not keys_of(context.path_segments, operation.operation_id, operation.id)
    ]
    _note(
        possible,
        "possible-path-segments",
        f"a slash in the value is sent as %2F: {_SETTING} can keep it",
        context,
    )


def _may_span(operation: Operation, name: str) -> bool:
    return any(
        parameter.type is Scalar.STRING and not parameter.spans_segments
        for parameter in operation.parameters
        if _is_named(parameter, (name,))
    )


def _check_settings(operations: tuple[Operation, ...], context: Context) -> None:
    table = context.path_segments
    used: set[str] = set()
    reported: set[tuple[str, str]] = set()
    found: set[tuple[str, str]] = set()
    for operation in operations:
        ids = operation.operation_id, operation.id
        for key in keys_of(table, *ids):
            used.add(key)
            for name in table[key]:
                if any(_is_named(one, (name,)) for one in operation.parameters):
                    found.add((key, name))
                elif is_exact(key, *ids):
                    reported.add((key, name))
                    context.diagnostics.error(
                        context.documents.place_of(operation.id),
                        "path-segments-misconfigured",
                        f"no path parameter is called {name!r} ({_SETTING} {key!r})",
                    )
    report_unused("path-segments", table, used, context)
    for key in sorted(used):
        for name in table[key]:
            if (key, name) not in found | reported:
                context.diagnostics.warning(
                    Place(context.documents.root.source.name, ""),
                    "unused-setting",
                    f"{_SETTING} {key!r} matches no path parameter {name!r}",
                )


def _note(
    found: list[tuple[Operation, str]], code: str, message: str, context: Context
) -> None:
    """One note for all parameters."""
    if not found:
        return
    (operation, name), *more = found
    plural = "s" if len(more) > 1 else ""
    others = f" and {len(more)} other parameter{plural}" if more else ""
    context.diagnostics.note(
        context.documents.place_of(operation.id),
        code,
        f"{{{name}}} of {operation.operation_id!r}{others}: {message}",
    )
