"""What a class or alias is, for its docstring: what the document says, or where it is used.

`The JSON body of POST /pets; pet of Order.` says more than the pointer of a schema.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from ...media_formats.media_types import FORM_URLENCODED, essence
from ...model import (
    Api,
    ArrayOf,
    Body,
    Declaration,
    Enumeration,
    FormattedString,
    Id,
    MapOf,
    ObjectDeclaration,
    Operation,
    Ref,
    Response,
    Scalar,
    ServerRequest,
    TupleOf,
    Type,
    UnionOf,
)
from ...texts import Prose
from ..naming.names import Names
from ..naming.words import words_of
from ..source.prose import joined, one_paragraph, titled

_WIDTH = 78  # columns of a docstring of one line in a class
_MORE = ", and others."
_MOST = 5
"""How many uses of a schema are looked at, besides the one at its own place."""

_Place = tuple[Type, Id, Id, str]
"""A type, the pointer of its place, the declaration that has it (empty for an operation),
and what a value of it is there."""


class Places:
    """The places of all schemas of an API."""

    def __init__(self, api: Api, names: Names) -> None:
        self._names = names
        self._components = dict(api.schemas)
        owners = [
            *((one.bodies, _request(one)) for one in api.operations),
            *((one.bodies, f"the {origin(one)}") for one in api.server_requests),
        ]
        self._bodies = {
            body.rules.id: phrase
            for bodies, owner in owners
            for body, phrase in _bodies(bodies, owner)
        }
        silent = {
            id_
            for id_, one in api.declarations.items()
            if not self._documented(one, names.models[id_].name)
        }
        self._uses = _uses(api, names, silent) if silent else {}

    def text(self, declaration: Declaration, more: Prose = "") -> Prose:
        """The title and the description; without them, and without `more`, the place."""
        name = self._names.models[declaration.id].name
        own = joined("\n\n", self._documented(declaration, name), more)
        text = own or self._place(declaration.id)
        return joined(
            "\n\n", text, "Deprecated." if declaration.docs.deprecated else ""
        )

    def of_check(self, id_: Id) -> str:
        """What a schema without a class is: `JSON body of POST /pets`."""
        if id_ in self._bodies:
            return self._bodies[id_]
        return f"schema `{self._components.get(id_, id_)}`"

    def _documented(self, declaration: Declaration, name: str) -> Prose:
        docs = declaration.docs
        title = one_paragraph(docs.title)
        is_name = " " not in title or words_of(title) == words_of(name)
        return titled(docs.title, "yes" if is_name else "", docs.description)

    def _place(self, id_: Id) -> str:
        """As many places as fit on a line."""
        uses = self._uses.get(id_, {})
        ordered = sorted(uses, key=lambda phrase: not uses[phrase])
        if not ordered:
            return f"The {self.of_check(id_)}."
        text = ordered[0][:1].upper() + ordered[0][1:]
        for index, phrase in enumerate(ordered[1:], 2):
            end = len(_MORE) if index < len(ordered) else 1
            if len(text) + len(phrase) + 2 + end > _WIDTH:
                fits = len(text) + len(_MORE) <= _WIDTH
                return f"{text}{_MORE}" if fits else f"{text}."
            text += f"; {phrase}"
        return f"{text}."


def origin(request: ServerRequest) -> str:
    """The names of webhook or callback, each on one line and without backticks."""
    named = [f"`{_plain(word)}`" for word in request.words]
    if request.target:
        return f"callback {named[1]} of {named[0]}"
    return f"webhook {named[0]}"


def _uses(api: Api, names: Names, silent: set[Id]) -> dict[Id, dict[str, bool]]:
    """The places of `silent` schemas, and whether each is the schema's own."""
    uses: dict[Id, dict[str, bool]] = {id_: {} for id_ in silent}
    for type_, place, owner, phrase in _places(api, names):
        for id_, inside in _inside(type_, phrase):
            if id_ in silent and id_ != owner:
                is_own = id_ == place or id_.startswith(f"{place}/")
                if is_own or len(uses[id_]) < _MOST:
                    uses[id_].setdefault(inside, is_own)
    for operation in api.operations:
        if operation.headers is not None and operation.headers.id in silent:
            text = f"the headers of the responses of {_request(operation)}"
            uses[operation.headers.id][text] = True
    return uses


