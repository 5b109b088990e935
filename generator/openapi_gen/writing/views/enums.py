"""Enums in a module of models/: the alias, the tuple of its values, and its constants."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from ...model import AliasDeclaration, Declaration, Enumeration
from ...records import dataclass
from ...texts import Prose
from ..naming.enums import EnumNames, enums_in, own_enum
from ..naming.names import Names
from ..source.annotations import Annotator
from ..source.code import Code
from ..source.layout import statement, type_arguments
from ..source.literals import literal, sequence
from ..source.markdown import markdown
from ..source.prose import docstring
from .page import View
from .places import Places


@dataclass(frozen=True, slots=True)
class EnumView:
    """`name = Literal[values]`; an empty docstring is not printed."""

    name: str
    values: tuple[Code, ...]
    equal: Code
    """`name = other`, where another enum of the module has these values; else empty."""
    is_literal: bool
    """Whether `name` is defined here: numbers with a fraction are no `Literal`."""
    docstring: Code
    listed: Code
    """The definition of the tuple of the values."""


@dataclass(frozen=True, slots=True)
class ConstantView:
    """`name: Final = value`; an empty docstring is not printed."""

    name: str
    value: Code
    docstring: Code


@dataclass(frozen=True, slots=True)
class ConstantsView(View):
    """The class of an enum's constants."""

    template: ClassVar = "constants.py.jinja"

    name: str
    docstring: Code
    constants: tuple[ConstantView, ...]


def enums_of(
    declaration: Declaration, names: Names, places: Places, annotator: Annotator
) -> tuple[EnumView, ...]:
    """The enums of a declaration that have a name, or the one that it is."""
    named_enums = _named_enums(declaration, names)
    if isinstance(declaration, AliasDeclaration) and declaration.numbers is not None:
        annotator.typing.add("Final")
        return tuple(_numbers(*one) for one in named_enums)
    if named_enums:
        annotator.typing.update(("Final", "Literal", "get_args"))
    is_enum = own_enum(declaration) is not None
    views: list[EnumView] = []
    firsts: dict[tuple[Code, ...], EnumNames] = {}
    for enum, named in named_enums:
        values = tuple(map(literal, enum.values))
        first = firsts.setdefault(values, named)
        is_first = first is named
        text: Prose = "" if named.constants else _values(enum)
        text = places.text(declaration, text) if is_enum else text
        views.append(
            EnumView(
                named.alias,
                values,
                (
                    Code("")
                    if is_first
                    else statement(f"{named.alias} = ", first.alias, 0)
                ),
                True,
                docstring(text, 0) if text else Code(""),
                (
                    type_arguments(named.values, named.alias)
                    if is_first
                    else statement(f"{named.values}: Final = ", first.values, 0)
                ),
            )
        )
    return tuple(views)


def _numbers(enum: Enumeration, named: EnumNames) -> EnumView:
    """The tuple of numbers whose alias is `float`."""
    values = tuple(map(literal, enum.values))
    head = f"{named.values}: Final[tuple[float, ...]] = "
    listed = statement(head, sequence(values), 0)
    return EnumView(named.alias, values, Code(""), False, Code(""), listed)


def _named_enums(
    declaration: Declaration, names: Names
) -> list[tuple[Enumeration, EnumNames]]:
    own = names.enums[declaration.id]
    enums = enums_in(declaration) if own else {}
    return [(enums[id_], named) for id_, named in own.items()]


def tuples_of(declaration: Declaration, names: Names) -> dict[str, str]:
    """The names of the tuples of values, by source; of equal ones the first."""
    return {
        sequence(map(literal, enum.values)): named.values
        for enum, named in reversed(_named_enums(declaration, names))
    }


def _values(enum: Enumeration) -> str:
    """What the values mean, one a line; empty if the document does not say it."""
    if not enum.meanings:
        return ""
    lines = [
        f"- `{value}`: {meaning}" if meaning else f"- `{value}`"
        for value, meaning in zip(enum.values, map(markdown, enum.meanings))
    ]
    return "\n".join(["Values:", "", *lines])


def constants_of(declaration: Declaration, names: Names) -> Iterator[ConstantsView]:
    """The classes of constants that enums of a declaration have."""
    for enum, named in _named_enums(declaration, names):
        if named.constants:
            yield _constants_view(enum, named)


def _constants_view(enum: Enumeration, named: EnumNames) -> ConstantsView:
    meanings = enum.meanings or ("",) * len(enum.values)
    return ConstantsView(
        named.constants,
        docstring(f"Values of `{named.alias}`.", 4),
        tuple(
            ConstantView(name, literal(value), docstring(text, 4) if text else Code(""))
            for name, value, text in zip(
                named.members, enum.values, map(markdown, meanings)
            )
        ),
    )
