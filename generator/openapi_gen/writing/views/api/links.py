"""`follow_<link>`: the methods that call the target of a response's link."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ....model import Json, Link, Operation, Scalar, Type, without_null
from ...naming.derived_methods import follow_key
from ...naming.tags import tag_of
from ...result_types import only_streams
from ...source.code import Code, Import, grouped
from ...source.literals import literal, string
from ...source.prose import docstring, joined, markdown
from ..page import KEYWORD_ONLY, POSITIONAL_ONLY, ParameterView
from .context import TagContext
from .methods import (
    CallView,
    MethodView,
    parameters_of,
    returned_type,
    transport_call,
)
from .operation_constants import constant_name

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


def link_view(
    operation: Operation, link: Link, context: TagContext, is_async: bool
) -> MethodView:
    target = _target(link, context)
    given = dict(_given(link, target, context))
    head, *others = parameters_of(target, context)
    asked = [parameter for parameter in others if parameter.name not in given]
    names = [parameter.name for parameter in asked if parameter != KEYWORD_ONLY]
    exchange = "exchange_" if "exchange" in names else "exchange"
    passed = {
        name: _value(value, type_, exchange, operation.path, context)
        for name, (value, type_) in given.items()
    }
    passed.update((name, name) for name in names)
    if link.server is not None:
        at_server = context.use("features.links", "at_server")
        passed[_OPTIONS] = f"{at_server}({_OPTIONS}, {string(link.server)})"
    own = context.names.methods
    text = joined(
        "\n\n",
        f"Follow the link `{link.name}` of `{own[operation.id]}` to `{own[target.id]}`.",
        markdown(link.description),
    )
    if target.deprecated:
        call = _call_of_deprecated(operation, link, passed, context, is_async)
    else:
        call = _call_of_method(operation, target, passed, context, is_async)
    own_parameter = ParameterView(exchange, Code("Exchange[object]"))
    return MethodView(
        name=context.names.derived[follow_key(operation, link)],
        parameters=(head, own_parameter, POSITIONAL_ONLY, *asked),
        result=returned_type(target, context, is_async),
        docstring=docstring(text, 8),
        imports=call.imports,
        target=call.target,
        arguments=call.arguments,
        is_async=is_async,
    )


def _call_of_method(
    operation: Operation,
    target: Operation,
    passed: Mapping[str, str],
    context: TagContext,
    is_async: bool,
) -> CallView:
    """The call of the target's method, which can be that of another tag."""
    method = context.names.methods[target.id]
    arguments = tuple(Code(f"{name}={value}") for name, value in passed.items())
    if tag_of(target) == tag_of(operation):
        return CallView(Code(f"self.{method}"), arguments)
    tag = context.names.tags[tag_of(target)]
    name = f"Async{tag.name}" if is_async else tag.name
    imports = grouped([Import(f".{tag.module}", (name,))])
    return CallView(Code(f"{name}(self._transport).{method}"), arguments, imports)


def _call_of_deprecated(
    operation: Operation,
    link: Link,
    passed: Mapping[str, str],
    context: TagContext,
    is_async: bool,
) -> CallView:
    """The request of a target whose method would warn, because it is deprecated."""
    target = _target(link, context)
    if tag_of(target) == tag_of(operation):
        constant = constant_name(target, context)
    else:
        constant = f"_{context.names.derived[follow_key(operation, link)].lstrip('_')}"
        context.linked[constant] = target
    streams = only_streams(target)
    call = transport_call(target, context, constant, is_async, streams=streams)
    arguments = tuple(Code(passed.get(one, one)) for one in call.arguments)
    return CallView(call.target, arguments)


def _target(link: Link, context: TagContext) -> Operation:
    return next(op for op in context.api.operations if op.id == link.target)


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
