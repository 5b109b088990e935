"""Security Scheme Objects and Security Requirement Objects into the model."""

from __future__ import annotations

from collections.abc import Iterator

from ....model import (
    Location,
    Security,
    SecurityKind,
    SecurityRequirement,
    SecurityScheme,
)
from ...context import Context
from ...documents.json_types import is_list, is_object
from ...documents.node import Node
from .oauth_flows import read_flows

_HTTP = {
    "basic": SecurityKind.BASIC,
    "bearer": SecurityKind.BEARER,
    "digest": SecurityKind.DIGEST,
}


def read_security_schemes(context: Context) -> Iterator[SecurityScheme]:
    """The schemes that the client supports; any other is reported."""
    schemes = _declared(context)
    for name, written in schemes.items() if schemes is not None else ():
        node = context.follow(written, "securitySchemes")
        if node is None:
            continue
        context.keep_given_name(node, written.id)
        scheme = _scheme(name, written, node, context)
        if scheme is None:
            context.diagnostics.warning(
                node.place,
                "unknown-security-scheme",
                f"unknown security scheme type {node.text('type')!r}: ignored",
            )
        else:
            yield scheme


def requirements(owner: Node, context: Context) -> Security:
    """The requirements of an operation or a document; reports what is not declared."""
    return tuple(
        alternative
        for requirement in owner.elements("security")
        if is_object(requirement.value)
        for alternative in _alternatives(requirement, context)
    )


def _alternatives(
    requirement: Node, context: Context
) -> Iterator[tuple[SecurityRequirement, ...]]:
    """A requirement, or several if one request cannot meet all of its schemes.

    A request has one `Authorization` header. Schemes that all use it are alternatives,
    even if the document lists them together.
    """
    needs: list[SecurityRequirement] = []
    for name, scopes in requirement.items():
        _check_is_declared(name, scopes, context)
        needs.append(SecurityRequirement(name, _texts(scopes)))
    rivals = [need for need in needs if _is_authorization(need.scheme, context)]
    if len(rivals) < 2:
        yield tuple(needs)
        return
    names = ", ".join(repr(need.scheme) for need in rivals)
    context.diagnostics.warning(
        requirement.place,
        "conflicting-security",
        f"a request has only one `Authorization` header: {names} are treated as"
        " alternatives",
    )
    for rival in rivals:
        yield tuple(need for need in needs if need is rival or need not in rivals)


def _is_authorization(name: str, context: Context) -> bool:
    """Whether the scheme's credential goes into the header `Authorization`."""
    schemes = _declared(context)
    written = schemes.get(name) if schemes is not None else None
    node = context.follow(written, "securitySchemes") if written is not None else None
    if node is None:
        return False
    if node.text("type") == "apiKey":
        place = node.text("in"), node.text("name").lower()
        return place == ("header", "authorization")
    return node.text("type") in ("http", "oauth2", "openIdConnect")


def _check_is_declared(name: str, requirement: Node, context: Context) -> None:
    """Reports a requirement whose scheme is not declared: no request can meet it."""
    schemes = _declared(context)
    if schemes is None or name not in schemes:
        context.diagnostics.error(
            requirement.place,
            "undeclared-security-scheme",
            f"`components.securitySchemes` has no {name!r}; declare it, or remove the"
            " requirement",
        )


def _texts(scopes: Node) -> tuple[str, ...]:
    values = scopes.value if is_list(scopes.value) else []
    return tuple(value for value in values if isinstance(value, str))


def _declared(context: Context) -> Node | None:
    components = context.documents.root.get("components")
    return components.get("securitySchemes") if components is not None else None


def _scheme(
    name: str, written: Node, node: Node, context: Context
) -> SecurityScheme | None:
    description = node.text("description")
    if node.flag("deprecated"):  # since OpenAPI 3.2
        description = f"Deprecated. {description}".strip()
    match node.text("type"):
        case "http":
            scheme = node.text("scheme")
            kind = _HTTP.get(scheme.lower(), SecurityKind.HTTP)
            return SecurityScheme(
                name, written.id, kind, description, http_scheme=scheme
            )
        case "oauth2" | "openIdConnect":
            flows = read_flows(node, context)
            return SecurityScheme(
                name, written.id, SecurityKind.OAUTH, description, flows=flows
            )
        case "mutualTLS":
            return SecurityScheme(
                name, written.id, SecurityKind.MUTUAL_TLS, description
            )
        case "apiKey":
            return SecurityScheme(
                name=name,
                id=written.id,
                kind=SecurityKind.API_KEY,
                description=description,
                parameter=node.text("name"),
                location=Location(node.text("in")),
            )
        case _:
            return None
