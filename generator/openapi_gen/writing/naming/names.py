"""Every identifier of the package, decided in one pass.

Names are the public API of the people who generate clients. They follow from the
document by the rules in words.py and scopes.py; `x-gen-name` in the document or
`[tool.openapi-gen.names]` say otherwise.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ...diagnostics.collector import Diagnostics, Place
from ...model import (
    Api,
    Declaration,
    Enumeration,
    Id,
    Location,
    ObjectDeclaration,
    Operation,
    Server,
    ServerRequest,
    Type,
    declared_types,
    inner_types,
    refs_of,
)
from . import reserved
from .derived_methods import Derived, DerivedKey, derived_names
from .scopes import NameRequest, resolve
from .servers import ServerName, server_names
from .validators import validator_names
from .words import pascal, snake

K = TypeVar("K")


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
                "FIXME",
                f"{name!r} is no Python identifier ([tool.openapi-gen.names])",
            )
    giver = NameResolver(api, explicit, diagnostics, file)
    names = giver.decide()
    for pointer in explicit.keys() - giver.used:
        diagnostics.error(
            Place(file, pointer.removeprefix("#")),
            "FIXME",
            f"{pointer!r} is nothing that has a name ([tool.openapi-gen.names])",
        )
    return names


class NameResolver:
    """The names of one API, scope by scope."""

    def __init__(
        self, api: Api, explicit: Mapping[str, str], diagnostics: Diagnostics, file: str
    ) -> None:
        self._api = api
        self._explicit = explicit
        self._diagnostics = diagnostics
        self._file = file
        self.used: set[Id] = set()
        """The pointers whose explicit names were asked for."""

    def decide(self) -> Names:
        models = self._models()
        choices = self._choices(models)
        methods = self._methods()
        derived = self._derived(methods)
        validators = validator_names(self._api, self._chosen)
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
            validators=validators.schemas,
            parameters=validators.parameters,
            xml=resolve(
                NameRequest(id_, snake("_".join(declared.words), "schema"), id_)
                for id_, declared in self._api.xml.items()
            ),
            incoming={
                **self._functions(self._api.webhooks),
                **self._functions(self._api.callbacks),
            },
        )

    def _chosen(self, id_: Id) -> str | None:
        if id_ in self._explicit:
            self.used.add(id_)
            return self._explicit[id_]
        return self._api.given_names.get(id_)

    def _request(self, key: K, id_: Id, called: str, fallback: str) -> NameRequest[K]:
        """For a thing at the place `id_` that the document calls so."""
        own = snake(called, fallback)
        return NameRequest(key, self._chosen(id_) or own, id_, exact=own == called)

    def _tell(self, request: NameRequest[str], name: str) -> None:
        self._tell_at(request.origin, name)

    def _tell_at(self, origin: str, name: str) -> None:
        self._diagnostics.note(
            self._diagnostics.place_of(origin),
            "FIXME",
            f"another thing wants the same name: this one is called {name!r}"
            " (`[tool.openapi-gen.names]` gives a better one)",
        )

    def _models(self) -> dict[Id, ModelName]:
        named = dict(self._api.schemas)
        requests = [
            NameRequest(
                declaration.id,
                self._chosen(declaration.id) or pascal(declaration.words, "Model"),
                declaration.id,
                exact=declaration.id in named,
            )
            for declaration in self._api.declarations.values()
        ]
        classes = resolve(requests, reserved.TYPING, self._tell)
        modules = resolve(
            (
                NameRequest(id_, snake(name, "model"), id_)
                for id_, name in classes.items()
            ),
            reserved.MODULES,
        )
        return {id_: ModelName(modules[id_], name) for id_, name in classes.items()}

    def _choices(self, models: Mapping[Id, ModelName]) -> dict[Id, Mapping[Id, str]]:
        """An inline enum is named in the module where it stands, after its property."""
        choices: dict[Id, Mapping[Id, str]] = {}
        for declaration in self._api.declarations.values():
            own = models[declaration.id].name
            others = _models_in(declaration, models)
            taken = {name.casefold() for name in (own, *others)}
            resolved = resolve(_choice_requests(declaration))
            choices[declaration.id] = {
                id_: (
                    f"{own}{name}"
                    if name.casefold() in taken or name in reserved.TYPING
                    else name
                )
                for id_, name in resolved.items()
            }
        return choices

    def _fields(
        self, models: Mapping[Id, ModelName], choices: Mapping[Id, Mapping[Id, str]]
    ) -> dict[Id, Mapping[str, str]]:
        fields: dict[Id, Mapping[str, str]] = {}
        for declaration in self._api.declarations.values():
            if not isinstance(declaration, ObjectDeclaration):
                continue
            requests = [
                self._request(field.name, field.id, field.name, "field")
                for field in declaration.fields
            ]
            # In scripts without capitals a field may be called as its type is.
            types = {*_models_in(declaration, models)}
            types.update(choices[declaration.id].values())
            fields[declaration.id] = resolve(
                requests, reserved.FIELDS | types, self._tell
            )
        return fields

    def _tags(self) -> dict[str, TagName]:
        tags = dict.fromkeys(map(tag_of, self._api.operations))
        attributes = resolve(
            (
                NameRequest(tag, snake(tag, "tag"), tag, exact=snake(tag, "tag") == tag)
                for tag in tags
            ),
            reserved.ATTRIBUTES,
        )
        # `Async` + a tag may be another tag's own name: both claim their two class names.
        claims = resolve(
            (
                NameRequest((tag, prefix), prefix + pascal((tag,), "Tag"), tag)
                for tag in tags
                for prefix in ("", "Async")
            ),
            reserved.CLIENTS,
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
            found |= derived_names(operations, methods, reserved.METHODS, self._tell_at)
        return found

    def _methods(self) -> dict[Id, str]:
        methods: dict[Id, str] = {}
        for operations in self._by_tag():
            requests = [
                self._request(op.id, op.id, op.operation_id, "operation")
                for op in operations
            ]
            methods.update(resolve(requests, reserved.METHODS, self._tell))
        return methods

    def _arguments(self, operation: Operation) -> dict[tuple[Location, str], str]:
        requests = [
            NameRequest(
                (parameter.location, parameter.name),
                self._chosen(parameter.id) or snake(parameter.name, "parameter"),
                f"{parameter.location.value} {parameter.name}",
                exact=parameter.location is Location.PATH,
            )
            for parameter in operation.parameters
        ]
        places = {(p.location, p.name): p.id for p in operation.parameters}
        own = {"content_type"} if len(operation.bodies) > 1 else set[str]()
        return resolve(
            requests,
            reserved.ARGUMENTS | own,
            lambda request, name: self._tell_at(places[request.key], name),
        )

    def _functions(self, received: Iterable[ServerRequest]) -> dict[Id, str]:
        """`unwrap_<name>`, in one module."""
        return resolve(
            (
                NameRequest(
                    one.id, f"unwrap_{self._chosen(one.id) or _said(one)}", one.id
                )
                for one in received
            ),
            collided=self._tell,
        )

    def _credentials(self) -> dict[str, str]:
        requests = [
            NameRequest(
                scheme.name,
                self._chosen(scheme.id) or snake(scheme.name, "credential"),
                scheme.id,
            )
            for scheme in self._api.security_schemes
        ]
        return resolve(requests, reserved.CREDENTIALS)


def tag_of(operation: Operation) -> str:
    """The first tag, `default` where there is none: the attribute that holds the method."""
    return operation.tag or "default"


def _models_in(
    declaration: Declaration, models: Mapping[Id, ModelName]
) -> Iterator[str]:
    """The classes and aliases that a declaration is made of."""
    for type_ in declared_types(declaration):
        for id_ in refs_of(type_):
            yield models[id_].name


def _said(incoming: ServerRequest) -> str:
    return snake(" ".join(incoming.words), "webhook").rstrip("_")


def _choice_requests(declaration: Declaration) -> Iterator[NameRequest[Id]]:
    named: list[tuple[tuple[str, ...], Type]] = []
    if isinstance(declaration, ObjectDeclaration):
        named += [((field.name,), field.type) for field in declaration.fields]
        if declaration.additional is not None:
            named.append((declaration.words, declaration.additional))
    elif isinstance(declaration.type, Enumeration):
        return  # it has the declaration's own name
    else:
        named.append(((*declaration.words, "Value"), declaration.type))
    for words, type_ in named:
        for choice in inner_types(type_):
            if isinstance(choice, Enumeration) and len(choice.values) > 1:
                yield NameRequest(choice.id, pascal(words, "Value"), choice.id)
