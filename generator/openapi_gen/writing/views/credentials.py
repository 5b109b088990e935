"""The client's keywords for credentials: one for each security scheme."""

from __future__ import annotations

from typing import assert_never

from ...model import Api, Location, SecurityKind, SecurityScheme
from ...records import dataclass
from ..naming.names import Names
from ..source.code import Code, Import, runtime_imports
from ..source.layout import parameter
from ..source.literals import string
from ..source.prose import one_paragraph

_TEXT = "str | Callable[[], str]"
_LATE_TEXT = "str | Callable[[], str | Awaitable[str]]"
_TYPES = {
    SecurityKind.BASIC: "tuple[str, str]",
    SecurityKind.BEARER: _TEXT,
    SecurityKind.DIGEST: "tuple[str, str]",
    SecurityKind.HTTP: _TEXT,
    SecurityKind.API_KEY: _TEXT,
    SecurityKind.MUTUAL_TLS: "Certificate",
    SecurityKind.OAUTH: f"{_TEXT} | Grant",
}
_CLASSES = {
    SecurityKind.BASIC: ("auth.security", "Basic"),
    SecurityKind.BEARER: ("auth.security", "Bearer"),
    SecurityKind.DIGEST: ("auth.digest", "Digest"),
    SecurityKind.HTTP: ("auth.security", "Authorization"),
    SecurityKind.API_KEY: ("auth.security", "ApiKey"),
    SecurityKind.OAUTH: ("auth.oauth.credential", "OAuth"),
}
"""Modules and classes of the runtime; a client certificate belongs to the connection."""


@dataclass(frozen=True, slots=True)
class CredentialViews:
    """The credentials of a client, and what they need."""

    parameters: tuple[Code, ...]
    """`argument: annotation = None` for each scheme."""
    async_parameters: tuple[Code, ...]
    """Those of the asynchronous client."""
    given: tuple[Code, ...]
    """`argument: value` for each scheme that signs requests."""
    certificates: tuple[str, ...]
    """The parameters for client certificates."""
    runtime: tuple[Import, ...]
    standard: tuple[str, ...]
    """What annotations need of `collections.abc`."""


def credential_views(api: Api, names: Names) -> CredentialViews:
    schemes = api.security_schemes
    kinds = {scheme.kind for scheme in schemes}
    of_connections = [s for s in schemes if s.kind is SecurityKind.MUTUAL_TLS]
    return CredentialViews(
        parameters=tuple(_parameter(one, names, _TEXT) for one in schemes),
        async_parameters=tuple(_parameter(one, names, _LATE_TEXT) for one in schemes),
        given=tuple(
            _given(scheme, names) for scheme in schemes if scheme not in of_connections
        ),
        certificates=tuple(names.credentials[one.name] for one in of_connections),
        runtime=tuple(_runtime(kinds)),
        standard=("Awaitable",) if any(_TEXT in _TYPES[kind] for kind in kinds) else (),
    )


def _parameter(scheme: SecurityScheme, names: Names, text: str) -> Code:
    annotation = _TYPES[scheme.kind].replace(_TEXT, text)
    return parameter(f"{names.credentials[scheme.name]}: {annotation} | None = None", 2)


def about(scheme: SecurityScheme) -> str:
    """The value that a scheme takes; its description in the document takes precedence."""
    own = one_paragraph(scheme.description)
    if scheme.kind is SecurityKind.OAUTH:
        text = (
            "Access token, a function that returns one, or ClientCredentials,"
            " RefreshToken, AuthorizationCode or PasswordCredentials."
        )
        return f"{own.rstrip('.')}. {text}" if own else text
    return own or _about(scheme)


def _about(scheme: SecurityScheme) -> str:
    match scheme.kind:
        case SecurityKind.BASIC:
            return "User name and password (HTTP Basic)."
        case SecurityKind.DIGEST:
            return "User name and password (HTTP Digest)."
        case SecurityKind.API_KEY:
            assert scheme.location is not None
            place = f"{scheme.location.value} `{scheme.parameter}`"
            return f"API key ({place}), or a function that returns it."
        case SecurityKind.HTTP:
            header = f"`Authorization: {scheme.http_scheme}`"
            return f"Credentials after {header}, or a function that returns them."
        case SecurityKind.MUTUAL_TLS:
            return (
                "Client certificate: a PEM file; the files of certificate and key, with or"
                " without the key's password; or an SSLContext. An `http_client` has its"
                " own."
            )
        case SecurityKind.BEARER | SecurityKind.OAUTH:
            return "Access token (HTTP Bearer), or a function that returns it."
        case _:
            assert_never(scheme.kind)


def _runtime(kinds: set[SecurityKind]) -> list[Import]:
    """The imports of the client from the runtime, sorted."""
    used = {
        "core.lazy": {"LateModule"},
        "http.async_transport": {"AsyncTransport"},
        "http.clients": {"AsyncClientBase", "ClientBase"},
        "http.retry": {"Retry"},
        "http.timeouts": {"Timeout"},
        "http.transport": {"Transport"},
    }
    if kinds & _CLASSES.keys():
        used["auth.credentials"] = {"Credentials"}
    for kind in kinds & _CLASSES.keys():
        module, name = _CLASSES[kind]
        used.setdefault(module, set()).add(name)
    if SecurityKind.MUTUAL_TLS in kinds:
        used["auth.certificates"] = {"Certificate", "tls_of"}
    if SecurityKind.OAUTH in kinds:
        used["auth.oauth.grants"] = {"Grant"}
    flows = [Import(".", ("flows",))] if SecurityKind.OAUTH in kinds else []
    return [*flows, *runtime_imports(used, ".")]


def _given(scheme: SecurityScheme, names: Names) -> Code:
    name = names.credentials[scheme.name]
    _, class_ = _CLASSES[scheme.kind]
    arguments = [name]
    if scheme.kind is SecurityKind.API_KEY:
        location = scheme.location or Location.HEADER
        arguments += [string(location.value), string(scheme.parameter)]
    elif scheme.kind is SecurityKind.HTTP:
        arguments.append(string(scheme.http_scheme))
    elif scheme.kind is SecurityKind.OAUTH:
        class_ = "OAuth.of"
        arguments.append(f"flows.{name}")
    made = f"{class_}({', '.join(arguments)})"
    return Code(f"{string(name)}: {made}")
