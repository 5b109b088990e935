"""api/<tag>.py: a class per tag, and what the runtime knows of each operation."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import (
    Api,
    Body,
    BodyKind,
    Location,
    Operation,
    Parameter,
    Response,
    ResponseKind,
    Scalar,
    Tag,
    Type,
    escape,
    union_of,
)
from ..annotations import Annotator, admits_null, by_form
from ..codecs import Codecs
from ..layout import (
    WIDTH,
    bracketed,
    collection,
    exploded,
    imports,
    laid_out,
    signature,
)
from ..names import Names, tag_of
from ..spelling import docstring, sequence, string
from .page import Page, sentence
from .validators import body_module

_BODIES = {
    BodyKind.JSON: ("bodies.json", "JsonBody"),
    BodyKind.FORM: ("bodies.form", "FormBody"),
    BodyKind.MULTIPART: ("bodies.multipart", "MultipartBody"),
    BodyKind.TEXT: ("bodies.raw", "TextBody"),
    BodyKind.RAW: ("bodies.raw", "RawBody"),
}
_RESPONSES = {
    ResponseKind.JSON: "JsonResponse",
    ResponseKind.TEXT: "TextResponse",
    ResponseKind.RAW: "BytesResponse",
    ResponseKind.ANY: "AnyResponse",
    ResponseKind.EMPTY: "NoContent",
}
_MEDIA_TYPES = {
    BodyKind.JSON: "application/json",
    BodyKind.FORM: "application/x-www-form-urlencoded",
    BodyKind.MULTIPART: "multipart/form-data",
}
"""What the runtime's classes send where nothing else is said."""

_BUILTINS = frozenset(("bool", "bytes", "dict", "float", "int", "list", "str", "tuple"))


def api_pages(api: Api, names: Names) -> Iterator[Page]:
    described = {tag.name: tag for tag in api.tags}
    by_tag: dict[str, list[Operation]] = {}
    for operation in api.operations:
        by_tag.setdefault(tag_of(operation), []).append(operation)
    for tag, operations in by_tag.items():
        view = _TagView(api, names, operations).view(described.get(tag) or Tag(tag, ""))
        yield Page(f"api/{names.tags[tag].module}.py", "api.py.jinja", view)


