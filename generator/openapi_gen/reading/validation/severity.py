"""What the standard's schema refuses, explained, and whether it matters to a client."""

from __future__ import annotations

from collections.abc import Iterator

from ...records import dataclass
from ..documents.node import Node
from .explain import explain
from .openapi_schemas import OpenApiSchemas

_SILENT = frozenset(
    # Members that the client does not read, or reads for documentation only.
    "contact default description example examples externalDocs flows headers"
    " license links summary tags termsOfService title variables xml".split()
)
# Keywords that fail where there is too much, too little, or another string than allowed.
_HARMLESS = frozenset(
    "additionalProperties dependentSchemas format maxProperties minItems minLength"
    " minProperties minimum not pattern propertyNames unevaluatedProperties"
    " uniqueItems".split()
)


@dataclass(frozen=True, slots=True)
class Explanation:
    """One thing that is refused; `pointer` leads there from the validated object."""

    pointer: str
    code: str
    message: str
    is_error: bool


def explanations(
    node: Node, kind: str, schemas: OpenApiSchemas
) -> Iterator[Explanation]:
    """Everything that the standard's schema refuses in an object."""
    schema = schemas.schema(kind)
    for fault in explain(schemas.errors(node, kind), schema):
        steps = [str(step) for step in fault.path]
        matters = fault.keyword not in _HARMLESS and not _is_silent(steps)
        yield Explanation(fault.pointer, fault.code, fault.message, matters)


def _is_silent(path: list[str]) -> bool:
    """Whether the client does not read a place.

    A property or a component may have the name of such a member.
    """
    before = ""
    for step in path:
        if step in _SILENT and before not in ("properties", "schemas", "definitions"):
            return True
        before = step
    return False
