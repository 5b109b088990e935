"""Words for the inline schemas of components that operations share.

    components: {responses: {NotFound: {content: ...}}}    NotFoundResponse

Such a schema is named after its component. The name of the first operation that refers to
it would change with the order of operations.
"""

from __future__ import annotations

from ..documents.node import Node

_SECTIONS = ("parameters", "requestBodies", "responses")


def component_name(node: Node) -> str:
    """The name of a component; empty for an object that one operation has.

    In Swagger 2.0, the sections of components are members of the document itself.
    """
    tokens = node.pointer.removeprefix("/components").split("/")[1:]
    if len(tokens) != 2 or tokens[0] not in _SECTIONS:
        return ""
    return tokens[1].replace("~1", "/").replace("~0", "~")


def words_for(node: Node, own: tuple[str, ...], role: str) -> tuple[str, ...]:
    """`own` and the role; for a component, its name in place of the first word."""
    name = component_name(node)
    if not name:
        return (*own, role)
    kind = role.partition(" ")[0]  # without the status, which operations choose
    shared = name, *own[1:]
    return shared if name.casefold().endswith(kind.casefold()) else (*shared, kind)