def _inside(type_: Type, phrase: str) -> Iterator[tuple[Id, str]]:
    """The schemas that a type refers to, with what they are in it."""
    match type_:
        case Ref(id_):
            yield id_, phrase
        case ArrayOf(item):
            yield from _inside(item, f"an item of {phrase}")
        case TupleOf(items, rest):
            for item in items if rest is None else (*items, rest):
                yield from _inside(item, f"an item of {phrase}")
        case MapOf(value):
            yield from _inside(value, f"a value of {phrase}")
        case UnionOf(members):
            several = len(members) - (Scalar.NULL in members) > 1
            for member in members:
                yield from _inside(
                    member, f"a variant of {phrase}" if several else phrase
                )
        case Scalar() | FormattedString() | Enumeration():
            return
        case _:
            assert_never(type_)


def _places(api: Api, names: Names) -> Iterator[_Place]:
    for operation in api.operations:
        yield from _of_operation(operation)
    for request in api.server_requests:
        for body, phrase in _bodies(request.bodies, f"the {origin(request)}"):
            yield body.type, body.rules.id, "", f"the {phrase}"
    for id_, declaration in api.declarations.items():
        name = f"`{names.models[id_].name}`"
        if not isinstance(declaration, ObjectDeclaration):
            if not isinstance(declaration.type, Ref):
                yield declaration.type, id_, id_, name
            continue
        fields = names.fields[id_]
        for field in declaration.fields:
            if not isinstance(field.type, Scalar):
                what = f"`{fields[field.name]}` of {name}"
                yield field.type, field.id, id_, what
        if declaration.additional is not None:
            more = f"an additional property of {name}"
            yield declaration.additional, f"{id_}/additionalProperties", id_, more


def _of_operation(operation: Operation) -> Iterator[_Place]:
    request = _request(operation)
    for body, phrase in _bodies(operation.bodies, request):
        yield body.type, body.rules.id, "", f"the {phrase}"
    responses: dict[Type, list[Response]] = {}
    for response in operation.responses:
        if not isinstance(response.type, Scalar):
            responses.setdefault(response.type, []).append(response)
    for type_, same in responses.items():
        statuses = list(dict.fromkeys(response.status for response in same))
        listed = " and ".join(filter(None, (", ".join(statuses[:-1]), statuses[-1])))
        noun = "response" if len(statuses) == 1 else "responses"
        what = f"the {listed} {noun} of {request}"
        if same[0].format.is_sequence:
            what = f"an item of {what}"
        yield type_, same[0].rules.id, "", what
    for parameter in operation.parameters:
        if not isinstance(parameter.type, Scalar):
            kind = f"{parameter.location.value} parameter `{_plain(parameter.name)}`"
            yield parameter.type, parameter.id, "", f"the {kind} of {request}"


def _bodies(bodies: Sequence[Body], owner: str) -> Iterator[tuple[Body, str]]:
    for body in bodies:
        kind = _kind(body) if len(bodies) == 1 else "body"
        yield body, f"{kind} of {owner}"


def _kind(body: Body) -> str:
    media_type = essence(body.media_type)
    if body.format.is_json:
        return "JSON body"
    if body.format.is_xml:
        return "XML body"
    if media_type == FORM_URLENCODED:
        return "form body"
    return "multipart body" if media_type.startswith("multipart/") else "body"


def _request(operation: Operation) -> str:
    return f"`{operation.method} {_plain(operation.path)}`"


def _plain(text: str) -> str:
    """A name on one line and without backticks, between which it stands."""
    return one_paragraph(text).replace("`", "")
