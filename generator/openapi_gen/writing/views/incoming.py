"""webhooks.py and callbacks.py: a function for each request that the server sends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ...model import Api, Body, BodyKind, Scalar, ServerRequest, Type, union_of
from ..naming.names import Names
from ..naming.reserved import FORMAT_MODULES
from ..source.annotations import Annotator, by_form
from ..source.codec_expressions import Codecs
from ..source.form_readers import form_readers
from ..source.layout import WIDTH, bracketed, imports, signature
from ..source.literals import docstring, string
from .page import Page, sentence

_OWN_NAMES = FORMAT_MODULES | frozenset(
    "body boolean bracketed flat headers json listed many models number received secret"
    " spread text".split()
)
"""What the modules call something, where a codec could be called the same."""

_CONTRACT = (
    "Each function takes the headers and the raw body of a request, as they came. With"
    " `secret` (of Standard Webhooks, `whsec_...`; several while one replaces another) it"
    " raises WebhookVerificationError unless the request is signed with it. What is not as"
    " the document says is kept as it came; `validators` has functions that check it."
)
_UNVERIFIED = "Without `secret` nothing is verified."


def incoming_pages(api: Api, names: Names) -> Iterator[Page]:
    """The modules; none where the document has no such requests."""
    if api.webhooks:
        text = f"What the server sends by itself: webhooks.\n\n{_CONTRACT}"
        module = _Module(api, names)
        functions = [_function(webhook, module) for webhook in api.webhooks]
        if api.any_webhook is not None:
            functions.append(_any_function(api.any_webhook, module))
        view = _view(text, functions, module)
        yield Page("webhooks.py", "incoming.py.jinja", view)
    if api.callbacks:
        text = f"What the server sends after an operation: callbacks.\n\n{_CONTRACT}"
        module = _Module(api, names)
        functions = [_function(callback, module) for callback in api.callbacks]
        view = _view(text, functions, module)
        yield Page("callbacks.py", "incoming.py.jinja", view)


def incoming_rows(api: Api, names: Names) -> Iterator[tuple[str, str, str]]:
    """Each function, what it takes, and what the document says of that."""
    for module, all_ in (("webhooks", api.webhooks), ("callbacks", api.callbacks)):
        for incoming in all_:
            call = f"{module}.{names.incoming[incoming.id]}"
            text = incoming.summary or incoming.description
            yield call, _origin(incoming), text


@dataclass(slots=True)
class _Module:
    """What the functions of one module share: names, and what is to be imported."""

    api: Api
    names: Names
    annotator: Annotator = field(init=False)
    codecs: Codecs = field(init=False)

    def __post_init__(self) -> None:
        self.annotator = Annotator(self.names, "models.")
        hidden = _OWN_NAMES | set(self.names.incoming.values())
        self.codecs = Codecs(self.api, self.names, hidden=hidden)


def _view(
    text: str, functions: list[dict[str, str]], module: _Module
) -> dict[str, object]:
    annotator, codecs = module.annotator, module.codecs
    local = ["from . import models"] if annotator.refs else []
    local.append("from .runtime.webhooks.verification import Headers, Secret")
    standard = sorted(annotator.modules, key=by_form)
    own = [imports(".codecs", sorted(codecs.siblings))] if codecs.siblings else []
    own += [
        imports(f".runtime.{name}", sorted(used))
        for name, used in sorted(codecs.runtime.items())
    ]
    return {
        "docstring": docstring(text, 0),
        "typing": imports("typing", sorted({*annotator.typing, "TYPE_CHECKING"})),
        "imports": own,
        "checking": [*standard, *([""] if standard else []), *local],
        "functions": functions,
    }


def _function(incoming: ServerRequest, module: _Module) -> dict[str, str]:
    type_ = union_of([body.type for body in incoming.bodies] or [Scalar.NULL])
    payloads = [_payload(body, module.codecs) for body in incoming.bodies]
    if not payloads:
        payloads = [f"{module.codecs.need('webhooks.payloads', 'NoPayload')}()"]
    name = module.names.incoming[incoming.id]
    return _printed(name, _text(incoming), type_, payloads, module)


def _any_function(type_: Type, module: _Module) -> dict[str, str]:
    made = module.codecs.need("webhooks.payloads", "JsonPayload")
    payload = f"{made}({module.codecs.decoder(type_)})"
    text = f"Any of the webhooks: the body says which one it is.\n\n{_UNVERIFIED}"
    return _printed("unwrap", text, type_, [payload], module)


def _printed(
    name: str, text: str, type_: Type, payloads: Sequence[str], module: _Module
) -> dict[str, str]:
    received = module.codecs.need("webhooks.payloads", "received")
    parameters = ["headers: Headers", "body: bytes | str", "*"]
    parameters.append("secret: Secret | None = None")
    result = module.annotator.spell(type_)
    arguments = ["headers", "body", "secret", *payloads]
    return {
        "signature": signature(f"def {name}(", parameters, result, 0),
        "docstring": docstring(text, 4),
        "call": bracketed(f"return {received}(", arguments, ")", 1),
    }


def _payload(body: Body, codecs: Codecs) -> str:
    match body.kind:
        case BodyKind.JSON:
            made = codecs.need("webhooks.payloads", "JsonPayload")
            arguments = [codecs.decoder(body.type)]
            if body.media_type != "application/json":
                arguments.append(string(body.media_type))
        case BodyKind.FORM:
            made = codecs.need("webhooks.forms", "FormPayload")
            arguments = [codecs.decoder(body.type), form_readers(body, codecs)]
        case BodyKind.TEXT:
            made = codecs.need("webhooks.payloads", "TextPayload")
            arguments = [string(body.media_type)]
        case _:
            made = codecs.need("webhooks.payloads", "BytesPayload")
            arguments = [string(body.media_type)]
    return bracketed(f"{made}(", arguments, ")", 2, WIDTH - 1)


def _text(incoming: ServerRequest) -> str:
    paragraphs = [incoming.summary.strip(), incoming.description.strip()]
    if paragraphs[0].rstrip(".") == paragraphs[1].rstrip("."):
        paragraphs.pop()
    sent = f"sent by `{incoming.method}`"
    if incoming.target:
        sent += f" to `{incoming.target}`"
    origin = _origin(incoming)
    paragraphs.append(f"{origin[:1].upper()}{origin[1:]}, {sent}.")
    if incoming.deprecated:
        paragraphs.append("Deprecated.")
    paragraphs.append(_UNVERIFIED)
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _origin(incoming: ServerRequest) -> str:
    """In words; the document's names on one line each, without backticks."""
    named = [f"`{sentence(word).replace('`', '')}`" for word in incoming.words]
    if incoming.target:
        return f"callback {named[1]} of {named[0]}"
    return f"webhook {named[0]}"
