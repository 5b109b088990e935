"""Names of the tuple of an enum's values, and of the class of its constants.

`Color` has `COLOR_VALUES`. Where the document names the values, or they are numbers, it has
`ColorValue` with `RED`, too. Numbers with a fraction are no `Literal`, but have both names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain

from ...model import (
    AliasDeclaration,
    Declaration,
    Enumeration,
    Id,
    declared_types,
    inner_types,
)
from ...records import dataclass
from . import reserved
from .alternatives import claim_of, pascal_alternatives, snake_alternatives
from .scopes import Claim, Item, NameRequest, OnCollision, resolve
from .words import constant_case, pascal, snake, snake_of, words_of

_KEPT, _TUPLE, _CLASS = range(3)
_Key = tuple[int, Id]
"""What is named: a name that is decided already, a tuple of values, or a class."""


@dataclass(frozen=True, slots=True)
class EnumNames:
    """An enum that has an alias."""

    alias: str
    values: str
    """The tuple of its values."""
    constants: str = ""
    """The class of its constants; empty without one."""
    members: tuple[str, ...] = ()
    """The constants, one for each value."""


def enums_in(declaration: Declaration) -> dict[Id, Enumeration]:
    """The enums in a declaration. One that is the declaration itself is the only one."""
    own = own_enum(declaration)
    if own is not None:
        return {own.id: own}
    return {
        inner.id: inner
        for type_ in declared_types(declaration)
        for inner in inner_types(type_)
        if isinstance(inner, Enumeration)
    }


def own_enum(declaration: Declaration) -> Enumeration | None:
    """The enum whose alias a declaration is, or whose numbers it is for."""
    if not isinstance(declaration, AliasDeclaration):
        return None
    if isinstance(declaration.type, Enumeration):
        return declaration.type
    return declaration.numbers


def names_of_component_enums(
    declarations: Mapping[Id, Declaration],
    classes: Mapping[Id, str],
    on_collision: OnCollision,
) -> dict[Id, dict[Id, EnumNames]]:
    """For each declaration that is an enum, beside the names of all classes."""
    enums: dict[Id, Enumeration] = {}
    for id_, declaration in declarations.items():
        enum = own_enum(declaration)
        if enum is not None:
            enums[id_] = enum
    aliases = {id_: classes[id_] for id_ in enums}
    kept = [Item("schema", name, id_) for id_, name in classes.items()]
    named = _decided(enums, aliases, kept, on_collision)
    return {id_: {enum.id: named[id_]} for id_, enum in enums.items()}


def names_of_inline_enums(
    declaration: Declaration,
    own: str,
    aliases: Mapping[Id, str],
    on_collision: OnCollision,
) -> dict[Id, EnumNames]:
    """For the enums that have an alias in the module of the class or alias `own`."""
    if not aliases:
        return {}
    enums = enums_in(declaration)
    kept = [Item("enum", name, id_) for id_, name in aliases.items()]
    kept.append(Item("schema", own, declaration.id))
    named = {id_: enums[id_] for id_ in aliases}
    return _decided(named, aliases, kept, on_collision)


def _decided(
    enums: Mapping[Id, Enumeration],
    aliases: Mapping[Id, str],
    kept: Iterable[Item],
    on_collision: OnCollision,
) -> dict[Id, EnumNames]:
    requests: Iterable[NameRequest[_Key]] = chain(
        (
            NameRequest((_KEPT, str(index)), item.name, item, Claim.EXPLICIT)
            for index, item in enumerate(kept)
        ),
        *(_requests(id_, aliases[id_], enum) for id_, enum in enums.items()),
    )
    names = resolve(requests, reserved.TYPING, on_collision)
    return {
        id_: EnumNames(
            aliases[id_],
            names[_TUPLE, id_],
            names.get((_CLASS, id_), ""),
            _members(enum) if (_CLASS, id_) in names else (),
        )
        for id_, enum in enums.items()
    }


def _requests(id_: Id, alias: str, enum: Enumeration) -> Iterator[NameRequest[_Key]]:
    """Configuration can choose the name of the alias. The others follow from that."""
    words = words_of(alias)
    ends = len(words) > 1 and words[-1] in ("value", "values")
    stem = words[:-1] if ends else words
    yield NameRequest(
        (_TUPLE, id_),
        constant_case(snake_of((*stem, "values"), "enum")),
        Item("enum", alias, id_, "tuple of values", is_configurable=False),
        Claim.DERIVED,
        partial(_tuple_alternatives, alias),
    )
    if _has_constants(enum):
        yield NameRequest(
            (_CLASS, id_),
            pascal((alias, "Constants" if ends else "Value"), "Enum"),
            Item("enum", alias, id_, "class of constants", is_configurable=False),
            Claim.DERIVED,
            partial(_class_alternatives, alias),
        )


def _tuple_alternatives(alias: str) -> Iterator[str]:
    for name in (f"{snake(alias, 'enum')}_enum", *snake_alternatives(alias, "enum")):
        yield constant_case(f"{name}_values")


def _class_alternatives(alias: str) -> Iterator[str]:
    for name in (alias, f"{alias}Enum", *pascal_alternatives(alias, "Enum")):
        yield pascal((name, "Constants"), "Enum")


def _has_constants(enum: Enumeration) -> bool:
    are_numbers = all(type(value) in (int, float) for value in enum.values)
    return bool(enum.names) or are_numbers


def _members(enum: Enumeration) -> tuple[str, ...]:
    return tuple(resolve(_member_requests(enum)).values())


def _member_requests(enum: Enumeration) -> Iterator[NameRequest[int]]:
    names = enum.names or ("",) * len(enum.values)
    for index, (value, name) in enumerate(zip(enum.values, names)):
        text = str(value)
        plain = text if isinstance(value, str | bool) else f"value {text}"
        original = name or plain or "empty"
        member = constant_case(snake(original, "value"))
        yield NameRequest(
            index,
            member,
            Item("value", original, enum.id),
            claim_of(name, member) if name else Claim.DERIVED,
            partial(_member_alternatives, original, text),
            origin=f"{type(value).__name__} {text}",
        )


def _member_alternatives(original: str, text: str) -> Iterator[str]:
    """A suffix with the value itself distinguishes values that have the same name."""
    for name in snake_alternatives(original, "value", [text]):
        yield constant_case(name)
