"""Every identifier of the package, decided in one pass.

Names are the public API of the people who generate clients. They follow from the
document by the rules in words.py and scopes.py; `x-gen-name` in the document or
`[tool.openapi-gen.names]` say otherwise.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..diagnostics import Diagnostics, Place
from ..formats import FORMATS
from ..model import (
    Api,
    Choice,
    Declaration,
    Id,
    Location,
    ObjectDeclaration,
    Operation,
    Server,
    Type,
    declared_types,
    inner_types,
    refs_of,
)
from .derived import Derived, DerivedKey, derived_names
from .received_names import body_wishes, function_wishes
from .scopes import Wish, settle
from .server_names import ServerName, server_names
from .words import BUILTINS, pascal, snake

# What the modules of the package themselves call things, in the scope where a name of
# the document could hide it.
_FIELDS = frozenset(
    "additional_properties bool bytes dataclass dict dt field float int list no_extra"
    " str tuple".split()
)
_ARGUMENTS = frozenset(("self", "body", "request_options"))
_METHODS = frozenset("awaited streamed paged async_paged models dt builtins".split())
_ATTRIBUTES = frozenset(
    "close recording aclose cached_property httpx2 bool float int str tuple".split()
)
_CLIENTS = frozenset(
    "AsyncClient AsyncClientBase AsyncTransport Client ClientBase Transport Any Callable"
    " Certificate Decimal Iterable Literal TYPE_CHECKING UUID ApiKey Authorization Basic"
    " Bearer Digest Grant OAuth Retry Exchange Linked Operation Parameter RequestOptions"
    " Encoding FormBody JsonBody MergePatchBody MultipartBody RawBody SequenceBody TextBody"
    " Binary FilePart FileParts AnyResponse BytesResponse JsonResponse NoContent"
    " TextResponse ByteStream DataStream EventStream JsonLines JsonSequence ServerSentEvent"
    " Stream TypedEventStream CursorPaging HeaderPaging NumberPaging OffsetPaging"
    " UrlPaging Xml XmlBody XmlResponse".split()
)
"""What the modules of tags and the client import."""
_CREDENTIALS = frozenset(
    "self base_url server http_client timeout retry strict_responses flows tls_of".split()
)
_CODECS = {
    f"{way}_{kind}"
    for way in ("encode", "decode")
    for kind in (
        "any binary bytes date date_time decimal duration each integer map tagged time"
        " tuple union uuid"
    ).split()
}
_CHECKS = {"is_whole", *(format_.function for format_ in FORMATS.values())}
_MODULES = (
    BUILTINS
    | _CODECS
    | _CHECKS
    | frozenset(
        "value found item entry index key name inner data get new seen pair matches path"
        " query header cookie branches annotations plain encode decode check re run add"
        " member nest absent argument below deep any_of one_of among unique equal token each"
        " given late lazy mapped others probed awaited codecs models validators runtime".split()
    )
)


@dataclass(frozen=True, slots=True)
class ModelName:
    """A class or alias and the module of the same name in models/ and codecs/."""

    module: str
    name: str


@dataclass(frozen=True, slots=True)
class TagName:
    """`client.<attribute>`, class `<name>` in `api/<module>.py`."""

    attribute: str
    module: str
    name: str


@dataclass(frozen=True, slots=True)
class Names:
    models: Mapping[Id, ModelName]
    choices: Mapping[Id, Mapping[Id, str]]
    """Aliases of the enums that stand in a declaration, by that and their schemas."""
    fields: Mapping[Id, Mapping[str, str]]
    tags: Mapping[str, TagName]
    methods: Mapping[Id, str]
    streams: Mapping[Id, str]
    """The second methods, which stream, of the operations that have one."""
    derived: Mapping[DerivedKey, str]
    """Methods beside those of the operations, after their own or a link's name."""
    arguments: Mapping[Id, Mapping[tuple[Location, str], str]]
    credentials: Mapping[str, str]
    servers: Mapping[Server, ServerName]
    validators: Mapping[Id, str]
    """Modules of validators/ of the named schemas and of operations' inline bodies."""
    parameters: Mapping[Id, str]
    """Modules of validators/ that check an operation's parameters."""
    xml: Mapping[Id, str]
    """Modules of xml/."""
    incoming: Mapping[Id, str]
    """Functions of webhooks.py and callbacks.py."""


def decide_names(
    api: Api, explicit: Mapping[str, str], file: str, diagnostics: Diagnostics
) -> Names:
    """All names of an API; `explicit` maps pointers to names that the user chose."""
    for pointer, name in explicit.items():
        if not name.isidentifier() or keyword.iskeyword(name):
            diagnostics.error(
                Place(file, pointer.removeprefix("#")),
                f"{name!r} is no Python identifier ([tool.openapi-gen.names])",
            )
    giver = _NameGiver(api, explicit, diagnostics, file)
    names = giver.decide()
    for pointer in explicit.keys() - giver.used:
        diagnostics.error(
            Place(file, pointer.removeprefix("#")),
            f"{pointer!r} is nothing that has a name ([tool.openapi-gen.names])",
        )
    return names


