"""`--skip-broken`: the API without what cannot be generated.

A schema, response or header whose reference leads nowhere is left open: any value is
accepted there. Another error belongs to the operations that depend on the object at its
place. If all errors belong to operations, these are left out with a warning, and the
errors become warnings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ...diagnostics.collector import Diagnostic, Diagnostics, Place
from ...model import Api, Id
from ..api import read_api
from ..context import Context
from ..documents.documents import LEFT_OPEN, Documents
from ..documents.node import Node
from ..documents.object_kinds import may_be_any
from ..documents.path_operations import path_operations, webhook_operations
from .dependencies import Dependencies
from .select import named_schemas, shared_parameters


def read_without_broken(
    documents: Documents,
    context_without: Callable[[frozenset[Id]], Context],
    left_out: frozenset[Id],
    diagnostics: Diagnostics,
) -> Api:
    """The API without `left_out` and whatever is broken.

    Raises Refused if there are errors that belong to no operation.
    """
    _leave_open(documents, diagnostics)
    left_out |= _without_errors(documents, left_out, diagnostics)
    api = read_api(context_without(left_out))
    if diagnostics.has_errors:
        _leave_open(documents, diagnostics)
        left_out |= _without_errors(documents, left_out, diagnostics)
        api = read_api(context_without(left_out))
    return api


def _leave_open(documents: Documents, diagnostics: Diagnostics) -> None:
    """Removes references that lead nowhere where any value can be accepted instead."""
    opened: dict[Diagnostic, Diagnostic] = {}
    for error in diagnostics:
        pointer = error.place.pointer.removesuffix("/$ref")
        is_reference = error.place.pointer != pointer and error.severity == "error"
        if not is_reference or error.code not in _NOWHERE or not may_be_any(pointer):
            continue
        node = documents.find(error.place._replace(pointer=pointer))
        if node is None or not _open(node):
            continue
        message = error.message.removesuffix(f"; {LEFT_OPEN}")
        opened[error] = error._replace(
            severity="warning", message=f"{message}; any value is accepted"
        )
    diagnostics.replace(opened)


def _open(node: Node) -> bool:
    """Makes a reference an object that says nothing; whether that can be done."""
    if not isinstance(node.literal("$ref"), str):
        return False
    is_response = node.pointer.rpartition("/")[0].endswith("/responses")
    if is_response and "swagger" in Node(node.source.data, node.source, ""):
        return False  # it is left out already
    del node.value["$ref"]
    if is_response:
        node.value.setdefault("description", "")
    return True


_NOWHERE = frozenset(
    "circular-reference reference-mismatch reference-not-allowed reference-not-found"
    " reference-outside-folder reference-unreadable remote-reference".split()
)


def _without_errors(
    documents: Documents, left_out: frozenset[Id], diagnostics: Diagnostics
) -> frozenset[Id]:
    """The operations and schemas that errors belong to."""
    errors = [each for each in diagnostics if each.severity == "error"]
    if not errors:
        return frozenset()
    broken: set[Id] = set()
    owned: set[Diagnostic] = set()
    dependencies = Dependencies(documents)
    for id_, place, nodes, what in _candidates(documents):
        own = _belonging(
            errors, [documents.place_of(i) for i in dependencies.of(nodes)]
        )
        owned.update(own)
        if own:
            broken.add(id_)
        if own and id_ not in left_out:
            message = f"{what} is left out because it is broken"
            diagnostics.warning(place, "skipped-broken", message)
    diagnostics.replace({error: error._replace(severity="warning") for error in owned})
    diagnostics.stop_on_errors()
    return frozenset(broken)


def _candidates(
    documents: Documents,
) -> Iterator[tuple[Id, Place, Sequence[Node], str]]:
    """What can be left out: its id, place, nodes and description."""
    for operation in path_operations(documents):
        what = f"the operation {operation.method} {operation.path}"
        nodes = (operation.operation, *shared_parameters(operation))
        yield operation.id, operation.operation.place, nodes, what
    for operation in webhook_operations(documents):
        what = f"the webhook {operation.path!r}"
        yield operation.id, operation.operation.place, (operation.operation,), what
    for name, schema in named_schemas(documents):
        yield schema.id, schema.place, (schema,), f"the schema {name!r}"


def _belonging(
    errors: Sequence[Diagnostic], places: Sequence[Place]
) -> list[Diagnostic]:
    """The errors at one of the places or below."""
    return [
        error
        for error in errors
        if any(
            place.file == error.place.file
            and f"{error.place.pointer}/".startswith(f"{place.pointer}/")
            for place in places
        )
    ]