class _TagView:
    """Collects the view of one tag's module."""

    def __init__(self, api: Api, names: Names, operations: list[Operation]) -> None:
        self._api = api
        self._names = names
        self._operations = operations
        methods = frozenset(names.methods[op.id] for op in operations)
        self._annotator = Annotator(names, "models.", shadowed=methods & _BUILTINS)
        self._runtime = {"awaited": {"awaited"}, "operation": {"Operation"}}

    def view(self, tag: Tag) -> dict[str, object]:
        own = self._names.tags[tag.name]
        text = tag.description or f"Operations of the tag {tag.name}."
        methods = [self._method(operation) for operation in self._operations]
        return {
            "docstring": docstring(sentence(text), 0),
            "imports": self._imports(),
            "checking": self._checking(),
            "runtime": [
                imports(f"..runtime.{module}", sorted(names))
                for module, names in sorted(self._runtime.items())
            ],
            "name": own.name,
            "async_name": f"Async{own.name}",
            "class_docstring": docstring(text, 4),
            "async_docstring": docstring(
                f"The methods of `{own.name}`, to be awaited.", 4
            ),
            "methods": methods,
            "awaited": [_awaited(str(method["name"]), own.name) for method in methods],
        }

    def _imports(self) -> list[str]:
        typing = sorted({*self._annotator.typing, "TYPE_CHECKING"})
        return ["from functools import cache", imports("typing", typing)]

    def _checking(self) -> list[str]:
        lines = sorted(self._annotator.modules, key=by_form)
        local = ["from .. import models"] if self._annotator.refs else []
        local += [
            "from ..runtime.async_transport import AsyncTransport",
            "from ..runtime.options import RequestOptions",
            "from ..runtime.transport import Transport",
        ]
        return [*lines, *([""] if lines else []), *local]

    # Methods

    def _method(self, operation: Operation) -> dict[str, object]:
        name = self._names.methods[operation.id]
        result = self._annotator.spell(_result_type(operation))
        parameters = self._parameters(operation)
        call = self._call(operation)
        facts = f"_{name.lstrip('_')}" if not name.startswith("_") else name
        return {
            "name": name,
            "signature": signature(f"def {name}(", parameters, result, 1),
            "call": bracketed("return self._transport.send(", call, ")", 2),
            "docstring": docstring(self._text(operation), 8),
            "facts_name": facts,
            "facts_head": _facts_head(facts, result),
            "facts": self._facts(operation),
        }

    def _parameters(self, operation: Operation) -> list[str]:
        arguments = self._names.arguments[operation.id]
        needed = ["self"]
        optional: list[str] = []
        for parameter in operation.parameters:
            name = arguments[parameter.location, parameter.name]
            annotation = self._annotator.spell(parameter.type)
            if parameter.required:
                needed.append(f"{name}: {annotation}")
            elif admits_null(parameter.type):
                optional.append(f"{name}: {annotation} = None")
            else:
                optional.append(f"{name}: {annotation} | None = None")
        if operation.bodies:
            annotation = self._annotator.spell(_body_type(operation))
            if operation.body_required:
                needed.append(f"body: {annotation}")
            else:
                null = "" if admits_null(_body_type(operation)) else " | None"
                optional.insert(0, f"body: {annotation}{null} = None")
        options = "request_options: RequestOptions | None = None"
        return [*needed, "*", *optional, options]

    def _call(self, operation: Operation) -> list[str]:
        names = self._names.arguments[operation.id]
        values = [names[p.location, p.name] for p in operation.parameters]
        name = self._names.methods[operation.id]
        facts = name if name.startswith("_") else f"_{name}"
        given = [f"{facts}()", "request_options"]
        if operation.bodies or values:
            given.append("body" if operation.bodies else "None")
        return [*given, *values]

    # Docstrings

    def _text(self, operation: Operation) -> str:
        paragraphs = [operation.summary.strip(), operation.description.strip()]
        if paragraphs[0].rstrip(".") == paragraphs[1].rstrip("."):
            paragraphs.pop()
        paragraphs.append(f"`{operation.method} {operation.path}`")
        if operation.deprecated:
            paragraphs.append("Deprecated.")
        arguments = list(self._argument_lines(operation))
        if arguments:
            paragraphs.append("\n".join(["Args:", *arguments]))
        return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)

    def _argument_lines(self, operation: Operation) -> Iterator[str]:
        arguments = self._names.arguments[operation.id]
        for parameter in operation.parameters:
            name = arguments[parameter.location, parameter.name]
            words = [sentence(parameter.docs.description)]
            if parameter.docs.default:
                words.append(f"(default `{parameter.docs.default}`)")
            if parameter.docs.deprecated:
                words.append("(deprecated)")
            text = " ".join(filter(None, words))
            if text:
                yield f"    {name}: {text}"
        for body in operation.bodies:
            if body.kind is not BodyKind.JSON:
                yield f"    body: {body.media_type}"

    # What the runtime knows

    def _facts(self, operation: Operation) -> dict[str, object]:
        codecs = Codecs(self._api, self._names)
        needs: set[str] = set()
        arguments = [string(operation.method), string(operation.path)]
        arguments.append(self._responses(operation, codecs))
        if operation.parameters:
            module = self._names.parameters[operation.id]
            needs.add(_check_import(module, "check_parameters"))
            parameters = [self._parameter(operation, p) for p in operation.parameters]
            arguments.append(_argument("parameters", parameters))
            arguments.append("check=check_parameters")
        for body in operation.bodies:
            given = [self._body(body, codecs, needs)]
            arguments.append(_argument("bodies", given))
            if operation.body_required:
                arguments.append("body_required=True")
        if operation.security != self._api.security:
            arguments.append(f"security={_security(operation)}")
        if operation.server is not None and operation.server != self._api.server:
            arguments.append(f"servers=({string(operation.server)},)")
        place = f"#/paths/{escape(operation.path)}/{operation.method.lower()}"
        if operation.id != place:
            arguments.append(f"pointer={string(operation.id)}")
        for module, helpers in codecs.runtime.items():
            needs.add(imports(f"..runtime.{module}", sorted(helpers), depth=1))
        if codecs.siblings:
            needs.add(imports("..codecs", sorted(codecs.siblings), depth=1))
        return {
            "imports": sorted(needs),
            "code": exploded("return Operation(", arguments, ")", 1),
        }

    def _parameter(self, operation: Operation, parameter: Parameter) -> str:
        self._runtime.setdefault("parameters", set()).add("Parameter")
        python = self._names.arguments[operation.id][parameter.location, parameter.name]
        arguments = [string(parameter.location.value), string(parameter.name)]
        if python != parameter.name:
            arguments.append(string(python))
        simple = (Location.PATH, Location.HEADER)
        default = "simple" if parameter.location in simple else "form"
        if parameter.style != default:
            arguments.append(f"style={string(parameter.style)}")
        if parameter.explode != (parameter.style == "form"):
            arguments.append(f"explode={parameter.explode}")
        if parameter.allow_reserved:
            arguments.append("allow_reserved=True")
        if parameter.content_type is not None:
            arguments.append(f"content_type={string(parameter.content_type)}")
        return bracketed("Parameter(", arguments, ")", 3)

    def _body(self, body: Body, codecs: Codecs, needs: set[str]) -> str:
        module, name = _BODIES[body.kind]
        self._runtime.setdefault(module, set()).add(name)
        arguments: list[str] = []
        if body.media_type != _MEDIA_TYPES.get(body.kind):
            arguments.append(string(body.media_type))
        if body.kind in (BodyKind.JSON, BodyKind.FORM, BodyKind.MULTIPART):
            arguments.append(f"encode={codecs.encoder(body.type)}")
            validator = body_module(self._api, self._names, body)
            if validator is not None:
                needs.add(_check_import(validator, "check_body"))
                arguments.append("check=check_body")
        if body.encodings and body.kind in (BodyKind.FORM, BodyKind.MULTIPART):
            arguments.append(f"encoding={self._encodings(body)}")
        return bracketed(f"{name}(", arguments, ")", 3)

    def _encodings(self, body: Body) -> str:
        self._runtime.setdefault("bodies.encoding", set()).add("Encoding")
        pairs: list[str] = []
        for encoding in body.encodings:
            facts: list[str] = []
            if encoding.content_type is not None:
                facts.append(f"content_type={string(encoding.content_type)}")
            if encoding.style is not None:
                facts.append(f"style={string(encoding.style)}")
            if encoding.explode is not None:
                facts.append(f"explode={encoding.explode}")
            pairs.append(f"{string(encoding.property)}: Encoding({', '.join(facts)})")
        return collection("{", pairs, "}", 4)

    def _responses(self, operation: Operation, codecs: Codecs) -> str:
        """The responses, those that are alike under one key."""
        statuses: dict[str, list[str]] = {}
        for response in operation.responses:
            made = self._response(response, codecs)
            statuses.setdefault(made, []).append(response.status)
        pairs = [
            _pair(string(" ".join(keys)), made, 3) for made, keys in statuses.items()
        ]
        return collection("{", pairs, "}", 2, WIDTH - 1)

    def _response(self, response: Response, codecs: Codecs) -> str:
        name = _RESPONSES[response.kind]
        self._runtime.setdefault("responses", set()).add(name)
        if response.kind in (ResponseKind.ANY, ResponseKind.EMPTY):
            return f"{name}()"
        if response.kind is not ResponseKind.JSON:
            return f"{name}({string(response.media_type)})"
        arguments: list[str] = []
        if response.type is not Scalar.ANY:
            spelled = Annotator(self._names, "models.").spell(response.type)
            arguments.append(string(spelled))
            if codecs.is_decoded(response.type):
                arguments.append(codecs.decoder(response.type))
        if response.media_type != "application/json":
            arguments.append(f"media_type={string(response.media_type)}")
        return f"{name}({', '.join(arguments)})"


