"""What the functions of servers.py are called, and their arguments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ...model import Server
from .scopes import Chosen, NameRequest, resolve
from .words import BUILTINS, pascal, snake

_RESERVED = BUILTINS | frozenset(("server_url",))
_LONGEST_NAME = 40  # characters of a description that can stand for a name


@dataclass(frozen=True, slots=True)
class ServerName:
    """A function of servers.py, and the arguments that its variables are."""

    function: str
    arguments: Mapping[str, str]
    choices: Mapping[str, str]
    """The aliases of the variables' enums."""


def server_names(
    servers: Iterable[Server],
    chosen: Chosen,
    tell: Callable[[str, str], None],
) -> dict[Server, ServerName]:
    """`chosen` knows the names that somebody chose; `tell` hears of a place, and of the
    name that it got for another has the one that it wanted.
    """
    functions = resolve(
        (
            NameRequest(
                server,
                chosen(server.id) or snake(_words(server), "server"),
                f"{server.id} {server.url}",
            )
            for server in servers
        ),
        _RESERVED,
        lambda request, name: tell(request.key.id, name),
    )
    choices = resolve(
        (
            NameRequest(
                (server, variable.name),
                pascal((function, variable.name), "Enumeration"),
                f"{server.id} {server.url} {variable.name}",
            )
            for server, function in functions.items()
            for variable in server.variables
        ),
        frozenset(("Literal", "TypeAlias", "Variable")),
    )
    return {
        server: ServerName(
            function,
            _arguments(server),
            {v.name: choices[server, v.name] for v in server.variables},
        )
        for server, function in functions.items()
    }


def _arguments(server: Server) -> dict[str, str]:
    requests = (
        NameRequest(v.name, snake(v.name, "value"), v.name) for v in server.variables
    )
    return resolve(requests, _RESERVED)


def _words(server: Server) -> str:
    """What a server is called: its name, or a description that is short enough for one,
    or its URL, in which https goes without saying.
    """
    about = server.description.strip().rstrip(".")
    if server.name or (about and len(about) <= _LONGEST_NAME and "\n" not in about):
        return server.name or about
    return server.url.removeprefix("https://")
