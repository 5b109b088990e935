"""`--skip-broken`: the API less the operations that cannot be generated.

An error belongs to the operations that need what stands at its place. Where all errors
belong to some, these are left out, each with a warning; the errors become warnings, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ...diagnostics.collector import Diagnostic, Diagnostics, Place
from ...model import Api, Id
from ..api import read_api
from ..context import Context
from ..documents.documents import Documents
from ..documents.node import Node
from ..documents.path_operations import routes, webhook_routes
from .dependencies import Reach
from .select import named, shared


def read_without_broken(
    documents: Documents,
    context_without: Callable[[frozenset[Id]], Context],
    left_out: frozenset[Id],
    diagnostics: Diagnostics,
) -> Api:
    """The API without `left_out` and whatever is broken; raises Refused where errors
    are left that belong to no operation.
    """
    left_out |= _without_errors(documents, left_out, diagnostics)
    api = read_api(context_without(left_out))
    if diagnostics.has_errors:
        left_out |= _without_errors(documents, left_out, diagnostics)
        api = read_api(context_without(left_out))
    return api


def _without_errors(
    documents: Documents, left_out: frozenset[Id], diagnostics: Diagnostics
) -> frozenset[Id]:
    """The operations and schemas that errors belong to."""
    errors = [finding for finding in diagnostics if finding.severity == "error"]
    if not errors:
        return frozenset()
    broken: set[Id] = set()
    owned: set[Diagnostic] = set()
    reach = Reach(documents)
    for id_, place, nodes, what in _candidates(documents):
        own = _belonging(errors, [documents.place_of(i) for i in reach.of(nodes)])
        owned.update(own)
        if own:
            broken.add(id_)
        if own and id_ not in left_out:
            diagnostics.warning(place, "FIXME", f"{what} is left out, for it is broken")
    diagnostics.replace({error: error._replace(severity="warning") for error in owned})
    diagnostics.stop_on_errors()
    return frozenset(broken)


def _candidates(
    documents: Documents,
) -> Iterator[tuple[Id, Place, Sequence[Node], str]]:
    """What can be left out: its id, its place, what it is made of, its name."""
    for operation_node in routes(documents):
        what = f"the operation {operation_node.method} {operation_node.path}"
        nodes = (operation_node.operation, *shared(operation_node))
        yield operation_node.id, operation_node.operation.place, nodes, what
    for operation_node in webhook_routes(documents):
        what = f"the webhook {operation_node.path!r}"
        yield operation_node.id, operation_node.operation.place, (
            operation_node.operation,
        ), what
    for name, schema in named(documents):
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