class _NameGiver:
    """The names of one API, scope by scope."""

    def __init__(
        self, api: Api, explicit: Mapping[str, str], diagnostics: Diagnostics, file: str
    ) -> None:
        self._api = api
        self._explicit = explicit
        self._diagnostics = diagnostics
        self._file = file
        self._used: set[Id] = set()

    @property
    def used(self) -> set[Id]:
        """The pointers whose explicit names were asked for."""
        return self._used

    def decide(self) -> Names:
        models = self._models()
        choices = self._choices(models)
        methods = self._methods()
        derived = self._derived(methods)
        validators = self._validators()
        return Names(
            models=models,
            choices=choices,
            fields=self._fields(models, choices),
            tags=self._tags(),
            methods=methods,
            streams={
                id_: name
                for (what, id_, _), name in derived.items()
                if what is Derived.STREAM
            },
            derived=derived,
            arguments={op.id: self._arguments(op) for op in self._api.operations},
            credentials=self._credentials(),
            servers=server_names(self._api.servers, self._chosen, self._tell_at),
            validators={
                key.removeprefix("schema "): module
                for key, module in validators.items()
                if key.startswith("schema ")
            },
            parameters={
                key.removeprefix("parameters "): module
                for key, module in validators.items()
                if key.startswith("parameters ")
            },
            xml=settle(
                Wish(id_, snake("_".join(declared.words), "schema"), id_)
                for id_, declared in self._api.xml.items()
            ),
            incoming={
                id_: name
                for all_ in (self._api.webhooks, self._api.callbacks)
                for id_, name in settle(
                    function_wishes(all_, self._chosen), collided=self._tell
                ).items()
            },
        )

    def _chosen(self, id_: Id) -> str | None:
        if id_ in self._explicit:
            self._used.add(id_)
            return self._explicit[id_]
        return self._api.given_names.get(id_)

    def _tell(self, wish: Wish[str], name: str) -> None:
        self._tell_at(wish.origin, name)

    def _tell_at(self, origin: str, name: str) -> None:
        self._diagnostics.note(
            self._diagnostics.place_of(origin),
            f"another thing wants the same name: this one is called {name!r}"
            " (`[tool.openapi-gen.names]` gives a better one)",
        )

    def _models(self) -> dict[Id, ModelName]:
        named = dict(self._api.schemas)
        wishes = [
            Wish(
                declaration.id,
                self._chosen(declaration.id) or pascal(declaration.words, "Model"),
                declaration.id,
                exact=declaration.id in named,
            )
            for declaration in self._api.declarations.values()
        ]
        classes = settle(wishes, _TYPING, self._tell)
        modules = settle(
            (Wish(id_, snake(name, "model"), id_) for id_, name in classes.items()),
            _MODULES,
        )
        return {id_: ModelName(modules[id_], name) for id_, name in classes.items()}

    def _validators(self) -> dict[str, str]:
        wishes = [
            Wish(f"schema {id_}", snake(self._chosen(id_) or name, "schema"), id_, True)
            for id_, name in self._api.schemas
        ]
        named = {id_ for id_, _ in self._api.schemas}
        wishes += [
            Wish(f"schema {id_}", snake("_".join(_place_words(id_)), "schema"), id_)
            for id_ in self._api.rules
            if id_ not in named
        ]
        for operation in self._api.operations:
            name = self._chosen(operation.id) or operation.operation_id
            wishes += _body_wishes(operation, name, self._api)
            wishes.append(
                Wish(
                    f"parameters {operation.id}",
                    snake(f"{name} parameters", "operation"),
                    operation.id,
                )
            )
        wishes += body_wishes(self._api, self._chosen, {wish.key for wish in wishes})
        return settle(wishes, _MODULES)

    def _choices(self, models: Mapping[Id, ModelName]) -> dict[Id, Mapping[Id, str]]:
        """An inline enum is named in the module where it stands, after its property."""
        choices: dict[Id, Mapping[Id, str]] = {}
        for declaration in self._api.declarations.values():
            own = models[declaration.id].name
            taken = {own.casefold()}
            taken |= {
                models[id_].name.casefold()
                for type_ in declared_types(declaration)
                for id_ in refs_of(type_)
            }
            settled = settle(_choice_wishes(declaration))
            choices[declaration.id] = {
                id_: (
                    f"{own}{name}"
                    if name.casefold() in taken or name in _TYPING
                    else name
                )
                for id_, name in settled.items()
            }
        return choices

    def _fields(
        self, models: Mapping[Id, ModelName], choices: Mapping[Id, Mapping[Id, str]]
    ) -> dict[Id, Mapping[str, str]]:
        fields: dict[Id, Mapping[str, str]] = {}
        for declaration in self._api.declarations.values():
            if isinstance(declaration, ObjectDeclaration):
                wishes = [
                    Wish(
                        field.name,
                        self._chosen(field.id) or snake(field.name, "field"),
                        field.id,
                        exact=field.name == snake(field.name, "field"),
                    )
                    for field in declaration.fields
                ]
                # In scripts without capitals a field may be called as its type is.
                types = {
                    models[id_].name
                    for type_ in declared_types(declaration)
                    for id_ in refs_of(type_)
                }
                reserved = _FIELDS | types | set(choices[declaration.id].values())
                fields[declaration.id] = settle(
                    wishes, reserved, lambda w, name: self._tell_at(w.origin, name)
                )
        return fields

    def _tags(self) -> dict[str, TagName]:
        tags = dict.fromkeys(map(tag_of, self._api.operations))
        attributes = settle(
            (
                Wish(tag, snake(tag, "tag"), tag, exact=snake(tag, "tag") == tag)
                for tag in tags
            ),
            _ATTRIBUTES,
        )
        # `Async` + a tag may be another tag's own name: both claim their two class names.
        claims = settle(
            (
                Wish((tag, prefix), prefix + pascal((tag,), "Tag"), tag)
                for tag in tags
                for prefix in ("", "Async")
            ),
            _CLIENTS,
        )
        return {
            tag: TagName(attributes[tag], attributes[tag], claims[tag, ""])
            for tag in tags
        }

    def _by_tag(self) -> Iterable[list[Operation]]:
        """The operations whose methods stand in one class."""
        by_tag: dict[str, list[Operation]] = {}
        for operation in self._api.operations:
            by_tag.setdefault(tag_of(operation), []).append(operation)
        return by_tag.values()

    def _derived(self, methods: Mapping[Id, str]) -> dict[DerivedKey, str]:
        found: dict[DerivedKey, str] = {}
        for operations in self._by_tag():
            found |= derived_names(operations, methods, _METHODS, self._tell_at)
        return found

    def _methods(self) -> dict[Id, str]:
        methods: dict[Id, str] = {}
        for operations in self._by_tag():
            wishes = [
                Wish(
                    operation.id,
                    self._chosen(operation.id)
                    or snake(operation.operation_id, "operation"),
                    operation.id,
                    exact=operation.operation_id
                    == snake(operation.operation_id, "operation"),
                )
                for operation in operations
            ]
            methods.update(settle(wishes, _METHODS, self._tell))
        return methods

    def _arguments(self, operation: Operation) -> dict[tuple[Location, str], str]:
        wishes = [
            Wish(
                (parameter.location, parameter.name),
                self._chosen(parameter.id) or snake(parameter.name, "parameter"),
                f"{parameter.location.value} {parameter.name}",
                exact=parameter.location is Location.PATH,
            )
            for parameter in operation.parameters
        ]
        places = {(p.location, p.name): p.id for p in operation.parameters}
        several = len(operation.bodies) > 1
        reserved = _ARGUMENTS | {"content_type"} if several else _ARGUMENTS
        return settle(
            wishes, reserved, lambda w, name: self._tell_at(places[w.key], name)
        )

    def _credentials(self) -> dict[str, str]:
        wishes = [
            Wish(
                scheme.name,
                self._chosen(scheme.id) or snake(scheme.name, "credential"),
                scheme.id,
            )
            for scheme in self._api.security_schemes
        ]
        return settle(wishes, _CREDENTIALS)


