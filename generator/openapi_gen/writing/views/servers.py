"""servers.py: a function for each server that a caller can choose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from ...model import Api, Server, ServerVariable
from ...records import dataclass
from ..naming.names import Names
from ..naming.servers import ServerName
from ..source.code import Code
from ..source.literals import string
from ..source.prose import docstring, one_paragraph
from .page import KEYWORD_ONLY, Page, ParameterView, View


@dataclass(frozen=True, slots=True)
class ServerEnumView:
    """The values of a variable: `name = Literal[values]`."""

    name: str
    values: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class ServerView:
    name: str
    parameters: tuple[ParameterView, ...]
    docstring: Code
    url: Code
    variables: tuple[Code, ...]
    """`Variable(...)` for each variable of the URL."""


@dataclass(frozen=True, slots=True)
class ServersView(View):
    template: ClassVar = "servers.py.jinja"

    docstring: Code
    enums: tuple[ServerEnumView, ...]
    servers: tuple[ServerView, ...]
    has_variables: bool


def server_pages(api: Api, names: Names) -> Iterator[Page]:
    if not api.servers:
        return
    text = (
        "The servers of the API.\n\n"
        "Each function returns a URL for `server` of a client or of RequestOptions."
    )
    variables = [(names.servers[s], v) for s in api.servers for v in s.variables]
    view = ServersView(
        docstring=docstring(text, 0),
        enums=tuple(
            ServerEnumView(name.choices[v.name], tuple(map(string, v.choices)))
            for name, v in variables
            if v.choices
        ),
        servers=tuple(_server(server, names.servers[server]) for server in api.servers),
        has_variables=bool(variables),
    )
    yield Page("servers.py", view)


def _server(server: Server, name: ServerName) -> ServerView:
    parameters = [_parameter(variable, name) for variable in server.variables]
    return ServerView(
        name=name.function,
        parameters=(KEYWORD_ONLY, *parameters) if parameters else (),
        docstring=docstring(_text(server, name), 4),
        url=string(server.url),
        variables=tuple(_variable(variable, name) for variable in server.variables),
    )


def _text(server: Server, name: ServerName) -> str:
    about = [one_paragraph(server.description), f"`{server.url}`"]
    described = [
        f"    {name.arguments[v.name]}: {one_paragraph(v.description)}"
        for v in server.variables
        if v.description.strip()
    ]
    paragraphs = [*filter(None, about)]
    if described:
        paragraphs.append("\n".join(["Args:", *described]))
    return "\n\n".join(paragraphs)


def _parameter(variable: ServerVariable, name: ServerName) -> ParameterView:
    type_ = name.choices[variable.name] if variable.choices else "str"
    return ParameterView(
        name.arguments[variable.name], Code(type_), string(variable.default)
    )


def _variable(variable: ServerVariable, name: ServerName) -> Code:
    arguments = [
        string(variable.name),
        name.arguments[variable.name],
        string(variable.default),
    ]
    if variable.choices:
        arguments.append(name.choices[variable.name])
    return Code(f"Variable({', '.join(arguments)})")
