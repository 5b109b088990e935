"""Parameters of Swagger 2.0 converted to parameters and the request body.

{"in": "query", "type": "array", "collectionFormat": "csv"}   a schema, a style
{"in": "body", "schema": ...}                                 a Request Body Object
{"in": "formData", "type": "file"}                            a property of a form
"""

from __future__ import annotations

from typing import Any

from ...diagnostics.collector import Diagnostics, Place
from ..documents.node import Node, Relocated
from .swagger_2_examples import media_types_with_examples

_OWN = frozenset(
    "name in description required collectionFormat allowEmptyValue".split()
)
_FORM = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"
_DELIMITED = {
    "ssv": "spaceDelimited",
    "tsv": "tabDelimited",
    "pipes": "pipeDelimited",
}


def is_file(schema: Node) -> bool:
    """Whether it was `type: file`, which is converted to a binary string."""
    return schema.text("format") == "binary"


class Parameters:
    """The parameters of one operation, which override those of the path item."""

    def __init__(self, operation: Node, consumes: list[str]) -> None:
        self._operation = operation
        self._consumes = consumes
        self._plain: list[tuple[bool, tuple[str, str], Relocated]] = []
        self._body: Node | None = None
        self._form: dict[str, Node] = {}

    def add(self, parameter: Node, own: bool, diagnostics: Diagnostics) -> None:
        match parameter.text("in"):
            case "body":
                self._body = parameter
            case "formData":
                self._form[parameter.text("name")] = parameter
            case _:
                key = (parameter.text("in"), parameter.text("name"))
                self._plain.append((own, key, _parameter(parameter)))
        if self._body is not None and self._form:
            diagnostics.error(
                Place(parameter.source.name, parameter.pointer),
                "body-and-form",
                "an operation has a body or form fields, not both; remove one",
            )

    def converted(self) -> list[Relocated]:
        """The parameters of the internal edition, as the operation lists them."""
        own = {key for is_own, key, _ in self._plain if is_own}
        return [
            parameter
            for is_own, key, parameter in self._plain
            if is_own or key not in own
        ]

    def body(self) -> Relocated | None:
        """The Request Body Object that the body parameter, or the form fields, make."""
        if self._body is not None:
            return _request_body(self._body, self._consumes)
        return self._form_body() if self._form else None

    def _form_body(self) -> Relocated:
        listed = self._operation.get("parameters") or self._operation
        required = [name for name, node in self._form.items() if node.flag("required")]
        schema: dict[str, Any] = {
            "type": "object",
            "properties": Relocated(
                {name: _schema(node) for name, node in self._form.items()}, listed
            ),
        }
        if required:
            schema["required"] = required
        encoding = {
            name: Relocated(_style(node), node)
            for name, node in self._form.items()
            if _is_array(node) and node.text("collectionFormat") != "multi"
        }
        content = {"schema": Relocated(schema, listed), "encoding": encoding}
        media = Relocated(content, listed)
        media_types = dict.fromkeys(self._form_media_types(), media)
        made = {"required": bool(required), "content": Relocated(media_types, listed)}
        return Relocated(made, listed)

    def _form_media_types(self) -> list[str]:
        """The media types that can carry the form; files need multipart."""
        if any(map(is_file, self._form.values())):
            return [_MULTIPART]
        forms = [name for name in self._consumes if name in (_FORM, _MULTIPART)]
        return forms or [_FORM]


def _parameter(node: Node) -> Relocated:
    made = {
        key: value
        for key, value in node.value.items()
        if key in _OWN or key.startswith("x-")
    }
    made["schema"] = _schema(node)
    if _is_array(node):
        made |= _style(node)
    return Relocated(made, node)


def header(node: Node) -> Relocated:
    """A response header; an array in another format than csv remains a string."""
    made = {key: value for key, value in node.value.items() if key.startswith("x-")}
    if "description" in node:
        made["description"] = node.value["description"]
    if not _is_array(node) or node.text("collectionFormat") in ("", "csv"):
        made["schema"] = _schema(node)
    return Relocated(made, node)


def _schema(node: Node) -> Relocated:
    """The schema that a parameter is itself; its place is the parameter's."""
    made = {key: value for key, value in node.value.items() if key not in _OWN}
    if "description" in node:
        made["description"] = node.value["description"]
    return Relocated(made, node)


def _is_array(node: Node) -> bool:
    return node.text("type") == "array"


def _style(node: Node) -> dict[str, Any]:
    """`collectionFormat` as style and explode; csv is the default."""
    format_ = node.text("collectionFormat")
    if format_ == "multi":
        return {"style": "form", "explode": True}
    if format_ in _DELIMITED:
        return {"style": _DELIMITED[format_], "explode": False}
    in_path = node.text("in") in ("path", "header")
    return {"style": "simple" if in_path else "form", "explode": False}


def _request_body(node: Node, consumes: list[str]) -> Relocated:
    schema = node.get("schema")
    media: dict[str, Any] = {} if schema is None else {"schema": schema.value}
    if "x-example" in node:
        media["example"] = node.value["x-example"]
    made = {
        key: value
        for key, value in node.value.items()
        if key in ("description", "required") or key.startswith("x-")
    }
    made["content"] = media_types_with_examples(
        node, "x-examples", media, consumes or ["application/json"]
    )
    return Relocated(made, node)
