"""Link Objects of an operation's responses into the model.

A link without a target, and a value that cannot be found, are reported as warnings: the
client has no method for the link, or its caller gives the value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ...model import Id, Json, Link, Location, Operation, Parameter
from ...records import dataclass
from ..context import Context
from ..documents.json_types import is_object
from ..documents.node import Node
from ..documents.path_operations import PathOperation
from .servers import ServerReader

# Runtime expressions (OpenAPI 3.2, 4.24), without those that no response can give.
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
    """All operations of the document, also those that are not generated."""
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
                self._warn(
                    node, "link-target-not-found", f"reference not found: {reference!r}"
                )
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
                    "link-parameter-unknown",
                    f"link `{name}`: {target.method} {target.path} has no parameter"
                    f" {key!r}: ignored",
                )
            elif self._can_be_found(value, source):
                arguments[parameter.location, parameter.name] = value.value
        body = node.get("requestBody")
        gives_body = body is not None and self._can_be_found(body, source)
        if gives_body and not target.bodies:
            self._warn(
                node,
                "link-body-unknown",
                f"link `{name}`: {target.method} {target.path} has no request body:"
                " `requestBody` is ignored",
            )
        return Link(
            id=node.id,
            name=name,
            target=target.id,
            description=node.prose("description"),
            arguments=tuple(arguments.items()),
            gives_body=gives_body and bool(target.bodies),
            body=body.value if body is not None else None,
            server=self.servers.of_link(node),
        )

    # The target of a link

    def _target(self, name: str, node: Node) -> Operation | None:
        operation_id, reference = node.text("operationId"), node.text("operationRef")
        if operation_id:
            found = self._by_name(operation_id)
            reason = f"there is no operation with operationId {operation_id!r}"
        else:
            found = self._by_reference(node, reference)
            reason = f"{reference!r} is not an operation of this document"
        if found is None:
            message = f"link `{name}` is not generated: {reason}"
            self._warn(node, "link-target-not-found", message)
        elif found not in self.operations:
            self.context.diagnostics.note(
                node.place,
                "link-target-excluded",
                f"link `{name}` is not generated: its target is excluded",
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
        """`id`, or `path.id` if several have this name (OpenAPI 3.2, 4.20.1)."""
        location, _, name = key.partition(".")
        for parameter in target.parameters:
            if location == parameter.location.value and name == parameter.name:
                return parameter
        return next((p for p in target.parameters if p.name == key), None)

    # The values that it passes

    def _can_be_found(self, node: Node, source: Operation) -> bool:
        """Whether a value is a constant, or can be taken from the exchange."""
        for expression in expressions(node.value):
            fault = _fault(expression, source)
            if fault:
                message = f"{fault}: the caller gives the value"
                self._warn(node, "link-expression-invalid", message)
                return False
        return True

    def _warn(self, node: Node, code: str, message: str) -> None:
        self.context.diagnostics.warning(node.place, code, message)


def expressions(value: Any) -> list[str]:
    """The runtime expressions in a string: the whole of it, or those in braces."""
    if not isinstance(value, str):
        return []
    return [value] if value.startswith("$") else _EMBEDDED.findall(value)


def _fault(expression: str, source: Operation) -> str:
    """Why an expression cannot find a value; empty if it can."""
    found = _EXPRESSION.fullmatch(expression)
    if found is None:
        return f"{expression!r} is not a supported runtime expression"
    location, name = found["location"], found["name"]
    if location and not any(
        p.name == name and p.location.value == location for p in source.parameters
    ):
        return f"{source.method} {source.path} has no {location} parameter {name!r}"
    return ""
