"""flows.py: where the document says that OAuth 2's tokens come from."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Api, Flows, SecurityScheme
from ..naming.names import Names
from ..source.layout import collection
from ..source.literals import docstring, sequence, string
from .page import Page, sentence


def flows_pages(api: Api, names: Names) -> Iterator[Page]:
    schemes = [s for s in api.security_schemes if s.flows is not None]
    if not schemes:
        return
    text = (
        "Where tokens come from: one for each keyword of the client that takes them.\n\n"
        "`authorize` of each asks a user for consent."
    )
    view = {
        "docstring": docstring(text, 0),
        "flows": [_flows(api, names, s) for s in schemes],
    }
    yield Page("flows.py", "flows.py.jinja", view)


def _flows(api: Api, names: Names, scheme: SecurityScheme) -> dict[str, str]:
    assert scheme.flows is not None
    facts = scheme.flows
    urls = {
        "authorization_url": facts.authorization_url,
        "token_url": facts.token_url,
        "client_credentials_url": facts.client_credentials_url,
        "password_url": facts.password_url,
        "refresh_url": facts.refresh_url,
        "metadata_url": facts.metadata_url,
    }
    arguments = [f"{name}={string(url)}" for name, url in urls.items() if url]
    scopes = _scopes(api, scheme)
    if scopes:
        flat = f"scopes={sequence(map(string, scopes))}"
        long = collection("scopes=(", list(map(string, scopes)), ")", 1)
        arguments.append(flat if len(scopes) == 1 else long)
    if api.server is not None and _is_relative(facts):
        arguments.append(f"server={string(api.server)}")
    about = sentence(scheme.description)
    return {
        "code": collection(
            f"{names.credentials[scheme.name]} = Flows(", arguments, ")", 0
        ),
        "docstring": docstring(about, 0) if about else "",
    }


def _scopes(api: Api, scheme: SecurityScheme) -> list[str]:
    """All scopes of the scheme that operations need, in the document's order."""
    return list(
        dict.fromkeys(
            scope
            for operation in api.operations
            for needs in operation.security
            for need in needs
            if need.scheme == scheme.name
            for scope in need.scopes
        )
    )


def _is_relative(facts: Flows) -> bool:
    urls = (facts.authorization_url, facts.token_url, facts.metadata_url)
    return any(url is not None and "://" not in url for url in urls)
