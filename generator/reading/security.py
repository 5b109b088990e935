"""Security Scheme Objects into the model."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Location, SecurityKind, SecurityScheme
from .context import Context
from .documents import Node


def read_security_schemes(context: Context) -> Iterator[SecurityScheme]:
    """The schemes that the client can use; the others are named in a warning."""
    schemes = _declared(context)
    for name, written in schemes.items() if schemes is not None else ():
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


def check_is_declared(name: str, requirement: Node, context: Context) -> None:
    """A warning where an operation wants a credential that nothing describes."""
    schemes = _declared(context)
    if schemes is None or name not in schemes:
        context.diagnostics.warning(
            requirement.place,
            f"`components.securitySchemes` has no {name!r}: the client sends nothing"
            " for it",
        )


def _declared(context: Context) -> Node | None:
    components = context.documents.root.get("components")
    return components.get("securitySchemes") if components is not None else None


def _scheme(name: str, written: Node, node: Node) -> SecurityScheme | None:
    description = node.text("description")
    if node.flag("deprecated"):  # since OpenAPI 3.2
        description = f"Deprecated. {description}".strip()
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
