"""Security definitions of Swagger 2.0 as Security Scheme Objects."""

from __future__ import annotations

from typing import Any

from ..documents.node import Node, Relocated

_FLOWS = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}


def security_schemes(definitions: Node) -> dict[str, Relocated]:
    """The schemes by their names; the place of each is that of its definition."""
    return {
        name: Relocated(_scheme(node), node)
        for name, node in definitions.items()
        if isinstance(node.value, dict)
    }


def _scheme(node: Node) -> dict[str, Any]:
    made: dict[str, Any] = dict(node.value)
    if node.text("type") == "basic":
        made["type"], made["scheme"] = "http", "basic"
    elif node.text("type") == "oauth2":
        members = ("authorizationUrl", "tokenUrl", "scopes")
        flow = {key: made.pop(key) for key in members if key in made}
        name = _FLOWS.get(str(made.pop("flow", "")), "implicit")
        made["flows"] = {name: Relocated(flow, node)}
    return made
