"""Every identifier of a package, decided in one pass.

Names are the public API of whoever generates a client. They follow from the document by
the rules in words.py and scopes.py. `x-gen-name` in the document and
`[tool.openapi-gen.names]` override them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TypeVar

from ...chosen_names import name_fault, normalized
from ...diagnostics.collector import OTHER_POSITION, Diagnostics, Place
from ...model import (
    Api,
    Declaration,
    Id,
    Location,
    ObjectDeclaration,
    Operation,
    Parameter,
    Server,
    ServerRequest,
    declared_types,
    refs_of,
)
from ...records import dataclass
from . import reserved
from .alternatives import claim_of, place_alternatives, snake_alternatives
from .classes import class_requests, enumeration_requests
from .conversions import conversion_names
from .derived_methods import Derived, DerivedKey, derived_names
from .enums import EnumNames, names_of_component_enums, names_of_inline_enums
from .methods import method_request
from .scopes import Claim, Collision, Item, NameRequest, resolve
from .servers import ServerName, server_names
from .symbols import LEADING
from .tags import TagName, tag_names, tag_of
from .validators import validator_names
from .words import snake

K = TypeVar("K")
_TABLE = "[tool.openapi-gen.names]"
_PRECEDENCE = {location: index for index, location in enumerate(Location)}
"""Which of several parameters keeps the name: path, query, header, cookie."""


@dataclass(frozen=True, slots=True)
class ModelName:
    """A class or alias, and its module in models/, which also has its codec and check."""

    module: str
    name: str


@dataclass(frozen=True, slots=True)
class Names:
    models: Mapping[Id, ModelName]
    copies: Mapping[Id, str]
    """Other names of classes and aliases: those of anonymous schemas that are equal."""
    enumerations: Mapping[Id, Mapping[Id, str]]
    """Aliases of a declaration's inline enums: by its id, then by the enum's."""
    enums: Mapping[Id, Mapping[Id, EnumNames]]
    """The tuples of values and classes of constants: by the id of the declaration that has
    an enum or is one, then by the enum's."""
    fields: Mapping[Id, Mapping[str, str]]
    tags: Mapping[str, TagName]
    methods: Mapping[Id, str]
    streams: Mapping[Id, str]
    """Methods that stream, of operations that have another method as well."""
    derived: Mapping[DerivedKey, str]
    """Methods that operations have besides their own."""
    arguments: Mapping[Id, Mapping[tuple[Location, str], str]]
    credentials: Mapping[str, str]
    servers: Mapping[Server, ServerName]
    validators: Mapping[Id, str]
    """`validate_<name>`, for named schemas and for inline schemas of bodies."""
    checks: Mapping[Id, str]
    """The modules of their checks: `models.pet`, `validators.create_pet`."""
    parameters: Mapping[Id, str]
    """Modules of validators/ for operations' parameters."""
    conversions: Mapping[Id, str]
    """`<name>_from_dict` and `<name>_from_json`, of aliases."""
    xml: Mapping[Id, str]
    """Modules of xml/."""
    server_requests: Mapping[Id, str]
    """Functions of webhooks.py and callbacks.py, by server request."""
    models_package: str = "models"
    """How the runtime imports the models: its own client's, or by their import name."""

    def group(self, tag: str) -> str:
        """What has the methods of a tag: `client.pets`."""
        return f"client.{self.tags[tag].attribute}"

    def call(self, operation: Operation, method: str = "") -> str:
        """What a caller calls: `client.pets.list_pets`, or another method of the operation."""
        name = method or self.methods[operation.id]
        return f"{self.group(tag_of(operation))}.{name}"


def decide_names(
    api: Api, explicit: Mapping[str, str], file: str, diagnostics: Diagnostics
) -> Names:
    """All names of an API; `explicit` maps JSON pointers to names that the user chose."""
    for pointer, name in explicit.items():
        if fault := name_fault(name):
            place = Place(file, pointer.removeprefix("#"))
            message = f"{name!r} in {_TABLE} {fault}"
            diagnostics.error(place, "invalid-name", message)
    explicit = {pointer: normalized(name) for pointer, name in explicit.items()}
    resolver = NameResolver(api, explicit, diagnostics)
    names = resolver.decide()
    for pointer in explicit.keys() - resolver.used:
        diagnostics.error(
            Place(file, pointer.removeprefix("#")),
            "unused-name",
            f"{pointer!r} in {_TABLE} does not point to an item that has a name",
        )
    return names


