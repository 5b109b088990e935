"""The endpoints that issue tokens: OAuth Flow Objects and OpenID Connect."""

from __future__ import annotations

from ....model import Flows
from ...context import Context
from ...documents.node import Node

# A server has one token endpoint for all flows, or a second one for programs.
_FOR_USERS = ("authorizationCode", "password", "deviceAuthorization")
_FOR_PROGRAMS = "clientCredentials"


def read_flows(scheme: Node, context: Context) -> Flows:
    """The endpoints of an `oauth2` or `openIdConnect` scheme."""
    flows = dict(scheme.members("flows"))
    for_users = [flows[name] for name in _FOR_USERS if name in flows]
    programs = [flows[_FOR_PROGRAMS]] if _FOR_PROGRAMS in flows else []
    asking = [
        flows[name] for name in ("authorizationCode", "implicit") if name in flows
    ]
    token_url = _first("tokenUrl", [*for_users, *programs], context)
    passwords = [flows["password"]] if "password" in flows else []
    client_credentials_url = _first("tokenUrl", programs, context)
    password_url = _first("tokenUrl", passwords, context)
    refresh_url = _first("refreshUrl", [*for_users, *programs], context)
    metadata_url = _first("openIdConnectUrl", [scheme], context)
    if metadata_url is None:  # since OpenAPI 3.2
        metadata_url = _first("oauth2MetadataUrl", [scheme], context)
    return Flows(
        authorization_url=_first("authorizationUrl", asking, context),
        token_url=token_url,
        client_credentials_url=_unless(client_credentials_url, token_url),
        password_url=_unless(password_url, token_url),
        refresh_url=_unless(refresh_url, token_url),
        metadata_url=metadata_url,
        are_scoped=bool(programs or passwords) or metadata_url is not None,
    )


def _first(key: str, nodes: list[Node], context: Context) -> str | None:
    for node in nodes:
        url = node.text(key)
        if not url:
            continue
        if url.lower().startswith("http://"):
            context.diagnostics.warning(
                node.source.place(f"{node.pointer}/{key}"),
                "insecure-url",
                "this URL is not https: credentials are sent unencrypted",
            )
        return url
    return None


def _unless(url: str | None, same: str | None) -> str | None:
    return None if url == same else url
