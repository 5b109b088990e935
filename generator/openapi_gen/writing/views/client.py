"""client.py: Client and AsyncClient, one attribute per tag, one keyword per credential."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ...model import Api, Tag
from ..naming.names import Names
from ..naming.tags import tag_of
from ..source.code import Code, Import, ImportGroups, grouped
from ..source.literals import string
from ..source.markdown import markdown
from ..source.prose import docstring
from .credentials import CredentialView, about, credential_views
from .page import Page, View
from .security import security_code


@dataclass(frozen=True, slots=True)
class ClientView:
    """A class of the module; `prefix` is empty or `Async`."""

    prefix: str
    docstring: Code


@dataclass(frozen=True, slots=True)
class TagAttributeView:
    """The property of a tag, and its class."""

    attribute: str
    name: str
    docstring: Code


@dataclass(frozen=True, slots=True)
class ClientModuleView(View):
    template: ClassVar = "client.py.jinja"

    docstring: Code
    imports: ImportGroups
    clients: tuple[ClientView, ...]
    credentials: tuple[CredentialView, ...]
    given_credentials: tuple[Code, ...]
    """`scheme: value` for each scheme that signs requests."""
    certificates: tuple[str, ...]
    """The parameters for client certificates."""
    security: Code
    """The document's security requirements; empty where there are none."""
    server: Code
    """The server's URL, or None."""
    has_servers: bool
    """Whether a caller can choose a server."""
    tags: tuple[TagAttributeView, ...]


def client_page(api: Api, names: Names) -> Page:
    credentials = credential_views(api, names)
    tags = tuple(_tags(api, names))
    standard = [Import("typing", ("TYPE_CHECKING",))]
    if credentials.use_callable:
        standard.insert(0, Import("collections.abc", ("Callable",)))
    lazy = [Import(".", ("api as _api",))] if tags else []
    view = ClientModuleView(
        docstring=docstring("The clients: `Client` and `AsyncClient`.", 0),
        imports=grouped(standard, [*lazy, *credentials.runtime]),
        clients=(
            ClientView("", docstring(_text(api, names, "Client of the API."), 4)),
            ClientView(
                "Async",
                docstring(_text(api, names, "Asynchronous version of `Client`."), 4),
            ),
        ),
        credentials=credentials.parameters,
        given_credentials=credentials.given,
        certificates=credentials.certificates,
        security=security_code(api.security, api, 4) if api.security else Code(""),
        server=Code("None") if api.server is None else string(api.server),
        has_servers=bool(api.servers),
        tags=tags,
    )
    return Page("client.py", view)


def _text(api: Api, names: Names, text: str) -> str:
    lines = ["    base_url: Base URL of the API; overrides the document's servers."]
    for scheme in api.security_schemes:
        lines.append(f"    {names.credentials[scheme.name]}: {about(scheme)}")
    if api.servers:
        lines.append(
            "    server: URL of another server, as the functions of `servers` return it;"
            " operations with servers of their own ignore it."
        )
    lines += [
        "    http_client: Your own httpx2 client; it is never closed or changed.",
        "    timeout: Seconds for connecting, for sending and for each read; the default"
        " is 10 for connecting and 60 for the rest.",
        "    retry: The retry policy, or the maximum number of retries.",
        "    strict_responses: Raise ResponseValidationError for a response that differs"
        " from the document, instead of recording the mismatch.",
    ]
    return "\n".join([text, "", "Args:", *lines])


def _tags(api: Api, names: Names) -> Iterator[TagAttributeView]:
    described = {tag.name: tag for tag in api.tags}
    for tag in dict.fromkeys(map(tag_of, api.operations)):
        own = names.tags[tag]
        text = markdown(described.get(tag, Tag(tag, "")).description)
        yield TagAttributeView(
            own.attribute,
            own.name,
            docstring(text or f"Operations with the tag `{tag}`.", 8),
        )
