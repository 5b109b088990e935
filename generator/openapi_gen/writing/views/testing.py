"""testing.py: the fake server, with an attribute for each operation and webhook.

The types of an attribute are those of the client's method, which a checker finds in the
function that returns it. At run time, the function is called when the fake is used: until
then, no module of `api/` is imported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from keyword import iskeyword
from typing import ClassVar

from ...model import Api, Operation, Scalar, ServerRequest, Type, union_of
from ...records import dataclass
from ..naming.derived_methods import pages_key
from ..naming.names import Names
from ..naming.tags import tag_of
from ..result_types import only_streams, result_type, sequences_of
from ..source.annotations import Annotator
from ..source.code import (
    Code,
    Import,
    ImportGroups,
    grouped,
    runtime_imports,
    standard_imports,
)
from ..source.literals import string
from ..source.prose import docstring
from .page import Page, View

_OWN = frozenset(
    "async_client base_url calls client elapsed examples operation request_of"
    " reset respond transport async_transport unconfigured decoded".split()
)
"""The attributes of every fake, which a tag's cannot replace."""

_NO_SERVER = "https://fake.test"


@dataclass(frozen=True, slots=True)
class AttributeView:
    """`name = kind(arguments)`; `name` can have an annotation."""

    name: str
    kind: str
    arguments: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class FakeTagView:
    """The class of a tag, and the attribute of the fake."""

    attribute: str
    name: str
    docstring: Code
    key: Code
    methods: tuple[AttributeView, ...]


@dataclass(frozen=True, slots=True)
class FakeRequestsView:
    """The class of all webhooks or callbacks, and its instance."""

    attribute: str
    name: str
    docstring: Code
    methods: tuple[AttributeView, ...]


@dataclass(frozen=True, slots=True)
class TestingView(View):
    template: ClassVar = "testing.py.jinja"

    docstring: Code
    imports: ImportGroups
    class_docstring: Code
    base_url: Code
    tags: tuple[FakeTagView, ...]
    requests: tuple[FakeRequestsView, ...]


@dataclass(frozen=True, slots=True)
class TestingDataView(View):
    """The data of the fake."""

    template: ClassVar = "testing.json.jinja"

    text: Code


def testing_data_page(text: str) -> Page:
    """testing.json, which is made of samples: see `fakes/`."""
    return Page("testing.json", TestingDataView(Code(text)))


def testing_page(api: Api, names: Names) -> Page:
    annotator = Annotator(names)
    attributes = fake_attributes(api, names)
    by_tag: dict[str, list[AttributeView]] = {}
    for operation in api.operations:
        views = _attributes(operation, names, annotator)
        by_tag.setdefault(tag_of(operation), []).extend(views)
    tags = [
        FakeTagView(
            attribute=attributes[tag],
            name=f"Fake{names.tags[tag].name}",
            docstring=docstring(f"The operations of `{attributes[tag]}`.", 4),
            key=string(attributes[tag]),
            methods=tuple(views),
        )
        for tag, views in by_tag.items()
    ]
    requests = tuple(_requests(api, names))
    view = TestingView(
        docstring=docstring("A fake server for tests; see `Fake`.", 0),
        imports=_imports(api, annotator, tags, requests),
        class_docstring=docstring(_TEXT, 4),
        base_url=string(base_url_of(api)),
        tags=tuple(tags),
        requests=requests,
    )
    return Page("testing.py", view)


_TEXT = """A fake of the API's server, to which nothing is sent.

`client()` and `async_client()` are clients of it, which do not sleep between attempts.

Args:
    base_url: Where the fake is; a client of your own has the same.
    unconfigured: What an operation does for which no response is set: `example` is one \
of the document, or made from its schema; `error` names the operation.
    check_requests: Whether a request that the document does not allow is an error.
"""


def base_url_of(api: Api) -> str:
    """The document's server, or a made one with its path."""
    server = api.server or ""
    if re.match(r"https?://[^/?#@\s]+(/[^?#\s]*)?$", server, re.IGNORECASE):
        return server
    path = server.partition("://")[2].partition("/")[2] if "://" in server else server
    path = path.partition("?")[0].partition("#")[0].strip("/")
    return f"{_NO_SERVER}/{path}" if path else _NO_SERVER


def fake_attributes(api: Api, names: Names) -> dict[str, str]:
    """The attribute of each tag: that of the client, unless every fake has it."""
    found: dict[str, str] = {}
    taken = {names.tags[tag_of(operation)].attribute for operation in api.operations}
    for tag in dict.fromkeys(map(tag_of, api.operations)):
        name = names.tags[tag].attribute
        if name in _OWN:
            name = _free(name, taken)
            taken.add(name)
        found[tag] = name
    return found


def _free(name: str, taken: Iterable[str]) -> str:
    while name in taken or name in _OWN:
        name += "_"
    return name


