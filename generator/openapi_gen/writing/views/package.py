"""The package's face: __init__.py, the lazy indexes of its folders, and its README."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...model import (
    Api,
    Link,
    ObjectDeclaration,
    Operation,
    Presence,
    Scalar,
    SecurityKind,
)
from ..naming.derived_methods import follow_key, pages_key
from ..naming.names import Names, tag_of
from ..naming.words import snake
from ..result_types import exports_of
from ..source.layout import WIDTH, bracketed, collection, imports
from ..source.literals import docstring, string
from .credentials import about
from .incoming import incoming_rows
from .page import Page, sentence
from .validators import validator_exports

ERRORS = (
    "ApiError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestTimeoutError",
    "RequestValidationError",
    "ResponseValidationError",
    "ServerError",
    "StatusError",
    "TransportError",
    "UnprocessableEntityError",
)
_FACE: Mapping[str, tuple[str, ...]] = {
    "client": ("AsyncClient", "Client"),
    "runtime.errors": ERRORS,
    "runtime.http.options": ("RequestOptions",),
    "runtime.http.retry": ("Retry",),
    "runtime.core.unset": ("UNSET", "Unset"),
    "runtime.validation.violations": ("Violation",),
}
_RECEIVING = {"runtime.webhooks.verification": ("WebhookVerificationError",)}
_OAUTH: Mapping[str, tuple[str, ...]] = {
    "runtime.auth.oauth.errors": ("TokenError",),
    "runtime.auth.oauth.grants": (
        "AuthorizationCode",
        "ClientCredentials",
        "PasswordCredentials",
        "RefreshToken",
    ),
}
"""Of a client whose tokens can be fetched."""


def package_pages(
    api: Api, names: Names, package: str, everything: bool
) -> Iterator[Page]:
    models = {model.name: model.module for model in names.models.values()}
    models = {**_inline_enums(names), **models}
    yield _face(api, models)
    yield _index(
        "models/__init__.py", "The models, imported when they are used.", models
    )
    validators = validator_exports(api, names, everything)
    text = "A validator for each schema: `validate_<schema>(value) -> list[Violation]`."
    yield _index("validators/__init__.py", text, validators)
    yield _empty("api/__init__.py", "A class for each tag of the document.")
    text = docstring("Models to JSON data and back.", 0)
    late = "from ..runtime.core.lazy import late"
    view = {"docstring": text, "late": late}
    yield Page("codecs/__init__.py", "late.py.jinja", view)
    yield Page("README.md", "readme.md.jinja", _readme(api, names, package))


def _inline_enums(names: Names) -> dict[str, str]:
    """The enums that stand inside a declaration, where no other is called the same."""
    found: dict[str, list[str]] = {}
    for id_, choices in names.choices.items():
        for name in choices.values():
            found.setdefault(name, []).append(names.models[id_].module)
    return {name: owners[0] for name, owners in found.items() if len(owners) == 1}


def _face(api: Api, models: dict[str, str]) -> Page:
    """What every package has wins over the models, and these over what few have."""
    own = {name: module for module, names in _FACE.items() for name in names}
    few = {name: module for module, names in _extras(api).items() for name in names}
    lazy = {name: f"models.{stem}" for name, stem in models.items()}
    title = sentence(api.title) or "the API"
    return _index("__init__.py", f"A client of {title}.", {**few, **lazy, **own})


def _extras(api: Api) -> dict[str, tuple[str, ...]]:
    """What the face exports of the runtime because an operation needs it."""
    oauth = any(scheme.kind is SecurityKind.OAUTH for scheme in api.security_schemes)
    return {
        **(_RECEIVING if api.server_requests else {}),
        **(_OAUTH if oauth else {}),
        **exports_of(api.operations),
    }


def _index(path: str, text: str, exports: dict[str, str]) -> Page:
    by_module: dict[str, list[str]] = {}
    for name, module in exports.items():
        by_module.setdefault(module, []).append(name)
    runtime = ".runtime.core.lazy" if path == "__init__.py" else "..runtime.core.lazy"
    pairs = [f"{string(n)}: {string(m)}" for n, m in sorted(exports.items())]
    view = {
        "docstring": docstring(text, 0),
        "lazy": f"from {runtime} import lazy",
        "imports": [
            imports(f".{module}", [f"{name} as {name}" for name in names], depth=1)
            for module, names in sorted(by_module.items())
        ],
        "exports": collection("{", pairs, "}", 2),
    }
    return Page(path, "index.py.jinja" if exports else "empty.py.jinja", view)


def _empty(path: str, text: str) -> Page:
    return Page(path, "empty.py.jinja", {"docstring": docstring(text, 0)})


def _readme(api: Api, names: Names, package: str) -> dict[str, object]:
    return {
        "title": _markdown(sentence(api.title) or package),
        "description": _markdown(_opening(api.description)),
        "package": package,
        "example": _example(api, names),
        "imported": ", ".join(["Client", *_example_models(api, names)]),
        "arguments": ", ".join(_client_arguments(api, names)),
        "credentials": [
            f"* `{names.credentials[scheme.name]}`: {_markdown(about(scheme))}"
            for scheme in api.security_schemes
        ],
        "operations": [
            row for operation in api.operations for row in _rows(operation, api, names)
        ],
        "receiving": ", ".join(_receiving(api)),
        "received": _received_example(api, names),
        "incoming": [_incoming_row(*row) for row in incoming_rows(api, names)],
    }


def _client_arguments(api: Api, names: Names) -> Iterator[str]:
    """What a client has to be given: where the API is, if the document does not say, and
    who calls."""
    if api.server is None:
        yield "base_url=..."
    for scheme in api.security_schemes:
        yield f"{names.credentials[scheme.name]}=..."


_TAGS = re.compile(
    r"</?(?:a|b|br|code|div|em|h[1-6]|i|img|li|ol|p|span|strong|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)


def _opening(text: str) -> str:
    """The first paragraph that is no heading, as one line and without tags of HTML."""
    paragraphs = re.split(r"\n[ \t\r]*\n", text.strip())
    plain = [part for part in paragraphs if not part.lstrip().startswith("#")]
    return sentence(_TAGS.sub("", plain[0])) if plain else ""


def _rows(operation: Operation, api: Api, names: Names) -> Iterator[str]:
    """A line for the operation's method, and one for each that stands beside it."""
    tag = names.tags[tag_of(operation)].attribute
    text = operation.summary or operation.description
    first = _cell(_markdown(sentence(text).partition(". ")[0].rstrip(".")))
    operation_node = _cell(f"{operation.method} {operation.path}".replace("`", ""))
    yield f"| `{_call(operation, names)}` | `{operation_node}` | {first} |"
    if operation.id in names.streams:
        call = f"client.{tag}.{names.streams[operation.id]}"
        yield f"| `{call}` | `{operation_node}` | The same, as it comes |"
    if pages_key(operation) in names.derived:
        call = f"client.{tag}.{names.derived[pages_key(operation)]}"
        yield f"| `{call}` | `{operation_node}` | The same, page after page |"
    for link in operation.links:
        call = f"client.{tag}.{names.derived[follow_key(operation, link)]}"
        linked = _cell(link.name.replace("`", ""))
        about = _cell(_about(link, api, names))
        yield f"| `{call}` | the link `{linked}` of its answer | {about} |"


