"""The arguments of an operation's method, in the order of its signature.

Path and required parameters come first, then the body, also where it is optional; the
others are keyword-only.
"""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from ...model import Api, LiteralValue, Operation, Parameter, only_value
from ...records import dataclass
from ..naming.names import Names
from .media_type_groups import content_types


class Extra(Enum):
    """What a method takes besides parameters."""

    BODY = "body"
    CONTENT_TYPE = "content_type"


@dataclass(frozen=True, slots=True)
class Argument:
    name: str
    of: Parameter | Extra
    is_required: bool = False
    default: LiteralValue = None
    """The only value of a required header, which is sent although nobody gives it."""


Arguments: TypeAlias = tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    positional: Arguments
    """Also usable as keywords."""
    keyword_only: Arguments

    @property
    def arguments(self) -> Arguments:
        """All of them in order."""
        return (*self.positional, *self.keyword_only)


def signature_of(operation: Operation, api: Api, names: Names) -> Signature:
    """The arguments of an operation's own method; `request_options` follows them."""
    arguments = names.arguments[operation.id]
    first: list[Argument] = []
    others: list[Argument] = []
    for parameter in operation.parameters:
        name = arguments[parameter.location, parameter.name]
        only = only_value(parameter, api.declarations)
        needed = parameter.required and only is None
        (first if needed else others).append(Argument(name, parameter, needed, only))
    if operation.bodies:
        body = Argument(Extra.BODY.value, Extra.BODY, operation.body_required)
        first.append(body)
    if content_types(operation):
        others.append(Argument(Extra.CONTENT_TYPE.value, Extra.CONTENT_TYPE))
    return Signature(tuple(first), tuple(others))
