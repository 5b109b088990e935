"""Names of the functions in servers.py, and of their arguments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from ...model import Server, ServerVariable
from ...records import dataclass
from .alternatives import claim_of, pascal_alternatives, snake_alternatives
from .scopes import Claim, ExplicitName, Item, NameRequest, OnCollision, resolve
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
        (_function_request(server, explicit_name) for server in servers),
        _RESERVED,
        on_collision,
    )
    aliases = resolve(
        (
            NameRequest(
                (server, variable.name),
                pascal((function, variable.name), "Enumeration"),
                _item(server, variable),
                alternatives=partial(
                    pascal_alternatives, f"{function} {variable.name}", "Enumeration"
                ),
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


def _function_request(
    server: Server, explicit_name: ExplicitName
) -> NameRequest[Server]:
    words, explicit = _words(server), explicit_name(server.id)
    name = snake(words, "server")
    return NameRequest(
        server,
        explicit or name,
        Item("server", server.url, server.id),
        Claim.EXPLICIT if explicit else claim_of(words, name),
        partial(snake_alternatives, words, "server", [server.url]),
        origin=f"{server.id} {server.url}",
    )


def _arguments(server: Server, on_collision: OnCollision) -> dict[str, str]:
    requests: list[NameRequest[str]] = []
    for variable in server.variables:
        original = variable.name
        name = snake(original, "value")
        claim = claim_of(original, name)
        others = partial(snake_alternatives, original, "value")
        item = _item(server, variable)
        requests.append(NameRequest(original, name, item, claim, others, original))
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
