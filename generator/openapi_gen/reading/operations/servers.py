"""Server Objects: the URLs that a client calls, and those that a caller can choose.

A relative URL is resolved against the URL from which its document was read (OpenAPI
3.2, section 4.6); `$self` does not count. A document from a file needs a `base_url`
then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field

from ...diagnostics.collector import Place
from ...inputs.urls import fault, joined, origin_of
from ...model import Id, Operation, Server, ServerVariable
from ...records import dataclass
from ..context import Context
from ..documents.json_types import is_list
from ..documents.node import Node, Relocated

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_OPAQUE = re.compile(r"[A-Za-z][A-Za-z0-9+-]*:(?![/0-9{])|(?:javascript|data):", re.I)
"""`javascript:` or `mailto:`, but neither `localhost:80` nor `{host}:{port}`."""
_WEB = ("http", "https")


@dataclass(slots=True)
class ServerReader:
    context: Context
    _read: dict[Id, tuple[Server, ...]] = field(
        default_factory=dict[str, tuple[Server, ...]]
    )

    def default(self, owner: Node) -> str | None:
        """The URL of the document, path item or operation `owner`; None without one.

        It is that of the first server, with the defaults of its variables.
        """
        servers = self._servers(owner)
        return _default_url(servers[0]) if servers else None

    def default_of_document(self) -> str | None:
        """The document's server; without one the host from which it was read."""
        root = self.context.documents.root
        if any(root.elements("servers")) or not _is_web(root.source.uri):
            return self.default(root)
        found = joined(root.source.uri, "/")
        self.context.diagnostics.note(
            root.place,
            "server-derived",
            f"no server: using {found!r}, from which the document was read",
        )
        return found

    def of_link(self, link: Node) -> str | None:
        """The URL of a link's own server; None without one that can be called."""
        node = link.get("server")
        server = None if node is None else self._server(node, is_first=False)
        if node is None or server is None:
            return None
        url = _default_url(server)
        if _SCHEME.match(url) and not _VARIABLE.search(url):
            return url
        message = "the URL of the link's server is incomplete: ignored"
        self.context.diagnostics.warning(
            _place_of_url(node), "server-url-unusable", message
        )
        return None

    def choices(self) -> tuple[Server, ...]:
        """The servers between which a caller can choose, each once."""
        found: dict[object, Server] = {}
        for servers in self._read.values():
            listed = [server for server in servers if _is_complete(server.url)]
            if any(s.variables or s.url != servers[0].url for s in listed):
                for server in listed:
                    found.setdefault((server.url, server.variables), server)
        return tuple(found.values())

    def _servers(self, owner: Node) -> tuple[Server, ...]:
        if owner.id not in self._read:
            written = list(owner.elements("servers"))
            found = [self._server(node, node is written[0]) for node in written]
            self._read[owner.id] = tuple(server for server in found if server)
        return self._read[owner.id]

    def _server(self, node: Node, is_first: bool) -> Server | None:
        """A server; None if it is not for HTTP."""
        if _OPAQUE.match(node.text("url")):
            message = (
                "the server's URL does not begin with http:// or https://: ignored"
            )
            self.context.diagnostics.warning(
                _place_of_url(node), "server-url-unusable", message
            )
            return None
        self.context.keep_given_name(node)
        server = Server(
            id=node.id,
            url=self._resolved(node),
            name=node.text("name"),
            description=node.text("description"),
            variables=tuple(self._variables(node)),
        )
        self._check_variables(node, server)
        if wrong := fault(_VARIABLE.sub("1", _default_url(server))):
            message = f"the server's URL cannot be read: {wrong}"
            self._report_unusable(node, message, is_first)
            return None
        scheme = _SCHEME.match(_default_url(server))
        if scheme is None or scheme[1].lower() in _WEB:
            return server
        message = f"scheme {scheme[1]!r} of the server's URL is not http or https"
        self._report_unusable(node, message, is_first)
        return None

    def _report_unusable(self, node: Node, message: str, is_first: bool) -> None:
        """The first server is the client's default; others are only offered."""
        place, code = _place_of_url(node), "server-url-unusable"
        if is_first:
            self.context.diagnostics.error(place, code, message)
        else:
            self.context.diagnostics.note(place, code, f"{message}: ignored")

    def _resolved(self, node: Node) -> str:
        url, place = node.text("url"), _place_of_url(node)
        if _is_complete(url):
            return url
        if _is_web(node.source.uri):
            found = joined(node.source.uri, url)
            note = f"relative server URL: resolved to {found!r}"
        else:
            found = url
            note = "relative server URL: the client must be given a `base_url`"
        self.context.diagnostics.note(place, "relative-server-url", note)
        return found

    def _variables(self, node: Node) -> Iterator[ServerVariable]:
        used = set(_VARIABLE.findall(node.text("url")))
        for name, variable in node.members("variables"):
            default = variable.literal("default")
            if name not in used or default is None:
                continue
            default, values = str(default), variable.literal("enum")
            choices = tuple(map(str, values)) if is_list(values) else ()
            if choices and default not in choices:
                self.context.diagnostics.warning(
                    variable.source.place(f"{variable.pointer}/default"),
                    "server-variable-default",
                    f"default {default!r} is not in `enum`: added to it",
                )
                choices = (default, *choices)
            text = variable.text("description")
            yield ServerVariable(name, default, tuple(dict.fromkeys(choices)), text)

    def _check_variables(self, node: Node, server: Server) -> None:
        declared = {variable.name for variable in server.variables}
        for name in _VARIABLE.findall(server.url):
            if name not in declared:
                self.context.diagnostics.warning(
                    node.place,
                    "undeclared-server-variable",
                    f"server variable {{{name}}} is not declared: the client must be"
                    " given a `base_url`",
                )


