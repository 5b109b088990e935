"""flows.py: the endpoints of OAuth 2 that the document names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from ...model import Api, Flows, SecurityScheme
from ...records import dataclass
from ..naming.names import Names
from ..source.code import Code
from ..source.layout import collection
from ..source.literals import sequence, string
from ..source.prose import docstring, one_paragraph
from .page import Page, View


@dataclass(frozen=True, slots=True)
class FlowsView:
    """`name = Flows(arguments)`; an empty docstring is not printed."""

    name: str
    arguments: tuple[Code, ...]
    docstring: Code


@dataclass(frozen=True, slots=True)
class FlowsModuleView(View):
    template: ClassVar = "flows.py.jinja"

    docstring: Code
    flows: tuple[FlowsView, ...]


def flows_pages(api: Api, names: Names) -> Iterator[Page]:
    schemes = [s for s in api.security_schemes if s.flows is not None]
    if not schemes:
        return
    text = "OAuth 2 flows, one for each keyword of the client that takes a token."
    if any(s.flows is not None and _has_authorize(s.flows) for s in schemes):
        text += (
            "\n\n`authorize` starts the authorization code flow, where the document has an"
            " authorization URL."
        )
    flows = tuple(_flows(api, names, scheme) for scheme in schemes)
    yield Page("flows.py", FlowsModuleView(docstring(text, 0), flows))


def _flows(api: Api, names: Names, scheme: SecurityScheme) -> FlowsView:
    assert scheme.flows is not None
    flows = scheme.flows
    urls = {
        "authorization_url": flows.authorization_url,
        "token_url": flows.token_url,
        "client_credentials_url": flows.client_credentials_url,
        "password_url": flows.password_url,
        "refresh_url": flows.refresh_url,
        "metadata_url": flows.metadata_url,
    }
    arguments = [f"{name}={string(url)}" for name, url in urls.items() if url]
    scopes = list(map(string, _scopes(api, scheme)))
    if len(scopes) == 1:
        arguments.append(f"scopes={sequence(scopes)}")
    elif scopes:
        arguments.append(collection("scopes=(", scopes, ")", 1))
    if api.server is not None and _is_relative(flows):
        arguments.append(f"server={string(api.server)}")
    about = one_paragraph(scheme.description)
    return FlowsView(
        names.credentials[scheme.name],
        tuple(map(Code, arguments)),
        docstring(about, 0) if about else Code(""),
    )


def _scopes(api: Api, scheme: SecurityScheme) -> list[str]:
    """All scopes of the scheme that operations require, in the document's order."""
    return list(
        dict.fromkeys(
            scope
            for operation in api.operations
            for requirements in operation.security
            for requirement in requirements
            if requirement.scheme == scheme.name
            for scope in requirement.scopes
        )
    )


def _has_authorize(flows: Flows) -> bool:
    return flows.authorization_url is not None or flows.metadata_url is not None


def _is_relative(flows: Flows) -> bool:
    urls = (flows.authorization_url, flows.token_url, flows.metadata_url)
    return any(url is not None and "://" not in url for url in urls)
