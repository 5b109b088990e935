"""Server Objects: the URLs that a client calls, and those that its user can choose.

A relative URL is resolved against the URL that its document was read from (OpenAPI 3.2
section 4.6), where it is one: `$self` is no such place. Else users give a `base_url`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from ...diagnostics.collector import Place
from ...model import Id, Operation, Server, ServerVariable
from ..context import Context
from ..documents.json_types import is_list
from ..documents.node import Node, Relocated

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_WEB = ("http", "https")


@dataclass(slots=True)
class ServerReader:
    context: Context
    _read: dict[Id, tuple[Server, ...]] = field(
        default_factory=dict[str, tuple[Server, ...]]
    )

    def default(self, owner: Node) -> str | None:
        """The URL that the document, path item or operation `owner` is called at.

        The first server's, with its variables' defaults; None where there is none.
        """
        servers = self._servers(owner)
        return _default_url(servers[0]) if servers else None

    def default_of_document(self) -> str | None:
        """The document's server; without one it is the host that it was read from."""
        root = self.context.documents.root
        if any(root.elements("servers")) or not _is_web(root.source.uri):
            return self.default(root)
        found = urljoin(root.source.uri, "/")
        self.context.diagnostics.note(
            root.place,
            "FIXME",
            f"there is no server: it is {found!r}, where this was read from",
        )
        return found

    def of_link(self, link: Node) -> str | None:
        """The URL of a link's own server; None where it has none that can be called."""
        node = link.get("server")
        server = None if node is None else self._server(node, is_first=False)
        if node is None or server is None:
            return None
        url = _default_url(server)
        if _SCHEME.match(url) and not _VARIABLE.search(url):
            return url
        message = "the link's server is not used: its URL is not known as a whole"
        self.context.diagnostics.warning(_place_of_url(node), "FIXME", message)
        return None

    def choices(self) -> tuple[Server, ...]:
        """The servers that have been read and leave a choice, each once."""
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
        """None for one that no client can call and that stands for none."""
        self.context.keep_given_name(node)
        server = Server(
            id=node.id,
            url=self._resolved(node),
            name=node.text("name"),
            description=node.text("description"),
            variables=tuple(self._variables(node)),
        )
        self._tell_undeclared(node, server)
        scheme = _SCHEME.match(_default_url(server))
        if scheme is None or scheme[1].lower() in _WEB:
            return server
        message = f"a client speaks http or https, not {scheme[1]}"
        place = _place_of_url(node)
        if is_first:
            self.context.diagnostics.error(place, "FIXME", message)
        else:
            self.context.diagnostics.note(place, "FIXME", f"{message}: it is no choice")
        return None

    def _resolved(self, node: Node) -> str:
        url, place = node.text("url"), _place_of_url(node)
        if _is_complete(url):
            return url
        if _is_web(node.source.uri):
            found = urljoin(node.source.uri, url)
            note = f"a relative URL: it is read as {found!r}, from where this was read"
        else:
            found = url
            note = "a relative URL: users of the client must give a `base_url`"
        self.context.diagnostics.note(place, "FIXME", note)
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
                    "FIXME",
                    f"the default {default!r} is not in `enum`: both are accepted",
                )
                choices = (default, *choices)
            text = variable.text("description")
            yield ServerVariable(name, default, tuple(dict.fromkeys(choices)), text)

    def _tell_undeclared(self, node: Node, server: Server) -> None:
        declared = {variable.name for variable in server.variables}
        for name in _VARIABLE.findall(server.url):
            if name not in declared:
                self.context.diagnostics.warning(
                    node.place,
                    "FIXME",
                    f"no variable declares {{{name}}}: users of the client must give a"
                    " `base_url` of their own",
                )


def tell_other_origins(
    server: str | None, operations: Sequence[Operation], context: Context
) -> None:
    """A word about each origin beside the document's that credentials go to.

    That is what the document asks for, as with a host of uploads; who reads it may not
    have seen it.
    """
    if server is None or not _is_complete(server):
        return
    told = {_origin(server)}
    for owner, id_, url in _own_servers(operations):
        own = _origin(url)
        if own in told:
            continue
        told.add(own)
        place = context.diagnostics.place_of(id_)
        where = f"the {owner}'s own server sends credentials to {own}, too"
        if own.startswith("http:") and server.startswith("https:"):
            context.diagnostics.warning(place, "FIXME", f"{where}, in the clear")
        else:
            context.diagnostics.note(
                place, "FIXME", f"{where}; with a `base_url` they stay there"
            )


def _own_servers(operations: Sequence[Operation]) -> Iterator[tuple[str, Id, str]]:
    """What has a server of its own, for calls that need credentials."""
    secured = {op.id: op for op in operations if any(op.security)}
    for operation in secured.values():
        if operation.server is not None:
            yield "operation", operation.id, operation.server
    for operation in operations:
        for link in operation.links:
            if link.server is not None and link.target in secured:
                yield "link", link.id, link.server


def _place_of_url(node: Node) -> Place:
    """A server of Swagger 2.0 stands where its host does."""
    if isinstance(node.value, Relocated):
        return node.place
    return node.source.place(f"{node.pointer}/url")


def _default_url(server: Server) -> str:
    defaults = {variable.name: variable.default for variable in server.variables}
    return _VARIABLE.sub(lambda found: defaults.get(found[1], found[0]), server.url)


def _is_complete(url: str) -> bool:
    """Whether it has a scheme of its own, or a variable may have it."""
    return url.startswith("{") or _SCHEME.match(url) is not None


def _is_web(uri: str) -> bool:
    return uri.lower().startswith(("http://", "https://"))


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}".lower()
