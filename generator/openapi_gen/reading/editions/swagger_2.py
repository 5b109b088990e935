"""Swagger 2.0 converted to the internal edition.

Schemas, and whatever is the same in both, remain the same objects. References to
parameters, responses and path items are followed here, because their targets have the
old form, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...diagnostics.collector import Diagnostics
from ...media_formats.media_types import is_json
from ..documents.documents import Documents
from ..documents.json_types import is_list, is_object
from ..documents.node import Node, Relocated, relocated
from .swagger_2_examples import media_types_with_examples
from .swagger_2_parameters import Parameters, header, is_file
from .swagger_2_security import security_schemes

METHODS = ("get", "put", "post", "delete", "options", "head", "patch")
_REPLACED = frozenset(
    "swagger host basePath schemes consumes produces definitions parameters responses"
    " securityDefinitions paths".split()
)
_JSON = ["application/json"]  # what most documents mean that say nothing


def convert(documents: Documents, diagnostics: Diagnostics) -> Node:
    """The root of a 2.0 document, converted."""
    return _Converter(documents, diagnostics).root()


class _Converter:
    def __init__(self, documents: Documents, diagnostics: Diagnostics) -> None:
        self._documents = documents
        self._root = documents.root
        self._diagnostics = diagnostics

    def root(self) -> Node:
        root = self._root
        made: dict[str, Any] = _less(root, _REPLACED)
        made["servers"] = list(_servers(root, root.literal("schemes")))
        made["components"] = Relocated(self._components(), root)
        paths = root.get("paths")
        if paths is not None:
            made["paths"] = Relocated(
                {path: self._path_item(item) for path, item in paths.items()}, paths
            )
        return Node(Relocated(made, root), root.source, root.pointer)

    def _components(self) -> dict[str, Any]:
        definitions = self._root.get("definitions")
        schemes = self._root.get("securityDefinitions")
        made: dict[str, Any] = {}
        if definitions is not None and is_object(definitions.value):
            made["schemas"] = relocated(definitions)
        if schemes is not None:
            made["securitySchemes"] = Relocated(security_schemes(schemes), schemes)
        return made

    def _path_item(self, written: Node) -> Any:
        """Its place is that of the reference; its operations keep their places."""
        item = self._documents.follow(written)
        if item is None or not is_object(item.value):
            return {}
        made = _less(item, frozenset((*METHODS, "parameters")))
        shared = list(item.elements("parameters"))
        for method in METHODS:
            node = item.get(method)
            if node is not None and is_object(node.value):
                made[method] = self._operation(node, shared)
        return Relocated(made, written)

    def _operation(self, node: Node, shared: list[Node]) -> Relocated:
        replaced = frozenset(("consumes", "produces", "schemes", "parameters"))
        made = _less(node, replaced)
        parameters = Parameters(node, self._media_types(node, "consumes"))
        for own, listed in ((False, shared), (True, node.elements("parameters"))):
            for written in listed:
                parameter = self._documents.follow(written)
                if parameter is not None and is_object(parameter.value):
                    parameters.add(parameter, own, self._diagnostics)
        made["parameters"] = parameters.converted()
        body = parameters.body()
        if body is not None:
            made["requestBody"] = body
        responses = node.get("responses")
        if responses is not None:
            made["responses"] = self._responses(responses, node)
        if "schemes" in node and "host" in self._root:
            made["servers"] = list(_servers(self._root, node.literal("schemes")))
        return Relocated(made, node)

    def _responses(self, responses: Node, operation: Node) -> Relocated:
        media_types = self._media_types(operation, "produces") or _JSON
        made: dict[str, Any] = {}
        for status, written in responses.items():
            response = self._documents.follow(written)
            if response is not None and is_object(response.value):
                made[status] = _response(response, media_types)
        return Relocated(made, responses)

    def _media_types(self, operation: Node, keyword: str) -> list[str]:
        owner = operation if keyword in operation else self._root
        names = owner.literal(keyword)
        return [n for n in names if isinstance(n, str)] if is_list(names) else []


def _less(node: Node, names: frozenset[str]) -> dict[str, Any]:
    return {key: value for key, value in node.value.items() if key not in names}


def _response(response: Node, media_types: list[str]) -> Relocated:
    made = _less(response, frozenset(("schema", "examples", "headers")))
    headers = response.get("headers")
    if headers is not None:
        made["headers"] = Relocated(
            {
                name: header(node)
                for name, node in response.members("headers")
                if is_object(node.value)
            },
            headers,
        )
    schema = response.get("schema")
    if schema is not None:
        if is_file(schema):
            media_types = [name for name in media_types if not is_json(name)] or [
                "application/octet-stream"
            ]
        made["content"] = media_types_with_examples(
            response, "examples", {"schema": schema.value}, media_types
        )
    return Relocated(made, response)


def _servers(root: Node, schemes: object) -> Iterator[Relocated]:
    """A server for each scheme, https first; relative to the document without a host."""
    host, base = root.text("host"), root.text("basePath")
    origin = root.get("host") or root.get("basePath") or root
    names = [s for s in schemes if isinstance(s, str)] if is_list(schemes) else []
    if not host:
        if base:
            yield Relocated({"url": base}, origin)
        return
    web = [name for name in names if name in ("http", "https")]
    for name in sorted(web, reverse=True) or ["https"]:
        yield Relocated({"url": f"{name}://{host}{base.rstrip('/')}"}, origin)