def stream_beside(operation: Operation, names: Names) -> str:
    """The method that reads items of an operation with another method; or empty."""
    if operation.id in names.streams and sequences_of([operation]):
        return names.streams[operation.id]
    return ""


def _attributes(
    operation: Operation, names: Names, annotator: Annotator
) -> Iterator[AttributeView]:
    owner = names.tags[tag_of(operation)].name
    spelled, body = "None", Code("no_body")
    if operation.bodies:
        spelled = annotator.spell(union_of([one.type for one in operation.bodies]))
        body = Code(f"lambda: Body[{spelled}]")

    def method(name: str) -> Code:
        """The client's method. A checker reports where a deprecated one is named."""
        if operation.deprecated:
            return Code(f"lambda: _api.{owner}.__dict__[{string(name)}]")
        return Code(f"lambda: _api.{owner}.{name}")

    def view(name: str, kind: str, returned: Type, *others: Code) -> AttributeView:
        if operation.deprecated:
            more = ", Any" if others else ""
            types = f"..., {annotator.spell(returned)}, {spelled}{more}"
            annotator.typing.update({"Any"} if "Any" in types else ())
            return AttributeView(
                f"{name}: {kind}[{types}]", kind, (method(name), body, *others)
            )
        return AttributeView(name, kind, (method(name), body, *others))

    own, result = names.methods[operation.id], result_type(operation)
    if only_streams(operation):
        yield view(own, "StreamMethod", Scalar.ANY)
    elif operation.pagination is not None:
        pages = method(names.derived[pages_key(operation)])
        yield view(own, "PagedMethod", result, pages)
    else:
        yield view(own, "Method", result)
    stream = stream_beside(operation, names)
    if stream:
        yield view(stream, "StreamMethod", Scalar.ANY)


def fake_request_name(function: str, taken: set[str]) -> str:
    """The attribute of a webhook, from the function that reads it."""
    name = function.removeprefix("unwrap_")
    if not name.isidentifier():
        name = f"webhook_{name}"
    while iskeyword(name) or name in taken:
        name += "_"
    taken.add(name)
    return name


def fake_request_names(
    requests: Iterable[ServerRequest], names: Names
) -> dict[str, str]:
    """The attribute of each request of the server, by its id."""
    taken: set[str] = set()
    return {
        one.id: fake_request_name(names.server_requests[one.id], taken)
        for one in requests
    }


def _requests(api: Api, names: Names) -> Iterator[FakeRequestsView]:
    for attribute, requests in (
        ("webhooks", api.webhooks),
        ("callbacks", api.callbacks),
    ):
        own = fake_request_names(requests, names)
        methods = tuple(
            AttributeView(
                own[one.id],
                "Webhook",
                (Code(f"lambda: _{attribute}.{names.server_requests[one.id]}"),),
            )
            for one in requests
        )
        if methods:
            text = (
                f"The {attribute}: each returns the headers and the body of a request."
            )
            yield FakeRequestsView(
                attribute, attribute.capitalize(), docstring(text, 4), methods
            )


def _imports(
    api: Api,
    annotator: Annotator,
    tags: Iterable[FakeTagView],
    requests: Iterable[FakeRequestsView],
) -> ImportGroups:
    kinds = {method.kind for tag in tags for method in tag.methods}
    bodies = any(operation.bodies for operation in api.operations)
    no_bodies = any(not operation.bodies for operation in api.operations)
    operations = {"Tag"} if kinds else set[str]()
    operations |= {"Method"} & kinds
    operations |= {"Body"} if bodies else set()
    operations |= {"no_body"} if no_bodies else set()
    modules = {*annotator.modules}
    if annotator.typing:
        modules.add(f"from typing import {', '.join(sorted(annotator.typing))}")
    local = [Import(".", ("api as _api",))] if kinds else []
    local += [Import(".", (f"{g.attribute} as _{g.attribute}",)) for g in requests]
    if annotator.refs:
        local.append(Import(".", ("models",)))
    local.append(Import(".client", ("AsyncClient", "Client")))
    calls = ("Call as Call", "Response as Response")
    local += runtime_imports(annotator.runtime, ".")
    runtime = {
        "runtime.testing.calls": (*calls, "UnexpectedRequest as UnexpectedRequest"),
        "runtime.testing.operations": tuple(sorted(operations)),
        "runtime.testing.pages": tuple({"PagedMethod"} & kinds),
        "runtime.testing.server": ("ServerBase", "Unconfigured"),
        "runtime.testing.streams": tuple({"StreamMethod"} & kinds),
        "runtime.testing.webhooks": ("Webhook",) if requests else (),
        "runtime.testing.xml": ("XML as XML",) if _has_xml(api) else (),
    }
    local += [Import(f".{module}", each) for module, each in runtime.items() if each]
    return grouped(standard_imports(modules), local)


def _has_xml(api: Api) -> bool:
    return any(
        any(body.xml is not None for body in operation.bodies)
        or any(response.xml is not None for response in operation.responses)
        for operation in api.operations
    )
