"""client.py: Client and AsyncClient, one attribute per tag, one keyword per credential."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from ...model import Api, Tag
from ...records import dataclass
from ...resources import VERSION
from ..naming.names import Names
from ..naming.tags import tag_of
from ..source.code import Code, Import, ImportGroups, grouped
from ..source.layout import conditional
from ..source.literals import string
from ..source.markdown import markdown
from ..source.prose import docstring
from .credentials import about, credential_views
from .package import Package
from .page import Page, View
from .security import security_code


@dataclass(frozen=True, slots=True)
class ClientView:
    """A class of the module; `prefix` is empty or `Async`."""

    prefix: str
    docstring: Code
    credentials: tuple[Code, ...]
    """`argument: annotation = None` for each security scheme."""
    is_async: bool


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
    given_credentials: tuple[Code, ...]
    """`scheme: value` for each scheme that signs requests."""
    certificates: tuple[str, ...]
    """The parameters for client certificates."""
    security: Code
    """The document's security requirements; empty if there are none."""
    server: Code
    """The server's URL, or None."""
    has_servers: bool
    """Whether a caller can choose a server."""
    chosen_server: Code
    """The argument of the transport: that server, else the document's."""
    tags: tuple[TagAttributeView, ...]
    user_agent: Code
    """The versions in `User-Agent`."""
    package: Code
    """The import name of the client, for a shared runtime; else empty."""


def client_page(api: Api, names: Names, package: Package) -> Page:
    credentials = credential_views(api, names)
    tags = tuple(_tags(api, names))
    standard = [
        Import("collections.abc", (*credentials.standard, "Callable", "Mapping")),
        Import("typing", ("TYPE_CHECKING",)),
    ]
    lazy = [Import(".", ("api as _api",))] if tags else []
    server = Code("None") if api.server is None else string(api.server)
    servers = [server, "if server is None", "else server"]
    view = ClientModuleView(
        docstring=docstring("The clients: `Client` and `AsyncClient`.", 0),
        imports=grouped(standard, [*lazy, *credentials.runtime]),
        clients=(
            ClientView(
                "",
                docstring(_text(api, names, "Client of the API."), 4),
                credentials.parameters,
                False,
            ),
            ClientView(
                "Async",
                docstring(_text(api, names, "Asynchronous version of `Client`."), 4),
                credentials.async_parameters,
                True,
            ),
        ),
        given_credentials=credentials.given,
        certificates=credentials.certificates,
        security=(
            security_code(api.security, api, names, 4) if api.security else Code("")
        ),
        server=server,
        has_servers=bool(api.servers),
        chosen_server=conditional("server=", servers, ",", 3),
        tags=tags,
        user_agent=string(_versions(api)),
        package=string(package.import_name) if package.runtime else Code(""),
    )
    return Page("client.py", view)


def _versions(api: Api) -> str:
    """The versions of the document and of the generator, as a header has them (RFC 9110
    section 10.1.5)."""
    own = re.sub(r"[^A-Za-z0-9.+_-]+", "-", api.version).strip("-") or "0"
    return f"{own} openapi-gen/{VERSION}"


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
        "    timeout: Seconds for a whole call, or a Timeout; connecting has 5 of them. An"
        " `http_client` keeps its own times for each phase, unless this is given.",
        "    retry: When a call is repeated, or the maximum number of repetitions.",
        "    headers: Sent with every request.",
        "    max_response_size: The most bytes of a decoded body; None for no limit."
        " Streams have none.",
        "    on_request: Called with each request of httpx2 before it is sent.",
        "    on_response: Called with each response of httpx2 when its headers are there.",
        "    require_credentials: Refuse a call that lacks a credential, before it is"
        " sent.",
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
