"""What the client refuses before it sends: one list, by argument and field of the body.

limit: {maximum: 100}, required         limit is missing, is not an integer, or ...
customer: {required: [email], ...}      body.customer.email is missing
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Operation, Rules
from ...records import dataclass
from ..constraints import Phrase
from ..context import Context
from ..fields import Content
from ..site_map import anchor

_LEVELS = 2
"""The levels of a body that its operation's page shows."""


@dataclass(frozen=True, slots=True)
class RefusalView:
    """What the client does not send: an argument, and what it says of its value."""

    name: str
    href: str
    phrases: tuple[Phrase, ...]


def refusals(operation: Operation, context: Context) -> Iterator[RefusalView]:
    """The arguments and fields with values that the client does not send."""
    for view in _all(operation, context):
        if view.phrases:
            yield view


def _all(operation: Operation, context: Context) -> Iterator[RefusalView]:
    names = context.names.arguments[operation.id]
    for parameter in operation.parameters:
        name = names[parameter.location, parameter.name]
        href = f"#{anchor('parameter', name)}"
        yield _refusal(name, href, parameter.rules, parameter.required, context)
    if operation.bodies:
        body = operation.bodies[0]
        required = operation.body_required
        yield _refusal("body", "#body", body.rules, required, context)
        content = context.fields("").content(body.type, body.rules, "")
        yield from _inside("body", "", content, context, _LEVELS)


def _inside(
    path: str, href: str, content: Content, context: Context, levels: int
) -> Iterator[RefusalView]:
    """The properties of a model. Only those of the body itself have anchors, so that those
    of a property link to that."""
    if not levels:
        return
    for one in context.fields("").sent(content):
        name = f"{path}{content.path}.{one.name}"
        target = href or f"#{anchor('body', one.name)}"
        yield _refusal(name, target, one.rules, one.is_required, context)
        if one.content.type != content.type:  # else the list has its properties already
            yield from _inside(name, target, one.content, context, levels - 1)


def _refusal(
    name: str, href: str, rules: Rules | None, is_required: bool, context: Context
) -> RefusalView:
    phrases = [Phrase("is missing")] if is_required else []
    if rules is not None:
        phrases += context.constraints.refusals(rules)
    return RefusalView(name, href, tuple(phrases))
