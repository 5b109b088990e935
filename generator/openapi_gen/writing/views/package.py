"""`__init__.py` of the package and its folders, and the package's README."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar

from ...media_formats import body_formats, response_formats
from ...model import (
    Api,
    Link,
    ObjectDeclaration,
    Operation,
    Presence,
    Scalar,
    SecurityKind,
)
from ...records import dataclass
from ...texts import printed
from ..naming.derived_methods import follow_key, pages_key
from ..naming.names import Names
from ..naming.tags import tag_of
from ..naming.words import snake
from ..result_types import exports_of
from ..source.code import Code, Import, ImportGroups, grouped
from ..source.exported_names import always_exported
from ..source.layout import WIDTH, bracketed, collection, definition, statement
from ..source.literals import string
from ..source.prose import (
    cell,
    docstring,
    one_line,
    one_paragraph,
    opening,
    without_markup,
)
from .credentials import about
from .page import EmptyView, Page, View
from .webhooks import webhook_rows

_WEBHOOKS = {"runtime.webhooks.verification": ("WebhookVerificationError",)}
_EXCHANGE = {"runtime.response.recording": ("Exchange",)}
_PAGES = {
    "runtime.features.paging.async_pages": ("AsyncPages",),
    "runtime.features.paging.pages": ("Pages",),
}
_OAUTH: Mapping[str, tuple[str, ...]] = {
    "runtime.auth.oauth.errors": ("TokenError",),
    "runtime.auth.oauth.grants": (
        "AuthorizationCode",
        "ClientCredentials",
        "PasswordCredentials",
        "RefreshToken",
    ),
}
"""Exported where a client can request tokens."""


@dataclass(frozen=True, slots=True)
class IndexView(View):
    """`__init__.py` of a folder: names that are imported when they are used."""

    template: ClassVar = "index.py.jinja"

    docstring: Code
    lazy: str
    """The module of `lazy`, as this one imports it."""
    imports: ImportGroups
    exports: tuple[Code, ...]
    """`name: module` of each name, `name: module:original` of another name."""
    has_models: bool
    """Whether everything in models/ is exported, too."""
    renamed: tuple[Code, ...]
    """`name = original` of each of the other names, for type checkers."""
    functions: tuple[Code, ...]
    """The functions that convert aliases, for type checkers."""
    aliases: tuple[Code, ...]
    """`name: alias` of each alias that such functions convert."""


@dataclass(frozen=True, slots=True)
class CredentialRow:
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class CallRow:
    """A row of a table: a call, what it sends or reads, and what it does."""

    call: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class ReadmeView(View):
    """Strings are Markdown, without HTML."""

    template: ClassVar = "readme.md.jinja"

    title: str
    document: str
    command: str
    description: str
    package: str
    example: str
    imported: str
    arguments: str
    credentials: tuple[CredentialRow, ...]
    operations: tuple[CallRow, ...]
    webhook_modules: str
    webhook_example: str
    webhooks: tuple[CallRow, ...]


@dataclass(frozen=True, slots=True)
class Package:
    """What a package says of itself: its import name and the command that generates it."""

    name: str
    command: str
    runtime: str = ""
    """The import name of the runtime, where several clients share one."""

    @property
    def import_name(self) -> str:
        """How a program imports the package, which is beside a shared runtime."""
        return ".".join([*self.runtime.split(".")[:-1], self.name])


def package_pages(api: Api, names: Names, package: Package) -> Iterator[Page]:
    models = {model.name: model.module for model in names.models.values()}
    copies = {names.copies[copy.id]: names.models[copy.target] for copy in api.copies}
    aliases = {name: f"{model.module}:{model.name}" for name, model in copies.items()}
    models = {**_inline_enums(names), **aliases, **models}
    models = {**_enum_constants(names, models), **models}
    yield _package_index(api, models, package)
    yield _models_index(models, names)
    classes = {
        f"{prefix}{tag.name}": tag.module
        for tag in names.tags.values()
        for prefix in ("", "Async")
    }
    text = "Two classes for each tag of the document, imported on first use."
    yield _index("api/__init__.py", text, classes)
    yield Page("README.md", _readme(api, names, package))


def _inline_enums(names: Names) -> dict[str, str]:
    """The enums inside declarations whose names are unique."""
    found: dict[str, list[str]] = {}
    for id_, choices in names.enumerations.items():
        for name in choices.values():
            found.setdefault(name, []).append(names.models[id_].module)
    return {name: owners[0] for name, owners in found.items() if len(owners) == 1}


def _enum_constants(names: Names, models: Mapping[str, str]) -> dict[str, str]:
    """The tuples of values and classes of constants of the enums that are exported."""
    return {
        name: names.models[id_].module
        for id_, enums in names.enums.items()
        for enum in enums.values()
        if models.get(enum.alias) == names.models[id_].module
        for name in filter(None, (enum.values, enum.constants))
    }


def _package_index(api: Api, models: dict[str, str], package: Package) -> Page:
    """A name that every package exports takes precedence over a model of that name, and a
    model over the other names."""
    own = always_exported()
    few = {name: module for module, names in _extras(api).items() for name in names}
    exports = {name: few[name] for name in few.keys() - models} | {**own}
    hidden = models.keys() & own.keys()
    names = (
        [f"{n} as {n}" for n in sorted(models.keys() - own.keys())] if hidden else ["*"]
    )
    text = f"Python client for {_document(api, package)}."
    text += f"\n\nGenerated by `{one_line(package.command)}`."
    all_models = Import(".models", tuple(names)) if models else None
    return _index("__init__.py", text, exports, models=all_models)


def _document(api: Api, package: Package) -> str:
    """The document's title and version."""
    title = one_paragraph(api.title) or package.name
    return f"{title} {one_paragraph(api.version)}".rstrip()