def _pair(key: str, value: str, depth: int) -> str:
    """An item of a dict, its value opened where the line would be too long."""
    return f"{key}: {laid_out(value, depth, len(key) + 2, 1)}"


def _check_import(module: str, name: str) -> str:
    return imports(f"..validators.{module}", [f"check as {name}"], depth=1)


def _awaited(name: str, of: str) -> str:
    """`name = awaited(Class.name)`"""
    return bracketed(f"{name} = awaited(", [f"{of}.{name}"], ")", 1)


def _facts_head(name: str, result: str) -> str:
    flat = f"def {name}() -> Operation[{result}]:"
    if len(flat) <= WIDTH:
        return flat
    return f"def {name}() -> (\n    {laid_out(f'Operation[{result}]', 1)}\n):"


def _argument(name: str, items: list[str]) -> str:
    """A tuple as an argument at depth 2; black joins one that holds one item."""
    flat = f"{name}={sequence(items)}"
    if len(items) == 1 and 9 + len(flat) <= WIDTH and "\n" not in flat:
        return flat
    return exploded(f"{name}=(", items, ")", 2)


def _security(operation: Operation) -> str:
    return sequence(sequence(map(string, schemes)) for schemes in operation.security)


def _body_type(operation: Operation) -> Type:
    return union_of([body.type for body in operation.bodies])


def _result_type(operation: Operation) -> Type:
    """What a call returns: the types of all 2xx answers, or that of `default`."""
    good = [r for r in operation.responses if r.status.startswith("2")]
    if not good:
        good = [r for r in operation.responses if r.status == "default"]
    return union_of([response.type for response in good]) if good else Scalar.ANY
