"""`follow_<link>`: the method that calls the target of a response's link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....model import Json, Link, Operation, Scalar, Type, without_null
from ...naming.derived_methods import follow_key
from ...naming.names import tag_of
from ...result_types import only_streams
from ...source.code import Code, Import, ImportGroups, grouped
from ...source.literals import docstring, literal, string
from ..page import KEYWORD_ONLY, POSITIONAL_ONLY, ParameterView
from .context import TagContext
from .methods import MethodView, parameters_of, returned_type

_IN_PATH = re.compile(r"\$request\.path\.")
_IN_BODY = re.compile(r"\$(request|response)\.body(#.*)?", re.DOTALL)
_DYNAMIC = re.compile(r"^\$|\{\$")
_OPTIONS = "request_options"
_CONSTANTS: dict[Type, type] = {
    Scalar.BOOLEAN: bool,
    Scalar.INTEGER: int,
    Scalar.NUMBER: float,
    Scalar.STRING: str,
}
"""The types whose constants are written as literals."""


def link_view(operation: Operation, link: Link, context: TagContext) -> MethodView:
    target = next(op for op in context.api.operations if op.id == link.target)
    given = dict(_given(link, target, context))
    head, *others = parameters_of(target, context)
    asked = [parameter for parameter in others if parameter.name not in given]
    names = [parameter.name for parameter in asked if parameter != KEYWORD_ONLY]
    exchange = "exchange_" if "exchange" in names else "exchange"
    values = [
        f"{name}={_value(value, type_, exchange, operation.path, context)}"
        for name, (value, type_) in given.items()
    ]
    own = context.names.methods
    name = context.names.derived[follow_key(operation, link)]
    owner, owner_imports = _owner(operation, target, context)
    streams = only_streams(target)
    own_parameter = ParameterView(exchange, Code("Exchange"))
    text = (
        f"Follow the link `{link.name}` of `{own[operation.id]}` to `{own[target.id]}`."
    )
    passed = [*values, *(f"{name}={name}" for name in names)]
    if link.server is not None:
        at_server = context.use("features.links", "at_server")
        chosen = f"{at_server}({_OPTIONS}, {string(link.server)})"
        passed[passed.index(f"{_OPTIONS}={_OPTIONS}")] = f"{_OPTIONS}={chosen}"
    return MethodView(
        name=name,
        wrapper="streamed" if streams else "awaited",
        parameters=(head, own_parameter, POSITIONAL_ONLY, *asked),
        result=returned_type(target, context),
        docstring=docstring("\n\n".join(filter(None, [text, link.description])), 8),
        imports=owner_imports,
        target=f"{owner}.{own[target.id]}",
        arguments=tuple(map(Code, passed)),
    )


def _given(
    link: Link, target: Operation, context: TagContext
) -> Iterator[tuple[str, tuple[Json, Type]]]:
    """The values that the link passes, by argument of the target, with its type."""
    types = {(p.location, p.name): p.type for p in target.parameters}
    arguments = context.names.arguments[target.id]
    for key, value in link.arguments:
        yield arguments[key], (value, without_null(types[key]))
    if link.gives_body:
        yield "body", (link.body, Scalar.ANY)


def _value(
    value: Json, type_: Type, exchange: str, path: str, context: TagContext
) -> str:
    """A literal, or the code that finds the value in the exchange."""
    if type(value) is _CONSTANTS.get(type_) and not _DYNAMIC.search(str(value)):
        return literal(value)
    text = value if isinstance(value, str) else ""
    reads = text and not _IN_BODY.fullmatch(text) and type_ in _CONSTANTS
    way = "scalar" if reads and type_ is not Scalar.STRING else "of"
    source = f"{exchange}, {string(path)}" if _IN_PATH.search(text) else exchange
    made = context.use("features.links", "Linked")
    return f"{made}({source}).{way}({literal(value)})"


def _owner(
    operation: Operation, target: Operation, context: TagContext
) -> tuple[str, ImportGroups]:
    """The object that has the target's method, and its import."""
    if tag_of(target) == tag_of(operation):
        return "self", ()
    tag = context.names.tags[tag_of(target)]
    module = Import(f".{tag.module}", (tag.name,))
    return f"{tag.name}(self._transport)", grouped([module])