class NameResolver:
    """The names of one API, scope by scope."""

    def __init__(
        self, api: Api, explicit: Mapping[str, str], diagnostics: Diagnostics
    ) -> None:
        self._api = api
        self._explicit = explicit
        self._diagnostics = diagnostics
        self.used: set[Id] = set()
        """The pointers in `explicit` that an item was found for."""

    def decide(self) -> Names:
        classes = self._classes()
        models = self._models(classes)
        modules = {id_: model.module for id_, model in models.items()}
        enumerations = self._enumerations(models)
        methods = self._methods()
        derived = self._derived(methods)
        validators = validator_names(self._api, classes, self._explicit_name)
        return Names(
            models=models,
            copies={copy.id: classes[copy.id] for copy in self._api.copies},
            enumerations=enumerations,
            enums=self._enums(classes, enumerations),
            fields=self._fields(models, enumerations),
            tags=tag_names(self._api.operations, self._report),
            methods=methods,
            streams={
                id_: name
                for (what, id_, _), name in derived.items()
                if what is Derived.STREAM
            },
            derived=derived,
            arguments={op.id: self._arguments(op) for op in self._api.operations},
            credentials=self._credentials(),
            servers=server_names(self._api.servers, self._explicit_name, self._report),
            validators=validators.schemas,
            checks=validators.modules(modules),
            conversions=conversion_names(self._api, modules),
            parameters=validators.parameters,
            xml=self._xml_modules(),
            server_requests={
                **self._functions("webhook", self._api.webhooks),
                **self._functions("callback", self._api.callbacks),
            },
        )

    def _explicit_name(self, id_: Id) -> str | None:
        if id_ in self._explicit:
            self.used.add(id_)
            return self._explicit[id_]
        return self._api.given_names.get(id_)

    def _request(
        self, key: K, item: Item, original: str, fallback: str
    ) -> NameRequest[K]:
        """For an item that has the name `original` in the document."""
        name = snake(original, fallback)
        explicit = self._explicit_name(item.id)
        return NameRequest(
            key,
            explicit or name,
            item,
            Claim.EXPLICIT if explicit else claim_of(original, name),
            partial(snake_alternatives, original, fallback),
            origin=f"{item.id} {original}",
        )

    def _resolved(
        self, requests: Iterable[NameRequest[K]], taken: frozenset[str]
    ) -> dict[K, str]:
        """Names in a scope; one that the user chose is never changed, but refused."""
        requests = list(requests)
        for request in requests:
            if request.claim == Claim.EXPLICIT and request.name in taken:
                self._diagnostics.error(
                    self._diagnostics.place_of(request.item.id),
                    "invalid-name",
                    f"the package itself uses the name {request.name!r} that is chosen"
                    f" for {request.item}; choose another",
                )
        return resolve(requests, taken, self._report)

    def _report(self, collision: Collision) -> None:
        item, other = collision.item, collision.other
        subject = f"name of the {item.derived}" if item.derived else "name"
        advice = f"; choose another in {_TABLE}" if item.is_configurable else ""
        self._diagnostics.note(
            self._diagnostics.place_of(item.id),
            "name-collision",
            f"{subject} collides with {other} ({OTHER_POSITION}):"
            f" using `{collision.name}`{advice}",
            self._diagnostics.place_of(other.id),
        )

    def _classes(self) -> dict[Id, str]:
        """The name of each schema, as if no two were equal."""
        requests = class_requests(
            (*self._api.declarations.values(), *self._api.copies),
            dict(self._api.schemas),
            self._explicit_name,
        )
        return self._resolved(requests, reserved.CLASSES)

    def _models(self, classes: Mapping[Id, str]) -> dict[Id, ModelName]:
        modules = resolve(
            (
                NameRequest(
                    id_,
                    snake(classes[id_], "model"),
                    Item("schema", classes[id_], id_),
                    alternatives=partial(snake_alternatives, classes[id_], "model"),
                )
                for id_ in self._api.declarations
            ),
            # A package has modules and classes as attributes.
            reserved.FILES.union(classes.values()),
        )
        return {id_: ModelName(module, classes[id_]) for id_, module in modules.items()}

    def _enumerations(
        self, models: Mapping[Id, ModelName]
    ) -> dict[Id, Mapping[Id, str]]:
        """An inline enum is an alias in its model's module, named after its property."""
        names: dict[Id, Mapping[Id, str]] = {}
        for declaration in self._api.declarations.values():
            own = models[declaration.id].name
            others = _models_in(declaration, models)
            taken = {name.casefold() for name in (own, *others)}
            resolved = resolve(enumeration_requests(declaration))
            names[declaration.id] = {
                id_: (
                    f"{own}{name}"
                    if name.casefold() in taken or name in reserved.TYPING
                    else name
                )
                for id_, name in resolved.items()
            }
        return names

    def _enums(
        self, classes: Mapping[Id, str], aliases: Mapping[Id, Mapping[Id, str]]
    ) -> dict[Id, Mapping[Id, EnumNames]]:
        declarations = self._api.declarations
        inline = {
            id_: names_of_inline_enums(one, classes[id_], aliases[id_], self._report)
            for id_, one in declarations.items()
        }
        named = names_of_component_enums(declarations, classes, self._report)
        return {**inline, **named}

    def _fields(
        self, models: Mapping[Id, ModelName], enums: Mapping[Id, Mapping[Id, str]]
    ) -> dict[Id, Mapping[str, str]]:
        fields: dict[Id, Mapping[str, str]] = {}
        for declaration in self._api.declarations.values():
            if not isinstance(declaration, ObjectDeclaration):
                continue
            requests = [
                self._request(
                    field.name,
                    Item("property", field.name, field.id),
                    field.name,
                    "field",
                )
                for field in declaration.fields
            ]
            # In scripts without capitals, a field and its type can have the same name.
            types = {*_models_in(declaration, models)}
            types.update(enums[declaration.id].values())
            fields[declaration.id] = self._resolved(requests, reserved.FIELDS | types)
        return fields

    def _by_tag(self) -> Iterable[list[Operation]]:
        """The operations of each class."""
        by_tag: dict[str, list[Operation]] = {}
        for operation in self._api.operations:
            by_tag.setdefault(tag_of(operation), []).append(operation)
        return by_tag.values()

    def _derived(self, methods: Mapping[Id, str]) -> dict[DerivedKey, str]:
        names: dict[DerivedKey, str] = {}
        for operations in self._by_tag():
            names |= derived_names(operations, methods, reserved.METHODS, self._report)
        return names

    def _methods(self) -> dict[Id, str]:
        methods: dict[Id, str] = {}
        for operations in self._by_tag():
            requests = [
                method_request(operation, self._explicit_name)
                for operation in operations
            ]
            methods.update(self._resolved(requests, reserved.METHODS))
        return methods

    def _arguments(self, operation: Operation) -> dict[tuple[Location, str], str]:
        """A location tells parameters apart, unless they are in the same one."""
        parameters = operation.parameters
        places = Counter((p.location, snake(p.name, "parameter")) for p in parameters)
        requests = [
            self._argument(p, places[p.location, snake(p.name, "parameter")] == 1)
            for p in parameters
        ]
        own = {"content_type"} if len(operation.bodies) > 1 else set[str]()
        return self._resolved(requests, reserved.ARGUMENTS | own)

    def _argument(
        self, parameter: Parameter, is_alone: bool
    ) -> NameRequest[tuple[Location, str]]:
        location, original = parameter.location, parameter.name
        name, explicit = snake(original, "parameter"), self._explicit_name(parameter.id)
        claim = claim_of(original, name) + 1_000 * _PRECEDENCE[location]
        if original[:1] in LEADING:  # `$id` beside `id`, wherever those are
            claim += 10_000
        places = [location.value] if is_alone else []
        return NameRequest(
            (location, original),
            explicit or name,
            Item(f"{location.value} parameter", original, parameter.id),
            Claim.EXPLICIT if explicit else claim,
            partial(snake_alternatives, original, "parameter", places),
            origin=f"{location.value} {original}",
        )

    def _functions(self, kind: str, requests: Iterable[ServerRequest]) -> dict[Id, str]:
        """`unwrap_<name>` for each webhook or callback of one module."""
        return resolve(
            (self._function(kind, request) for request in requests),
            on_collision=self._report,
        )

    def _function(self, kind: str, request: ServerRequest) -> NameRequest[Id]:
        original = " ".join(request.words)
        explicit, name = self._explicit_name(request.id), snake(original, "webhook")
        places = [request.method, request.target or request.id]

        def alternatives() -> Iterator[str]:
            for spelled in snake_alternatives(original, "webhook", places):
                yield f"unwrap_{spelled}"

        return NameRequest(
            request.id,
            f"unwrap_{explicit or name.rstrip('_')}",
            Item(kind, original, request.id),
            Claim.EXPLICIT if explicit else claim_of(original, name),
            alternatives,
        )

    def _credentials(self) -> dict[str, str]:
        requests = [
            self._request(
                scheme.name,
                Item("security scheme", scheme.name, scheme.id),
                scheme.name,
                "credential",
            )
            for scheme in self._api.security_schemes
        ]
        return self._resolved(requests, reserved.CREDENTIALS)

    def _xml_modules(self) -> dict[Id, str]:
        requests: list[NameRequest[Id]] = []
        for id_, declared in self._api.xml.items():
            name = snake("_".join(declared.words), "schema")
            others = partial(place_alternatives, id_, "schema")
            item = Item("schema", name, id_)
            requests.append(NameRequest(id_, name, item, alternatives=others))
        return resolve(requests, reserved.FILES)


def _models_in(
    declaration: Declaration, models: Mapping[Id, ModelName]
) -> Iterator[str]:
    """The classes and aliases that a declaration refers to."""
    for type_ in declared_types(declaration):
        for id_ in refs_of(type_):
            yield models[id_].name
