"""Names of validators: those of schemas and those of parameters share one scope.

The check of a schema is in the module of its model. Where no model is declared for it, and
for parameters, validators/ has the module.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from ...media_formats.media_types import essence
from ...model import Api, Id, Operation
from . import reserved
from .derived_methods import operation_item
from .scopes import ExplicitName, Item, NameRequest, resolve
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


class _Validated(Enum):
    SCHEMA = "schema"
    PARAMETERS = "parameters"


_Key = tuple[_Validated, Id]


def validator_names(api: Api, explicit_name: ExplicitName) -> ValidatorNames:
    modules = resolve(_requests(api, explicit_name), reserved.MODULES)
    schemas: dict[Id, str] = {}
    parameters: dict[Id, str] = {}
    for (validated, id_), module in modules.items():
        (schemas if validated is _Validated.SCHEMA else parameters)[id_] = module
    return ValidatorNames(schemas, parameters)


def _requests(api: Api, explicit_name: ExplicitName) -> list[NameRequest[_Key]]:
    named = {id_ for id_, _ in api.schemas}
    requests = [
        _schema(id_, snake(explicit_name(id_) or name, "schema"), is_exact=True)
        for id_, name in api.schemas
    ]
    requests += [
        _schema(id_, snake(_words_of_place(id_), "schema"))
        for id_ in api.rules
        if id_ not in named
    ]
    for operation in api.operations:
        name = explicit_name(operation.id) or operation.operation_id
        requests += _of_request_bodies(operation, name, api)
        key = _Validated.PARAMETERS, operation.id
        module = snake(f"{name} parameters", "operation")
        requests.append(NameRequest(key, module, operation_item(operation)))
    known = {request.key for request in requests}
    requests += [
        request
        for request in _of_webhook_bodies(api, explicit_name)
        if request.key not in known
    ]
    return requests


def _schema(id_: Id, name: str, is_exact: bool = False) -> NameRequest[_Key]:
    item = Item("schema", name, id_)
    return NameRequest((_Validated.SCHEMA, id_), name, item, is_exact)


def _words_of_place(id_: Id) -> str:
    return "_".join(part for part in id_.replace("#", "/").split("/") if part)


def _of_request_bodies(
    operation: Operation, name: str, api: Api
) -> Iterator[NameRequest[_Key]]:
    """For bodies with an inline schema; the preferred one has no media type in its name."""
    seen: set[Id] = set()
    for body in operation.bodies:
        id_ = body.rules.id
        if id_ not in api.rules and id_ not in seen:
            media_type = essence(body.media_type) if seen else ""
            yield _schema(id_, snake(f"{name} {media_type} request", "operation"))
        seen.add(id_)


def _of_webhook_bodies(
    api: Api, explicit_name: ExplicitName
) -> Iterator[NameRequest[_Key]]:
    """For bodies of webhooks and callbacks with an inline schema."""
    for request in api.server_requests:
        name = explicit_name(request.id) or " ".join(request.words)
        for body in request.bodies:
            if body.rules.checks and body.rules.id not in api.rules:
                yield _schema(body.rules.id, snake(f"{name} payload", "webhook"))