def _call(operation: Operation, names: Names) -> str:
    tag = names.tags[tag_of(operation)].attribute
    return f"client.{tag}.{names.methods[operation.id]}"


def _about(link: Link, api: Api, names: Names) -> str:
    """What the document says of a link, or else where it leads."""
    if link.description:
        return _markdown(sentence(link.description).partition(". ")[0].rstrip("."))
    target = next(op for op in api.operations if op.id == link.target)
    return f"It leads to `{_call(target, names)}`"


def _incoming_row(call: str, origin: str, text: str) -> str:
    first = sentence(text).partition(". ")[0].rstrip(".")
    return f"| `{call}` | {_cell(origin)} | {_cell(_markdown(first))} |"


def _receiving(api: Api) -> Iterator[str]:
    """The modules of what the server sends by itself."""
    if api.callbacks:
        yield "callbacks"
    if api.webhooks:
        yield "webhooks"


def _received_example(api: Api, names: Names) -> str:
    """How the first request that the server sends by itself is read."""
    if not api.server_requests:
        return ""
    module = "webhooks" if api.webhooks else "callbacks"
    name = (
        names.incoming[api.server_requests[0].id]
        if api.any_webhook is None
        else "unwrap"
    )
    call = f"{module}.{name}"
    return bracketed(f"{call}(", ["headers", "body", 'secret="whsec_..."'], ")", 1)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _markdown(text: str) -> str:
    """The document's words as text: no HTML, no code fences of their own."""
    shown = "".join(c if c.isprintable() else " " for c in text)
    return shown.replace("&", "&amp;").replace("<", "&lt;").replace("```", "` ` `")


def _example(api: Api, names: Names) -> str:
    """A call of the first operation, with what it needs."""
    if not api.operations:
        return ""
    operation = api.operations[0]
    arguments = [
        f"{names.arguments[operation.id][p.location, p.name]}=..."
        for p in operation.parameters
        if p.required
    ]
    if operation.body_required:
        arguments.append(f"body={_example_body(api, names, operation)}")
    call = f"{names.tags[tag_of(operation)].attribute}.{names.methods[operation.id]}"
    return collection(f"client.{call}(", arguments, ")", 1)


def _example_models(api: Api, names: Names) -> list[str]:
    """The model that the example makes, if it makes one."""
    if not api.operations or not api.operations[0].body_required:
        return []
    body = _example_body(api, names, api.operations[0])
    return [body.partition("(")[0]] if "(" in body else []


def _example_body(api: Api, names: Names, operation: Operation) -> str:
    type_ = operation.bodies[0].type
    declaration = (
        None
        if isinstance(type_, Scalar)
        else api.declarations.get(getattr(type_, "id", ""))
    )
    if not isinstance(declaration, ObjectDeclaration):
        return "..."
    needed = [
        f"{names.fields[declaration.id][field.name]}=..."
        for field in declaration.fields
        if field.presence is Presence.REQUIRED
    ]
    room = WIDTH - len("body=,")
    return collection(f"{names.models[declaration.id].name}(", needed, ")", 2, room)


def operation_index(api: Api, names: Names) -> list[dict[str, str]]:
    """Each operation: where it stands, and how a caller reaches it."""
    return [
        {
            "pointer": operation.id,
            "method": operation.method,
            "path": operation.path,
            "python": f"{names.tags[tag_of(operation)].attribute}"
            f".{names.methods[operation.id]}",
        }
        for operation in api.operations
    ]


def folder_name(title: str) -> str:
    """The package's name where the command gives none: after `info.title`."""
    return snake(title, "client")
