"""client.py: Client and AsyncClient, one attribute per tag, one keyword per credential."""

from __future__ import annotations

from ...model import Api, Tag
from ..naming.names import Names, tag_of
from ..source.layout import imports, natural, signature
from ..source.literals import docstring, string
from .credentials import about, checking_imports, credential_view
from .page import Page
from .security import security_code


def client_page(api: Api, names: Names) -> Page:
    text = "A client of the API."
    asynchronous = "Asynchronous version of `Client`."
    default = "None" if api.server is None else string(api.server)
    chosen = f"{default} if server is None else server"
    tags = _tags(api, names)
    view = {
        "docstring": docstring("The clients: `Client` and `AsyncClient`.", 0),
        **credential_view(api, names),
        "checking": _checking(api, tags),
        "security_requirements": (
            security_code(api.security, api, 3) if api.security else ""
        ),
        "has_servers": bool(api.servers),
        "server": chosen if api.servers else default,
        "tags": tags,
        "clients": [
            _client("", _class_text(api, names, text)),
            _client("Async", _class_text(api, names, asynchronous)),
        ],
    }
    return Page("client.py", "client.py.jinja", view)


def _checking(api: Api, tags: list[dict[str, str]]) -> list[str]:
    """The package's own imports for type checkers, sorted by their modules."""
    lines = [*(tag["imports"] for tag in tags), *checking_imports(api)]
    return sorted(lines, key=lambda line: natural(line.split(" ")[1]))


def _client(prefix: str, text: str) -> dict[str, str]:
    return {
        "name": f"{prefix}Client",
        "base": f"{prefix}ClientBase",
        "transport": f"{prefix}Transport",
        "prefix": prefix,
        "lazy": f"{prefix.lower()}_lazy".lstrip("_"),
        "signature": f"{prefix.lower()}_signature".lstrip("_"),
        "docstring": docstring(text, 4),
    }


def _class_text(api: Api, names: Names, text: str) -> str:
    lines = [
        "    base_url: where the API is; wins over every server that the document names."
    ]
    for scheme in api.security_schemes:
        lines.append(f"    {names.credentials[scheme.name]}: {about(scheme)}")
    if api.servers:
        lines.append(
            "    server: a URL, as the functions of `servers` return it, in place of the"
            " document's first; operations with a server of their own keep that."
        )
    lines += [
        "    http_client: an httpx2 client of your own; it is never closed or changed.",
        "    timeout: seconds for connecting, for sending and for each wait on the answer;"
        " None for 60, and 10 for connecting.",
        "    retry: the rule by which a call is sent again, or how often at most.",
        "    strict_responses: raise ResponseValidationError where a response differs from"
        " the document, instead of recording the difference.",
    ]
    return "\n".join([text, "", "Args:", *lines])


def _tags(api: Api, names: Names) -> list[dict[str, str]]:
    described = {tag.name: tag for tag in api.tags}
    tags: list[dict[str, str]] = []
    for tag in dict.fromkeys(map(tag_of, api.operations)):
        own = names.tags[tag]
        text = described.get(tag, Tag(tag, "")).description
        tags.append(
            {
                "attribute": own.attribute,
                "module": own.module,
                "name": own.name,
                "imports": imports(
                    f".api.{own.module}", [f"Async{own.name}", own.name], depth=1
                ),
                "signature": signature(f"def {own.attribute}(", ["self"], own.name, 1),
                "async_signature": signature(
                    f"def {own.attribute}(", ["self"], f"Async{own.name}", 1
                ),
                "lazy": imports(f".api.{own.module}", [own.name], depth=2),
                "async_lazy": imports(f".api.{own.module}", [f"Async{own.name}"], 2),
                "docstring": docstring(text or f"Operations of the tag {tag}.", 8),
            }
        )
    return tags
