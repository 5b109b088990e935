"""The page on authentication and servers: what a client is made with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, assert_never

from ..model import Flows, SecurityKind, SecurityScheme
from ..records import dataclass
from .context import Context
from .page import Link, Page, View
from .site_map import anchor
from .text import Html, safe_url

_TITLE = "Authentication and servers"


@dataclass(frozen=True, slots=True)
class SchemeView:
    anchor: str
    name: str
    argument: str
    kind: str
    description: Html
    urls: tuple[tuple[str, str], ...]
    """The endpoints of OAuth 2."""
    scopes: tuple[tuple[str, Html], ...]


@dataclass(frozen=True, slots=True)
class VariableView:
    name: str
    default: str
    choices: tuple[str, ...]
    description: Html


@dataclass(frozen=True, slots=True)
class ServerView:
    url: str
    name: str
    description: Html
    variables: tuple[VariableView, ...]


@dataclass(frozen=True, slots=True)
class AuthenticationView(View):
    template: ClassVar = "authentication"

    package: str
    schemes: tuple[SchemeView, ...]
    server: str
    """The one that calls use by default; empty if the document has none."""
    servers: tuple[ServerView, ...]


def authentication_page(context: Context) -> Page:
    path = context.site.authentication
    frame = context.frames.of(path, _TITLE, (Link(_TITLE, "", True),))
    view = AuthenticationView(
        package=context.package,
        schemes=tuple(_scheme(one, context) for one in context.api.security_schemes),
        server=context.api.server or "",
        servers=tuple(_servers(context)),
    )
    return Page(path, frame, view)


def _scheme(scheme: SecurityScheme, context: Context) -> SchemeView:
    scopes = context.supplement.scopes.get(scheme.name, {})
    argument = context.names.credentials[scheme.name]
    return SchemeView(
        anchor=anchor("scheme", argument),
        name=scheme.name,
        argument=argument,
        kind=_kind(scheme),
        description=context.text.block(scheme.description),
        urls=tuple(_urls(scheme.flows)) if scheme.flows is not None else (),
        scopes=tuple(
            (name, context.text.inline(text)) for name, text in scopes.items()
        ),
    )


def _kind(scheme: SecurityScheme) -> str:
    """What the argument of the client is."""
    match scheme.kind:
        case SecurityKind.BASIC:
            return "User name and password, as a tuple (HTTP Basic)"
        case SecurityKind.DIGEST:
            return "User name and password, as a tuple (HTTP Digest)"
        case SecurityKind.BEARER:
            return "Access token, or a function that returns it (HTTP Bearer)"
        case SecurityKind.HTTP:
            return f"Credentials of the HTTP scheme {scheme.http_scheme}"
        case SecurityKind.API_KEY:
            place = scheme.location.value if scheme.location is not None else "header"
            return f"API key, sent in the {place} parameter {scheme.parameter}"
        case SecurityKind.MUTUAL_TLS:
            return "Client certificate (mutual TLS)"
        case SecurityKind.OAUTH:
            return "Access token, a function that returns it, or a grant (OAuth 2)"
        case _:
            assert_never(scheme.kind)


def _urls(flows: Flows) -> Iterator[tuple[str, str]]:
    for label, url in (
        ("Authorization URL", flows.authorization_url),
        ("Token URL", flows.token_url),
        ("Token URL of client credentials", flows.client_credentials_url),
        ("Token URL of passwords", flows.password_url),
        ("Refresh URL", flows.refresh_url),
        ("Metadata URL", flows.metadata_url),
    ):
        if url and safe_url(url):
            yield label, url


def _servers(context: Context) -> Iterator[ServerView]:
    for server in context.supplement.servers:
        yield ServerView(
            server.url,
            server.name,
            context.text.inline(server.description),
            tuple(
                VariableView(
                    one.name,
                    one.default,
                    one.choices,
                    context.text.inline(one.description),
                )
                for one in server.variables
            ),
        )