def note_other_origins(
    server: str | None, operations: Sequence[Operation], context: Context
) -> None:
    """Notes each origin, other than the document's, to which credentials are sent.

    The document asks for that, such as for an upload host, but it is easy to miss.
    """
    if server is None or not _is_complete(server):
        return
    noted = {origin_of(server)}
    for owner, id_, url in _own_servers(operations):
        own = origin_of(url)
        if own in noted:
            continue
        noted.add(own)
        place = context.diagnostics.place_of(id_)
        where = f"credentials are also sent to {own}, the server of this {owner}"
        if own.startswith("http:") and server.startswith("https:"):
            context.diagnostics.warning(
                place, "insecure-url", f"{where}, unencrypted; use https"
            )
        else:
            context.diagnostics.note(
                place,
                "credentials-sent-elsewhere",
                f"{where}; a `base_url` overrides it",
            )


def _own_servers(operations: Sequence[Operation]) -> Iterator[tuple[str, Id, str]]:
    """The operations and links with their own server whose calls need credentials."""
    secured = {op.id: op for op in operations if any(op.security)}
    for operation in secured.values():
        if operation.server is not None:
            yield "operation", operation.id, operation.server
    for operation in operations:
        for link in operation.links:
            if link.server is not None and link.target in secured:
                yield "link", link.id, link.server


def _place_of_url(node: Node) -> Place:
    """The place of a server's URL; that of a Swagger 2.0 server is its host's."""
    if isinstance(node.value, Relocated):
        return node.place
    return node.source.place(f"{node.pointer}/url")


def _default_url(server: Server) -> str:
    defaults = {variable.name: variable.default for variable in server.variables}
    return _VARIABLE.sub(lambda found: defaults.get(found[1], found[0]), server.url)


def _is_complete(url: str) -> bool:
    """Whether it has a scheme, or begins with a variable that may hold one."""
    return url.startswith("{") or _SCHEME.match(url) is not None


def _is_web(uri: str) -> bool:
    return uri.lower().startswith(("http://", "https://"))
