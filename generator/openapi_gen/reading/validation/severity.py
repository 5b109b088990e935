"""What the standard's schema refuses, in words, and whether it matters to a client."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..documents.node import Node
from .explain import explain
from .openapi_schemas import OpenApiSchemas

_SILENT = frozenset(
    # What the client does not read, or reads for people only.
    "contact default description example examples externalDocs flows headers"
    " license links summary tags termsOfService title variables xml".split()
)
# What says that there is too much, too little, or another text than there should be.
_HARMLESS = frozenset(
    "additionalProperties dependentSchemas format maxProperties minItems minLength"
    " minProperties minimum not pattern propertyNames unevaluatedProperties"
    " uniqueItems".split()
)


@dataclass(frozen=True, slots=True)
class Explanation:
    """One thing that is refused; `pointer` leads there from the object that was judged."""

    pointer: str
    message: str
    is_error: bool


def explanations(
    node: Node, kind: str, schemas: OpenApiSchemas
) -> Iterator[Explanation]:
    """All that the schemas refuses in an object."""
    schema = schemas.schema(kind)
    for fault in explain(schemas.errors(node, kind), schema):
        steps = [str(step) for step in fault.path]
        matters = fault.keyword not in _HARMLESS and not _is_silent(steps)
        yield Explanation(fault.pointer, fault.message, matters)


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
