"""Names of classes and aliases of models, and of their inline enums."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import assert_never

from ...model import (
    AliasDeclaration,
    ArrayOf,
    Copy,
    Declaration,
    Enumeration,
    FormattedString,
    Id,
    MapOf,
    ObjectDeclaration,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
)
from .alternatives import claim_of, pascal_alternatives
from .scopes import Claim, ExplicitName, Item, NameRequest
from .shortening import Kept
from .words import pascal

_COMBINING = ("allOf", "anyOf", "oneOf")
_ROLES = {
    "properties": "Property",
    "patternProperties": "Property",
    "items": "Element",
    "prefixItems": "Element",
    "additionalProperties": "Value",
    "unevaluatedProperties": "Value",
    "allOf": "Part",
    "anyOf": "Variant",
    "oneOf": "Variant",
    "requestBody": "Body",
    "responses": "Body",
    "parameters": "Parameter",
    "headers": "Header",
}
"""What a schema is below a keyword, or in an object of OpenAPI."""
_SILENT = {"", "components", "schemas", "paths", "properties", "content", "schema"}
"""What a pointer has beside names."""
_TYPES = {str: "String", int: "Integer", float: "Number", bool: "Boolean"}


def class_requests(
    declarations: Iterable[Declaration | Copy],
    named: Mapping[Id, str],
    explicit_name: ExplicitName,
) -> Iterator[NameRequest[Id]]:
    """A component has a better claim to its name than an inline schema."""
    for declaration in declarations:
        id_, words = declaration.id, declaration.words
        own = pascal(words, "Model")
        explicit = explicit_name(id_)
        claim = claim_of(named[id_], own) if id_ in named else Claim.DERIVED
        yield NameRequest(
            id_,
            explicit or own,
            Item("schema", named.get(id_, own), id_),
            Claim.EXPLICIT if explicit else claim,
            partial(_alternatives, id_, words, id_ in named),
        )


def _alternatives(id_: Id, words: tuple[str, ...], is_named: bool) -> Iterator[str]:
    for kept in Kept:
        yield pascal(words, "Model", kept)
    file, _, pointer = id_.partition("#")
    stem = file.rsplit("/", 1)[-1].split(".")[0]
    if is_named or len(words) == 1:
        places = [stem] if stem else []
        yield from pascal_alternatives(words[-1], "Model", places)
    else:
        yield pascal((*words, _role(pointer)), "Model")
        yield pascal((*words, *_combined(pointer)), "Model")
        yield pascal((*words, stem), "Model")
    tokens = [
        token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")
    ]
    for kept in Kept:
        yield pascal((stem, *(t for t in tokens if t not in _SILENT)), "Model", kept)
    yield from pascal_alternatives(id_.removeprefix("#/components/schemas/"), "Model")


def _role(pointer: str) -> str:
    """What the schema is for: the last keyword or object around it that says so."""
    for token in reversed(pointer.split("/")):
        if token in _ROLES:
            return _ROLES[token]
    return "Schema"


def _combined(pointer: str) -> Iterator[str]:
    """`AllOf1`: which of several schemas at one place it belongs to."""
    tokens = pointer.split("/")
    for keyword, index in zip(tokens, tokens[1:]):
        if keyword in _COMBINING:
            yield f"{keyword}{index}"


def enumeration_requests(declaration: Declaration) -> Iterator[NameRequest[Id]]:
    """An inline enum is named after its property, and after what of it it is: an item."""
    named: list[tuple[tuple[str, ...], Type]] = []
    match declaration:
        case ObjectDeclaration():
            named += [((field.name,), field.type) for field in declaration.fields]
            if declaration.additional is not None:
                named.append((declaration.words, declaration.additional))
        case AliasDeclaration(type=Enumeration()):
            return  # the declaration itself is the alias
        case AliasDeclaration():
            named.append(((*declaration.words, "Value"), declaration.type))
        case _:
            assert_never(declaration)
    for words, type_ in named:
        for inside, enum in _enumerations(type_):
            if len(enum.values) > 1:
                yield _enumeration_request(words, inside, enum)


def _enumeration_request(
    words: tuple[str, ...], inside: tuple[str, ...], enum: Enumeration
) -> NameRequest[Id]:
    def alternatives() -> Iterator[str]:
        yield pascal((*words, *inside), "Value")
        types = {type(value) for value in enum.values if value is not None}
        if len(types) == 1:
            yield pascal((*words, *inside, _TYPES[types.pop()]), "Value")
        yield from pascal_alternatives(words[-1], "Value")
        yield pascal((*words, *_combined(enum.id)), "Value")
        yield from pascal_alternatives(enum.id, "Value")

    name = pascal(words, "Value")
    claim = Claim.DERIVED if inside else claim_of(words[-1], name)
    return NameRequest(enum.id, name, Item("enum", name, enum.id), claim, alternatives)


def _enumerations(
    type_: Type, inside: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Enumeration]]:
    """The enums in a type, each with the words of the containers around it."""
    match type_:
        case Enumeration():
            yield inside, type_
        case ArrayOf(inner):
            yield from _enumerations(inner, (*inside, "Item"))
        case MapOf(inner):
            yield from _enumerations(inner, (*inside, "Value"))
        case TupleOf(items, rest):
            for index, item in enumerate(items, 1):
                yield from _enumerations(item, (*inside, f"Item{index}"))
            if rest is not None:
                yield from _enumerations(rest, (*inside, "Item"))
        case UnionOf(members):
            for member in members:
                yield from _enumerations(member, inside)
        case Scalar() | FormattedString() | Ref():
            return
        case _:
            assert_never(type_)
