"""The argument of a multipart body that says which of its properties can be files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from ....model import (
    AliasDeclaration,
    ArrayOf,
    Declaration,
    Enumeration,
    Field,
    FormattedString,
    Id,
    MapOf,
    ObjectDeclaration,
    Presence,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
    bare_type,
)
from ...source.layout import collection
from ...source.literals import sequence, string

_Declarations = Mapping[Id, Declaration]

_ANYTHING = "anything"
_FILE = "a file"
_FILES = "files"
_SOME_FILES = "at least one file"
_WORDS = {
    Scalar.ANY: _ANYTHING,
    Scalar.NULL: "null",
    Scalar.BOOLEAN: "a boolean",
    Scalar.INTEGER: "an integer",
    Scalar.NUMBER: "a number",
    Scalar.STRING: "a string",
    Scalar.BINARY: _FILE,
    Scalar.FILE: _FILE,
}
_OF_ITEMS = {
    _FILE: _FILES,
    "a boolean": "booleans",
    "an integer": "integers",
    "a number": "numbers",
    "a string": "strings",
    "an object": "objects",
}
"""The words for the items of an array. A null item is not sent, so it has no word."""

_FILE_WORDS = frozenset((_ANYTHING, _FILE, _FILES, _SOME_FILES))


def files_code(form: Type, declarations: _Declarations) -> Iterator[str]:
    """`files={"photo": "a file", "any": "anything"}`: what a property can be, if that
    includes a file; the runtime reads these words."""
    found: dict[str, str] = {}
    for field in _fields(form, declarations):
        words = list(dict.fromkeys(_words_of_field(field, declarations)))
        if _FILE_WORDS.isdisjoint(words):
            continue
        made = _ANYTHING if _ANYTHING in words else " or ".join(words)
        # Members of a union can describe one name in several ways.
        found[field.name] = made if found.get(field.name, made) == made else _ANYTHING
    if found:
        pairs = [f"{string(name)}: {string(words)}" for name, words in found.items()]
        yield collection("files={", pairs, "}", 4)
    yield from _others_code(form, declarations, found)


def _others_code(
    form: Type, declarations: _Declarations, files: Mapping[str, str]
) -> Iterator[str]:
    """`others="a file", declared=("title",)`: what additional properties can be."""
    additional = list(_additional(form, declarations))
    words = list(
        dict.fromkeys(
            word for type_ in additional for word in _words(type_, declarations)
        )
    )
    if _ANYTHING in words or _FILE_WORDS.isdisjoint(words):
        return
    yield f"others={string(' or '.join(words))}"
    declared = [f.name for f in _fields(form, declarations) if f.name not in files]
    if declared:
        yield f"declared={sequence(map(string, dict.fromkeys(declared)))}"


def _additional(form: Type, declarations: _Declarations) -> Iterator[Type]:
    """The types of additional properties of a form, or of the members of a union."""
    bare = bare_type(form, declarations)
    for member in bare.members if isinstance(bare, UnionOf) else (bare,):
        match bare_type(member, declarations):
            case MapOf(value):
                yield value
            case Ref(id_):
                declaration = declarations[id_]
                if isinstance(declaration, ObjectDeclaration):
                    yield declaration.additional or Scalar.ANY
            case _:
                yield Scalar.ANY


def _fields(form: Type, declarations: _Declarations) -> Iterator[Field]:
    bare = bare_type(form, declarations)
    for member in bare.members if isinstance(bare, UnionOf) else (bare,):
        inner = bare_type(member, declarations)
        if isinstance(inner, Ref):
            declaration = declarations[inner.id]
            if isinstance(declaration, ObjectDeclaration):
                yield from declaration.fields


def _words_of_field(field: Field, declarations: _Declarations) -> Iterable[str]:
    words = _words(field.type, declarations)
    if field.presence is Presence.REQUIRED:
        return (_SOME_FILES if word == _FILES else word for word in words)
    return words


def _words(type_: Type, declarations: _Declarations) -> Iterator[str]:
    """What a part can be."""
    for leaf in _leaves(type_, declarations):
        match leaf:
            case Scalar():
                yield _WORDS[leaf]
            case FormattedString(is_number=is_number):
                yield "a number" if is_number else "a string"
            case Enumeration():
                yield _ANYTHING if _is_mixed(leaf) else "a string"
            case ArrayOf(item):
                yield from _words_of_array(item, declarations)
            case TupleOf():
                yield "an array"
            case MapOf() | Ref():
                yield "an object"
            case UnionOf():
                raise AssertionError("a union is not a leaf")
            case _:
                assert_never(leaf)


def _words_of_array(item: Type, declarations: _Declarations) -> Iterator[str]:
    if any(map(_is_anything, _leaves(item, declarations, through_arrays=True))):
        yield _ANYTHING
        return
    leaves = _leaves(item, declarations)
    items = [one for one in leaves if not isinstance(one, ArrayOf)]
    words = [word for one in items for word in _words(one, declarations)]
    if _FILE in words:
        yield from (_OF_ITEMS[word] for word in words if word in _OF_ITEMS)
    else:
        yield "an array"


def _is_anything(leaf: Type) -> bool:
    return leaf is Scalar.ANY or isinstance(leaf, Enumeration) and _is_mixed(leaf)


def _is_mixed(values: Enumeration) -> bool:
    """Whether not all of its values are strings."""
    return not all(isinstance(value, str) for value in values.values)


def _leaves(
    type_: Type, declarations: _Declarations, through_arrays: bool = False
) -> Iterator[Type]:
    """The types that a type is made of by unions and aliases, each alias once."""
    seen: set[Id] = set()
    open_ = [type_]
    while open_:
        one = open_.pop()
        if isinstance(one, UnionOf):
            open_.extend(reversed(one.members))
        elif isinstance(one, ArrayOf) and through_arrays:
            open_.append(one.item)
        elif isinstance(one, Ref):
            declaration = declarations[one.id]
            if not isinstance(declaration, AliasDeclaration):
                yield one
            elif one.id not in seen:
                seen.add(one.id)
                open_.append(declaration.type)
        else:
            yield one
