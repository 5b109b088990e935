"""servers.py: a function for each server that a caller can choose."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Api, Server, ServerVariable
from ..naming.names import Names
from ..naming.servers import ServerName
from ..source.layout import bracketed, collection, imports, signature
from ..source.literals import docstring, string
from .page import Page, sentence


def server_pages(api: Api, names: Names) -> Iterator[Page]:
    if not api.servers:
        return
    text = (
        "The servers that the document names: what a function returns is for `server` of"
        " a client, or of RequestOptions."
    )
    view = {
        "docstring": docstring(text, 0),
        "sections": list(filter(None, _sections(api, names))),
        "servers": [_server(server, names.servers[server]) for server in api.servers],
    }
    yield Page("servers.py", "servers.py.jinja", view)


def _sections(api: Api, names: Names) -> Iterator[str]:
    """What stands between docstring and functions; empty for what is not needed."""
    variables = [(s, v) for s in api.servers for v in s.variables]
    aliases = [_alias(v, names.servers[s]) for s, v in variables if v.choices]
    if aliases:
        yield imports("typing", ["Literal", "TypeAlias"])
    if variables:
        yield imports(".runtime.http.server_urls", ["Variable", "server_url"])
    yield "\n".join(aliases)


def _server(server: Server, name: ServerName) -> dict[str, str]:
    parameters = [_parameter(v, name) for v in server.variables]
    variables = [_variable(v, name) for v in server.variables]
    url = string(server.url)
    code = bracketed("return server_url(", [url, *variables], ")", 1)
    keywords = ["*", *parameters] if parameters else []
    return {
        "signature": signature(f"def {name.function}(", keywords, "str", 0),
        "docstring": docstring(_text(server, name), 4),
        "code": code if variables else f"return {url}",
    }


def _text(server: Server, name: ServerName) -> str:
    about = [sentence(server.description), f"`{server.url}`"]
    described = [
        f"    {name.arguments[v.name]}: {sentence(v.description)}"
        for v in server.variables
        if v.description.strip()
    ]
    paragraphs = [*filter(None, about)]
    if described:
        paragraphs.append("\n".join(["Args:", *described]))
    return "\n\n".join(paragraphs)


def _alias(variable: ServerVariable, name: ServerName) -> str:
    alias = name.choices[variable.name]
    choices = list(map(string, variable.choices))
    return collection(f"{alias}: TypeAlias = Literal[", choices, "]", 0)


def _parameter(variable: ServerVariable, name: ServerName) -> str:
    type_ = name.choices[variable.name] if variable.choices else "str"
    return f"{name.arguments[variable.name]}: {type_} = {string(variable.default)}"


def _variable(variable: ServerVariable, name: ServerName) -> str:
    facts = [
        string(variable.name),
        name.arguments[variable.name],
        string(variable.default),
    ]
    if variable.choices:
        facts.append(name.choices[variable.name])
    return f"Variable({', '.join(facts)})"
