"""webhooks.py and callbacks.py: a function for each request that the server sends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import ClassVar

from ...media_formats import Values
from ...model import Api, Body, Scalar, ServerRequest, Type, union_of
from ...records import dataclass
from ...texts import Prose
from ..codecs import Codecs
from ..codecs.form_readers import form_readers
from ..naming.names import Names
from ..naming.reserved import FORMAT_MODULES
from ..source.annotations import Annotator
from ..source.code import (
    Code,
    Import,
    ImportGroups,
    merged,
    runtime_imports,
    standard_imports,
)
from ..source.layout import WIDTH, bracketed
from ..source.literals import string
from ..source.prose import docstring, joined, lead
from .page import KEYWORD_ONLY, Page, ParameterView, View
from .places import origin

_OWN_NAMES = FORMAT_MODULES | frozenset(
    "body boolean bracketed flat headers json listed many models number secret spread"
    " text verify_and_decode".split()
)
"""Names that the modules use, which a codec could have, too."""

_CONTRACT = (
    "Each function takes the headers and the raw body of a request. With `secret` (one or"
    " several secrets of Standard Webhooks, `whsec_...`) it raises"
    " WebhookVerificationError unless the request is signed with one of them. A payload"
    " that differs from the document is accepted; `validators` has functions that check"
    " it."
)
_UNVERIFIED = "Without `secret`, the signature is not verified."


@dataclass(frozen=True, slots=True)
class UnwrapView:
    """A function that reads a request of the server: `return verify_and_decode(arguments)`."""

    name: str
    parameters: tuple[ParameterView, ...]
    result: Code
    docstring: Code
    arguments: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class WebhooksView(View):
    template: ClassVar = "webhooks.py.jinja"

    docstring: Code
    imports: ImportGroups
    functions: tuple[UnwrapView, ...]


def webhook_pages(api: Api, names: Names) -> Iterator[Page]:
    """The modules of what the document has: webhooks, callbacks, both or neither."""
    if api.webhooks:
        module = _Module(api, names)
        functions = [_function(webhook, module) for webhook in api.webhooks]
        if api.any_webhook is not None:
            functions.append(_any_function(api.any_webhook, module))
        text = f"Webhooks: requests that the server sends.\n\n{_CONTRACT}"
        yield Page("webhooks.py", _view(text, functions, module))
    if api.callbacks:
        module = _Module(api, names)
        functions = [_function(callback, module) for callback in api.callbacks]
        text = f"Callbacks: requests that the server sends after a call.\n\n{_CONTRACT}"
        yield Page("callbacks.py", _view(text, functions, module))


def webhook_rows(api: Api, names: Names) -> Iterator[tuple[str, str, str]]:
    """Each function, the request that it reads, and the description of that."""
    for module, requests in (("webhooks", api.webhooks), ("callbacks", api.callbacks)):
        for request in requests:
            call = f"{module}.{names.server_requests[request.id]}"
            yield call, origin(request), request.summary or request.description


@dataclass(slots=True)
class _Module:
    """What the functions of one module share: names and imports."""

    api: Api
    names: Names
    annotator: Annotator = field(init=False)
    codecs: Codecs = field(init=False)

    def __post_init__(self) -> None:
        self.annotator = Annotator(self.names)
        hidden = _OWN_NAMES | set(self.names.server_requests.values())
        self.codecs = Codecs(self.api, self.names, hidden=hidden)


def _view(text: str, functions: list[UnwrapView], module: _Module) -> WebhooksView:
    annotator, codecs = module.annotator, module.codecs
    models = [Import(".", ("models",))] if annotator.refs else []
    verification = Import(".runtime.webhooks.verification", ("Headers", "Secret"))
    siblings = tuple(sorted(codecs.siblings))
    typing = tuple(sorted(annotator.typing))
    return WebhooksView(
        docstring=docstring(text, 0),
        imports=merged(
            [Import("typing", typing)] if typing else [],
            standard_imports(annotator.modules),
            models,
            [Import(".models", siblings)] if siblings else [],
            runtime_imports(codecs.runtime, "."),
            [verification],
        ),
        functions=tuple(functions),
    )


def _function(request: ServerRequest, module: _Module) -> UnwrapView:
    type_ = union_of([body.type for body in request.bodies] or [Scalar.NULL])
    payloads = [_payload(body, module.codecs) for body in request.bodies]
    if not payloads:
        made = module.codecs.need("webhooks.payloads", "NoPayload")
        payloads = [Code(f"{made}()")]
    name = module.names.server_requests[request.id]
    return _unwrap(name, _text(request), type_, payloads, module)


def _any_function(type_: Type, module: _Module) -> UnwrapView:
    made = module.codecs.need("webhooks.payloads", "JsonPayload")
    payload = Code(f"{made}({module.codecs.decoder(type_)})")
    text = f"Any of the webhooks, as the body identifies it.\n\n{_UNVERIFIED}"
    return _unwrap("unwrap", text, type_, [payload], module)


_PARAMETERS = (
    ParameterView("headers", Code("Headers")),
    ParameterView("body", Code("bytes | str")),
    KEYWORD_ONLY,
    ParameterView("secret", Code("Secret | None"), Code("None")),
)
_ARGUMENTS = tuple(map(Code, ("headers", "body", "secret")))


def _unwrap(
    name: str, text: Prose, type_: Type, payloads: Sequence[Code], module: _Module
) -> UnwrapView:
    module.codecs.need("webhooks.payloads", "verify_and_decode")
    return UnwrapView(
        name=name,
        parameters=_PARAMETERS,
        result=module.annotator.spell(type_),
        docstring=docstring(text, 4),
        arguments=(*_ARGUMENTS, *payloads),
    )


def _payload(body: Body, codecs: Codecs) -> Code:
    payload = body.format.payload
    assert payload is not None, body.media_type
    made = codecs.need(payload.module, payload.name)
    arguments: list[str] = []
    if body.format.values is Values.DATA:
        arguments.append(codecs.decoder(body.type))
    if body.format.has_encodings:
        arguments.append(form_readers(body, codecs))
    if body.media_type != body.format.default_media_type:
        arguments.append(string(body.media_type))
    return bracketed(f"{made}(", arguments, ")", 2, WIDTH - 1)


def _text(request: ServerRequest) -> Prose:
    paragraphs: list[Prose] = [lead(request.summary, request.description)]
    sent = f"sent by `{request.method}`"
    if request.target:
        sent += f" to `{request.target}`"
    what = origin(request)
    paragraphs.append(f"{what[:1].upper()}{what[1:]}, {sent}.")
    if request.deprecated:
        paragraphs.append("Deprecated.")
    paragraphs.append(_UNVERIFIED)
    return joined("\n\n", *paragraphs)
