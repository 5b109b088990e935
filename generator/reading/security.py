"""Security Scheme Objects into the model."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Location, SecurityKind, SecurityScheme
from .context import Context
from .documents import Node


def read_security_schemes(context: Context) -> Iterator[SecurityScheme]:
    """The schemes that the client can use; the others are named in a warning."""
    components = context.documents.root.get("components")
    if components is None:
        return
    for name, written in components.members("securitySchemes"):
        node = context.follow(written, "securitySchemes")
        if node is None:
            continue
        context.note_name(node, written.id)
        scheme = _scheme(name, written, node)
        if scheme is None:
            context.diagnostics.warning(
                node.place,
                f"the client has no credential of its own for {name!r}; pass a"
                " configured http_client",
            )
        else:
            yield scheme


def _scheme(name: str, written: Node, node: Node) -> SecurityScheme | None:
    description = node.text("description")
    kind, scheme = node.text("type"), node.text("scheme").lower()
    if kind == "http" and scheme == "basic":
        return SecurityScheme(name, written.id, SecurityKind.BASIC, description)
    if (kind, scheme) == ("http", "bearer") or kind in ("oauth2", "openIdConnect"):
        return SecurityScheme(name, written.id, SecurityKind.BEARER, description)
    if kind == "apiKey":
        return SecurityScheme(
            name=name,
            id=written.id,
            kind=SecurityKind.API_KEY,
            description=description,
            parameter=node.text("name"),
            location=Location(node.text("in")),
        )
    return None
