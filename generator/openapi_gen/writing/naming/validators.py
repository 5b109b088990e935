"""Names of validators: those of schemas and those of parameters share one scope.

The check of a schema is in the module of its model. Where no model is declared for it, and
for parameters, validators/ has the module.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from enum import Enum
from functools import partial

from ...media_formats.media_types import essence
from ...model import Api, Id, Operation, Parameter
from ...records import dataclass
from . import reserved
from .alternatives import place_alternatives, snake_alternatives
from .derived_methods import operation_item
from .scopes import Claim, ExplicitName, Item, NameRequest, resolve
from .words import snake


@dataclass(frozen=True, slots=True)
class ValidatorNames:
    schemas: Mapping[Id, str]
    """`validate_<name>` for named schemas and for inline schemas of bodies."""
    parameters: Mapping[Id, str]
    """Modules of operations' parameters."""

    def modules(self, models: Mapping[Id, str]) -> dict[Id, str]:
        """The module of each schema's check: `models.pet`, `validators.create_pet`.

        A module of validators/ does not have the name of a model's: both can be imported
        by one module.
        """
        taken = set(models.values())
        beside = {
            id_: f"validators.{name}{'_' * (name in taken)}"
            for id_, name in self.schemas.items()
        }
        return {**beside, **{id_: f"models.{name}" for id_, name in models.items()}}


def parameter_module_names(
    parameters: Sequence[tuple[Parameter, Id]], operations: Mapping[Id, str]
) -> list[str]:
    """The modules of single parameters: `path_account_sid`.

    Each comes with the first operation that has it, and `operations` has the modules of
    the parameters of each. The operation tells apart what has one location and name.
    """
    named = [
        snake(f"{one.location.value} {one.name}", "parameter") for one, _ in parameters
    ]
    counts = Counter(named)
    found: list[str] = []
    for name, (_, operation) in zip(named, parameters):
        if counts[name] > 1:
            owner = operations[operation].removesuffix("_parameters")
            name = snake(f"{name}_of_{owner}", "parameter")
        while name in found:
            name += "_"
        found.append(name)
    return found


class _Validated(Enum):
    SCHEMA = "schema"
    PARAMETERS = "parameters"


_Key = tuple[_Validated, Id]


def validator_names(
    api: Api, classes: Mapping[Id, str], explicit_name: ExplicitName
) -> ValidatorNames:
    """`classes` are the names of models: a validator is called as its model is."""
    taken = reserved.FILES | {"parameters"}  # a folder of validators/
    modules = resolve(_requests(api, classes, explicit_name), taken)
    schemas: dict[Id, str] = {}
    parameters: dict[Id, str] = {}
    for (validated, id_), module in modules.items():
        (schemas if validated is _Validated.SCHEMA else parameters)[id_] = module
    return ValidatorNames(schemas, parameters)


def _requests(
    api: Api, classes: Mapping[Id, str], explicit_name: ExplicitName
) -> list[NameRequest[_Key]]:
    requests = [
        _schema(id_, classes.get(id_, name), Claim.EXACT) for id_, name in api.schemas
    ]
    known = {id_ for id_, _ in api.schemas}
    requests += [
        _schema(id_, _words_of_place(id_)) for id_ in api.rules if id_ not in known
    ]
    known.update(api.rules)
    for operation in api.operations:
        name = explicit_name(operation.id) or operation.operation_id
        for id_, words in _of_request_bodies(operation, name, known):
            requests.append(_schema(id_, classes.get(id_, words)))
            known.add(id_)
        requests.append(_parameters(operation, name))
    for request in api.server_requests:
        name = explicit_name(request.id) or " ".join(request.words)
        for body in request.bodies:
            id_ = body.rules.id
            if body.rules.checks and id_ not in known:
                requests.append(_schema(id_, classes.get(id_, f"{name} payload")))
                known.add(id_)
    return requests


def _schema(id_: Id, original: str, claim: int = Claim.DERIVED) -> NameRequest[_Key]:
    name = snake(original, "schema")

    def alternatives() -> Iterator[str]:
        yield snake(f"{original} body", "schema")
        yield from place_alternatives(id_, "schema")

    item = Item("schema", name, id_)
    return NameRequest((_Validated.SCHEMA, id_), name, item, claim, alternatives)


def _parameters(operation: Operation, name: str) -> NameRequest[_Key]:
    original = f"{name} parameters"
    places = operation.method, operation.path
    return NameRequest(
        (_Validated.PARAMETERS, operation.id),
        snake(original, "operation"),
        operation_item(operation),
        Claim.DERIVED + 1,
        partial(snake_alternatives, original, "operation", places),
    )


def _words_of_place(id_: Id) -> str:
    return "_".join(part for part in id_.replace("#", "/").split("/") if part)


def _of_request_bodies(
    operation: Operation, name: str, known: Set[Id]
) -> Iterator[tuple[Id, str]]:
    """Bodies with an inline schema; the preferred one has no media type in its name."""
    seen: set[Id] = set()
    for body in operation.bodies:
        id_ = body.rules.id
        if id_ not in known and id_ not in seen:
            media_type = essence(body.media_type) if seen else ""
            yield id_, f"{name} {media_type} request"
        seen.add(id_)
