"""client.py: Client and AsyncClient, one attribute per tag, one keyword per credential."""

from __future__ import annotations

from ...model import Api, Location, SecurityKind, SecurityScheme, Tag
from ..layout import WIDTH, collection, imports, signature
from ..names import Names, tag_of
from ..spelling import docstring, sequence, string
from .page import Page, sentence

_CLASSES = {
    SecurityKind.BASIC: "Basic",
    SecurityKind.BEARER: "Bearer",
    SecurityKind.API_KEY: "ApiKey",
}
_TYPES = {
    SecurityKind.BASIC: "tuple[str, str]",
    SecurityKind.BEARER: "str | Callable[[], str]",
    SecurityKind.API_KEY: "str | Callable[[], str]",
}


def client_page(api: Api, names: Names) -> Page:
    classes = sorted({_CLASSES[scheme.kind] for scheme in api.security_schemes})
    text = f"A client of {sentence(api.title) or 'the API'}."
    asynchronous = f"The asynchronous form of `Client`: {text[:1].lower()}{text[1:]}"
    credentials = [_credential(scheme, names) for scheme in api.security_schemes]
    given = [credential["given"] for credential in credentials]
    view = {
        "docstring": docstring(text, 0),
        "callable": any(
            scheme.kind is not SecurityKind.BASIC for scheme in api.security_schemes
        ),
        "security": [imports(".runtime.security", classes)] if classes else [],
        "credentials": credentials,
        "given": collection("{", given, "}", 3),
        "security_requirements": _requirements(api),
        "server": "None" if api.server is None else string(api.server),
        "tags": _tags(api, names),
        "clients": [
            _client("", _class_text(api, names, text)),
            _client("Async", _class_text(api, names, asynchronous)),
        ],
    }
    return Page("client.py", "client.py.jinja", view)


def _requirements(api: Api) -> str:
    """The document's own `security`, as an argument at depth 3; empty for none."""
    needed = [sequence(map(string, schemes)) for schemes in api.security]
    if len(needed) == 1 and len(flat := sequence(needed)) + 22 <= WIDTH:
        return flat
    return collection("(", needed, ")", 3, WIDTH - 10) if needed else ""


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
        about = sentence(scheme.description) or _about(scheme)
        lines.append(f"    {names.credentials[scheme.name]}: {about}")
    lines += [
        "    http_client: an httpx2 client of your own; it is never closed or changed.",
        "    timeout: seconds for connecting, for sending and for each wait on the answer;"
        " None for 60, and 10 for connecting.",
        "    retry: the rule by which a call is sent again, or how often at most.",
        "    strict_responses: raise ResponseValidationError where a response differs from"
        " the document, instead of recording the difference.",
    ]
    return "\n".join([text, "", "Args:", *lines])


def _about(scheme: SecurityScheme) -> str:
    match scheme.kind:
        case SecurityKind.BASIC:
            return "user and password (HTTP basic)"
        case SecurityKind.BEARER:
            return "the access token (HTTP bearer), or a function that returns it"
        case SecurityKind.API_KEY:
            assert scheme.location is not None
            place = f"{scheme.location.value} `{scheme.parameter}`"
            return f"the API key ({place}), or a function that returns it"


def _credential(scheme: SecurityScheme, names: Names) -> dict[str, str]:
    name = names.credentials[scheme.name]
    arguments = [name]
    if scheme.kind is SecurityKind.API_KEY:
        location = scheme.location or Location.HEADER
        arguments += [string(location.value), string(scheme.parameter)]
    made = f"{_CLASSES[scheme.kind]}({', '.join(arguments)})"
    return {
        "name": name,
        "annotation": f"{_TYPES[scheme.kind]} | None",
        "given": _choice(string(scheme.name), made, name),
    }


def _choice(key: str, made: str, name: str) -> str:
    """`key: made if name is not None else None` at depth 4, opened where it is long."""
    choice = f"{made} if {name} is not None else None"
    if 16 + len(f"{key}: {choice},") <= WIDTH:
        return f"{key}: {choice}"
    pad = " " * 16
    lines = [choice]
    if 20 + len(choice) > WIDTH:
        lines = [made, f"if {name} is not None", "else None"]
    inside = "".join(f"{pad}    {line}\n" for line in lines)
    return f"{key}: (\n{inside}{pad})"


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