def _extras(api: Api) -> dict[str, tuple[str, ...]]:
    """The names of the runtime that are exported because an operation needs them, or for
    annotations of what `recording` gives.
    """
    has_pages = any(operation.pagination is not None for operation in api.operations)
    oauth = any(scheme.kind is SecurityKind.OAUTH for scheme in api.security_schemes)
    return {
        **(_WEBHOOKS if api.server_requests else {}),
        **(_OAUTH if oauth else {}),
        **(_PAGES if has_pages else {}),
        **_EXCHANGE,
        **exports_of(api.operations),
    }


def runtime_index() -> Page:
    """`__init__.py` of a runtime that several clients share: what clients export of it."""
    few = [_WEBHOOKS, _OAUTH, _PAGES, _EXCHANGE]
    few += [one.exports for one in body_formats()]
    few += [one.exports for one in response_formats()]
    modules = {
        name: module for names in few for module, each in names.items() for name in each
    }
    exports = {
        name: module.removeprefix("runtime.")
        for name, module in {**modules, **always_exported()}.items()
        if module.startswith("runtime.")
    }
    text = "What the clients beside this package share."
    return _index("__init__.py", text, exports, is_client=False)


def _models_index(models: dict[str, str], names: Names) -> Page:
    """With the functions that convert values of models and of aliases."""
    exports = {**models, "to_dict": ".runtime.conversion"} if models else {}
    aliases = {name: names.models[id_].name for id_, name in names.conversions.items()}
    text = "Models, imported on first use."
    return _index("models/__init__.py", text, exports, aliases)


def _conversions(name: str, alias: str) -> Iterator[Code]:
    strict = "strict: bool = False"
    for parameter in ("dict(data: object", "json(text: str | bytes"):
        head, first = f"def {name}_from_{parameter}".split("(")
        yield definition(f"{head}(", [first, "*", strict], alias, depth=1)


def _index(
    path: str,
    text: str,
    exports: dict[str, str],
    aliases: Mapping[str, str] = MappingProxyType({}),
    models: Import | None = None,
    is_client: bool = True,
) -> Page:
    if not exports:
        return Page(path, EmptyView(docstring(text, 0)))
    by_module: dict[str, list[str]] = {}
    renamed: list[Code] = []
    for name, place in sorted(exports.items()):
        module, _, original = place.partition(":")
        if original:
            renamed.append(statement(f"{name} = ", original, 1))
        else:
            by_module.setdefault(module, []).append(f"{name} as {name}")
    dots = "." if path == "__init__.py" else ".."
    view = IndexView(
        docstring=docstring(text, 0),
        lazy=f"{dots}runtime.core.lazy" if is_client else ".core.lazy",
        imports=grouped(
            [models] if models is not None else [],
            (
                Import(f".{module}", tuple(names))
                for module, names in sorted(by_module.items())
            ),
        ),
        has_models=models is not None,
        exports=tuple(
            Code(f"{string(name)}: {string(module)}")
            for name, module in sorted(exports.items())
        ),
        renamed=tuple(renamed),
        functions=tuple(
            code
            for name, alias in sorted(aliases.items())
            for code in _conversions(name, alias)
        ),
        aliases=tuple(
            Code(f"{string(name)}: {string(alias)}")
            for name, alias in sorted(aliases.items())
        ),
    )
    return Page(path, view)


