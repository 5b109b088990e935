"""Names of the functions in servers.py, and of their arguments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...model import Server, ServerVariable
from .scopes import ExplicitName, Item, NameRequest, OnCollision, resolve
from .words import BUILTINS, pascal, snake

_RESERVED = BUILTINS | frozenset(("server_url",))
_MAX_NAME_LENGTH = 40  # a longer description is not used as a name


@dataclass(frozen=True, slots=True)
class ServerName:
    """A function of servers.py, and its arguments by server variable."""

    function: str
    arguments: Mapping[str, str]
    choices: Mapping[str, str]
    """The aliases of the variables' enums."""


def server_names(
    servers: Iterable[Server],
    explicit_name: ExplicitName,
    on_collision: OnCollision,
) -> dict[Server, ServerName]:
    functions = resolve(
        (
            NameRequest(
                server,
                explicit_name(server.id) or snake(_words(server), "server"),
                Item("server", server.url, server.id),
                origin=f"{server.id} {server.url}",
            )
            for server in servers
        ),
        _RESERVED,
        on_collision,
    )
    aliases = resolve(
        (
            NameRequest(
                (server, variable.name),
                pascal((function, variable.name), "Enumeration"),
                _item(server, variable),
                origin=f"{server.id} {server.url} {variable.name}",
            )
            for server, function in functions.items()
            for variable in server.variables
        ),
        frozenset(("Literal", "TypeAlias", "Variable")),
    )
    return {
        server: ServerName(
            function,
            _arguments(server, on_collision),
            {v.name: aliases[server, v.name] for v in server.variables},
        )
        for server, function in functions.items()
    }


def _arguments(server: Server, on_collision: OnCollision) -> dict[str, str]:
    requests = (
        NameRequest(v.name, snake(v.name, "value"), _item(server, v), origin=v.name)
        for v in server.variables
    )
    return resolve(requests, _RESERVED, on_collision)


def _item(server: Server, variable: ServerVariable) -> Item:
    kind = "server variable"
    return Item(kind, variable.name, server.id, is_configurable=False)


def _words(server: Server) -> str:
    """The server's name, its description if that is short, or its URL without https."""
    description = server.description.strip().rstrip(".")
    if server.name:
        return server.name
    if description and len(description) <= _MAX_NAME_LENGTH and "\n" not in description:
        return description
    return server.url.removeprefix("https://")
