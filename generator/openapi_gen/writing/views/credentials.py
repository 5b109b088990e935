"""The client's keywords for credentials: one for each security scheme."""

from __future__ import annotations

from ...model import Api, Location, SecurityKind, SecurityScheme
from ..naming.names import Names
from ..source.layout import WIDTH, bracketed, collection, imports
from ..source.literals import string
from .page import sentence

_TEXT = "str | Callable[[], str]"
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
"""By their modules of the runtime; a certificate belongs to the connection instead."""


def credential_view(api: Api, names: Names) -> dict[str, object]:
    schemes = api.security_schemes
    kinds = {scheme.kind for scheme in schemes}
    given = [
        _given(scheme, names)
        for scheme in schemes
        if scheme.kind is not SecurityKind.MUTUAL_TLS
    ]
    certificates = [
        names.credentials[scheme.name]
        for scheme in schemes
        if scheme.kind is SecurityKind.MUTUAL_TLS
    ]
    return {
        "runtime": _runtime(kinds),
        "callable": any("Callable" in _TYPES[kind] for kind in kinds),
        "credentials": [
            {
                "name": names.credentials[scheme.name],
                "annotation": f"{_TYPES[scheme.kind]} | None",
            }
            for scheme in schemes
        ],
        "given": collection("{", given, "}", 3),
        "tls": bracketed("tls=tls_of(", certificates, ")", 3) if certificates else "",
    }


def about(scheme: SecurityScheme) -> str:
    """What a caller gives for a scheme, in the document's words where it has any."""
    own = sentence(scheme.description)
    if scheme.kind is SecurityKind.OAUTH:
        text = (
            "an access token, a function that returns it, or ClientCredentials,"
            " RefreshToken, AuthorizationCode or PasswordCredentials"
        )
        return f"{own} ({text})" if own else text
    return own or _about(scheme)


def _about(scheme: SecurityScheme) -> str:
    match scheme.kind:
        case SecurityKind.BASIC:
            return "user and password (HTTP basic)"
        case SecurityKind.DIGEST:
            return "user and password (HTTP digest)"
        case SecurityKind.API_KEY:
            assert scheme.location is not None
            place = f"{scheme.location.value} `{scheme.parameter}`"
            return f"the API key ({place}), or a function that returns it"
        case SecurityKind.HTTP:
            place = f"the header `Authorization: {scheme.http_scheme}`"
            return f"what stands behind {place}, or a function that returns it"
        case SecurityKind.MUTUAL_TLS:
            return (
                "the client's certificate: a PEM file, or the files of certificate and"
                " key and its password, or an SSLContext; an http_client has its own"
            )
        case SecurityKind.BEARER | SecurityKind.OAUTH:
            return "the access token (HTTP bearer), or a function that returns it"


def _runtime(kinds: set[SecurityKind]) -> list[str]:
    """The lines that import what the client is made of, sorted."""
    used = {
        "http.async_transport": {"AsyncTransport"},
        "http.clients": {"AsyncClientBase", "ClientBase"},
        "http.transport": {"Transport"},
    }
    for kind in kinds & _CLASSES.keys():
        module, name = _CLASSES[kind]
        used.setdefault(module, set()).add(name)
    if SecurityKind.MUTUAL_TLS in kinds:
        used["auth.certificates"] = {"Certificate", "tls_of"}
    lines = [
        imports(f".runtime.{module}", sorted(found))
        for module, found in sorted(used.items())
    ]
    return ["from . import flows", *lines] if SecurityKind.OAUTH in kinds else lines


def checking_imports(api: Api) -> list[str]:
    """The lines that import what only annotations of the client name."""
    oauth = any(scheme.kind is SecurityKind.OAUTH for scheme in api.security_schemes)
    grant = ["from .runtime.auth.oauth.grants import Grant"] if oauth else []
    return [*grant, "from .runtime.http.retry import Retry"]


def _given(scheme: SecurityScheme, names: Names) -> str:
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
    return _choice(string(scheme.name), made, name)


def _choice(key: str, made: str, name: str) -> str:
    """`key: made if name is not None else None` at depth 4, opened where it is long."""
    choice = f"{made} if {name} is not None else None"
    if 16 + len(f"{key}: {choice},") <= WIDTH:
        return f"{key}: {choice}"
    pad = " " * 16
    lines = [choice]
    if 20 + len(choice) > WIDTH:
        lines = [made, f"if {name} is not None", "else None"]
    inside = "".join(f"{pad}    {line}\n" for line in lines)
    return f"{key}: (\n{inside}{pad})"