def _readme(api: Api, names: Names, package: Package) -> ReadmeView:
    return ReadmeView(
        title=without_markup(one_paragraph(api.title) or package.name),
        document=without_markup(_document(api, package)),
        command=one_line(package.command),
        description=printed(opening(api.description)),
        package=package.name,
        example=_example(api, names),
        imported=", ".join(["Client", *_example_models(api, names)]),
        arguments=", ".join(_client_arguments(api, names)),
        credentials=tuple(
            CredentialRow(names.credentials[scheme.name], without_markup(about(scheme)))
            for scheme in api.security_schemes
        ),
        operations=tuple(
            row for operation in api.operations for row in _rows(operation, api, names)
        ),
        webhook_modules=", ".join(_webhook_modules(api)),
        webhook_example=_webhook_example(api, names),
        webhooks=tuple(_webhook_row(*row) for row in webhook_rows(api, names)),
    )


def _client_arguments(api: Api, names: Names) -> Iterator[str]:
    """The arguments that a client needs: credentials, and a URL where the document has
    no server."""
    if api.server is None:
        yield "base_url=..."
    for scheme in api.security_schemes:
        yield f"{names.credentials[scheme.name]}=..."


def _rows(operation: Operation, api: Api, names: Names) -> Iterator[CallRow]:
    """A row for the operation's method, and one for each method derived from it."""
    text = operation.summary or operation.description
    request = _cell(one_line(f"{operation.method} {operation.path}").replace("`", ""))
    request = f"`{request}`"
    yield CallRow(names.call(operation), request, printed(cell(text)))
    if operation.id in names.streams:
        call = names.call(operation, names.streams[operation.id])
        yield CallRow(call, request, "The same, as a stream")
    if pages_key(operation) in names.derived:
        call = names.call(operation, names.derived[pages_key(operation)])
        yield CallRow(call, request, "The same, over all pages")
    for link in operation.links:
        call = names.call(operation, names.derived[follow_key(operation, link)])
        linked = _cell(link.name.replace("`", ""))
        about = _about(link, api, names)
        yield CallRow(call, f"link `{linked}` of `{names.call(operation)}`", about)


def _about(link: Link, api: Api, names: Names) -> str:
    """The link's description, or else its target."""
    if link.description:
        return printed(cell(link.description))
    target = next(op for op in api.operations if op.id == link.target)
    return _cell(f"Calls `{names.call(target)}`")


def _webhook_row(call: str, origin: str, text: str) -> CallRow:
    return CallRow(call, _cell(origin), printed(cell(text)))


def _webhook_modules(api: Api) -> Iterator[str]:
    """The modules that read requests of the server."""
    if api.callbacks:
        yield "callbacks"
    if api.webhooks:
        yield "webhooks"


def _webhook_example(api: Api, names: Names) -> str:
    """How the first request of the server is read."""
    if not api.server_requests:
        return ""
    module = "webhooks" if api.webhooks else "callbacks"
    name = (
        names.server_requests[api.server_requests[0].id]
        if api.any_webhook is None
        else "unwrap"
    )
    call = f"{module}.{name}"
    return bracketed(f"{call}(", ["headers", "body", 'secret="whsec_..."'], ")", 1)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _example(api: Api, names: Names) -> str:
    """A call of the first operation, with its required arguments."""
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
    """The model that the example uses, if it uses one."""
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
        if field.presence is Presence.REQUIRED and not field.read_only
    ]
    room = WIDTH - len("body=,")
    return collection(f"{names.models[declaration.id].name}(", needed, ")", 2, room)


def operation_index(api: Api, names: Names) -> list[dict[str, str]]:
    """Each operation: its pointer, its request, and how a caller reaches it."""
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
    """The package's name where the command has no `-o`: from `info.title`."""
    return snake(title, "client")
