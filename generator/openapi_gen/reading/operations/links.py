"""Link Objects of an operation's responses into the model.

A link that leads nowhere, and a value that nothing can find, is told with a warning: the
client does without the link, or asks its caller for the value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ...model import Id, Json, Link, Location, Operation, Parameter
from ..context import Context
from ..documents.json_types import is_object
from ..documents.node import Node
from ..documents.path_operations import PathOperation
from .servers import ServerReader

# OpenAPI 3.2, 4.24: what a runtime expression can be, less what no answer has.
_EXPRESSION = re.compile(
    r"\$(?:url|method|statusCode"
    r"|(?:request|response)\.(?:header\.(?P<header>[!#$%&'*+\-.^_`|~0-9A-Za-z]+)|body(?:#(?:/.*)?)?)"
    r"|request\.(?P<location>query|path)\.(?P<name>.+))",
    re.DOTALL,
)
_EMBEDDED = re.compile(r"\{(\$[^{}]*)\}")


@dataclass(frozen=True, slots=True)
class LinkReader:
    context: Context
    routes: Sequence[PathOperation]
    """All of the document, those that are not generated among them."""
    operations: Mapping[Id, Operation]
    servers: ServerReader

    def read(self, operation_node: PathOperation) -> Iterator[Link]:
        """The links of an operation, each once: several statuses can have the same."""
        seen: dict[tuple[str, Id, str], Link] = {}
        for _, written in operation_node.operation.members("responses"):
            response = self.context.documents.follow(written)
            for name, node in response.members("links") if response else ():
                followed = self._followed(node)
                link = self._link(name, followed, operation_node) if followed else None
                if link is not None:
                    meaning = repr(replace(link, id="", description=""))
                    seen.setdefault((name, link.target, meaning), link)
        yield from seen.values()

    def _followed(self, node: Node) -> Node | None:
        seen: set[Id] = set()
        while isinstance(node.literal("$ref"), str):
            target = self.context.documents.find_target(node, node.text("$ref"))
            if target is None or node.id in seen:
                reference = node.text("$ref")
                self._warn(node, f"the link leads nowhere: there is no {reference!r}")
                return None
            seen.add(node.id)
            node = target
        return node if is_object(node.value) else None

    def _link(
        self, name: str, node: Node, operation_node: PathOperation
    ) -> Link | None:
        target = self._target(name, node)
        if target is None:
            return None
        source = self.operations[operation_node.id]
        arguments: dict[tuple[Location, str], Json] = {}
        for key, value in node.members("parameters"):
            parameter = self._parameter(key, target)
            if parameter is None:
                self._warn(
                    value,
                    f"{target.method} {target.path} has no parameter {key!r}:"
                    f" the link {name!r} goes without it",
                )
            elif self._can_be_found(value, source):
                arguments[parameter.location, parameter.name] = value.value
        body = node.get("requestBody")
        gives_body = body is not None and self._can_be_found(body, source)
        if gives_body and not target.bodies:
            self._warn(node, f"{target.method} {target.path} has no body to give")
        return Link(
            id=node.id,
            name=name,
            target=target.id,
            description=node.text("description"),
            arguments=tuple(arguments.items()),
            gives_body=gives_body and bool(target.bodies),
            body=body.value if body is not None else None,
            server=self.servers.of_link(node),
        )

    # What the link leads to

    def _target(self, name: str, node: Node) -> Operation | None:
        operation_id, reference = node.text("operationId"), node.text("operationRef")
        if operation_id:
            found = self._by_name(operation_id)
            wanted = f"no operation is called {operation_id!r}"
        else:
            found = self._by_reference(node, reference)
            wanted = f"{reference!r} is no operation of this document"
        if found is None:
            self._warn(node, f"the link {name!r} leads nowhere: {wanted}")
        elif found not in self.operations:
            self.context.diagnostics.note(
                node.place,
                "FIXME",
                f"the link {name!r} leads to an operation that is not generated",
            )
        return self.operations.get(found or "")

    def _by_name(self, operation_id: str) -> Id | None:
        found = [
            operation_node.id
            for operation_node in self.routes
            if operation_node.operation.text("operationId") == operation_id
        ]
        return found[0] if found else None

    def _by_reference(self, node: Node, reference: str) -> Id | None:
        target = (
            self.context.documents.find_target(node, reference) if reference else None
        )
        if target is None:
            return None
        found = [
            operation_node.id
            for operation_node in self.routes
            if operation_node.operation.id == target.id
        ]
        return found[0] if found else None

    def _parameter(self, key: str, target: Operation) -> Parameter | None:
        """`id`, or `path.id` where several are called so (OpenAPI 3.2, 4.20.1)."""
        location, _, name = key.partition(".")
        for parameter in target.parameters:
            if location == parameter.location.value and name == parameter.name:
                return parameter
        return next((p for p in target.parameters if p.name == key), None)

    # What it gives

    def _can_be_found(self, node: Node, source: Operation) -> bool:
        """Whether a value is a constant, or one that the exchange has."""
        for expression in expressions(node.value):
            wrong = _fault(expression, source)
            if wrong:
                self._warn(node, f"{wrong}: the caller gives the value")
                return False
        return True

    def _warn(self, node: Node, message: str) -> None:
        self.context.diagnostics.warning(node.place, "FIXME", message)


def expressions(value: Any) -> list[str]:
    """The runtime expressions that a text is, or has in braces."""
    if not isinstance(value, str):
        return []
    return [value] if value.startswith("$") else _EMBEDDED.findall(value)


def _fault(expression: str, source: Operation) -> str:
    """Why an expression finds nothing, empty where it can."""
    found = _EXPRESSION.fullmatch(expression)
    if found is None:
        return f"{expression!r} is no runtime expression that is known"
    location, name = found["location"], found["name"]
    if location and not any(
        p.name == name and p.location.value == location for p in source.parameters
    ):
        return f"{source.method} {source.path} has no {location} parameter {name!r}"
    return ""