def tag_of(operation: Operation) -> str:
    """The first tag, `default` where there is none: the attribute that holds the method."""
    return operation.tag or "default"


_TYPING = frozenset(
    (
        "Any",
        "Decimal",
        "Literal",
        "TYPE_CHECKING",
        "TypeAlias",
        "UUID",
        "Unset",
        "UNSET",
    )
)


def _body_wishes(operation: Operation, name: str, api: Api) -> Iterator[Wish[str]]:
    """The modules that check an operation's inline bodies; the best has the plain name."""
    seen: set[Id] = set()
    for body in operation.bodies:
        id_ = body.rules.id
        if id_ not in api.rules and id_ not in seen:
            media_type = body.media_type.partition(";")[0] if seen else ""
            wish = snake(f"{name} {media_type} request", "operation")
            yield Wish(f"schema {id_}", wish, id_)
        seen.add(id_)


def _place_words(id_: Id) -> list[str]:
    return [part for part in id_.replace("#", "/").split("/") if part]


def _choice_wishes(declaration: Declaration) -> Iterator[Wish[Id]]:
    named: list[tuple[tuple[str, ...], Type]] = []
    if isinstance(declaration, ObjectDeclaration):
        named += [((field.name,), field.type) for field in declaration.fields]
        if declaration.additional is not None:
            named.append((declaration.words, declaration.additional))
    elif isinstance(declaration.type, Choice):
        return  # it has the declaration's own name
    else:
        named.append(((*declaration.words, "Value"), declaration.type))
    for words, type_ in named:
        for choice in inner_types(type_):
            if isinstance(choice, Choice) and len(choice.values) > 1:
                yield Wish(choice.id, pascal(words, "Value"), choice.id)
