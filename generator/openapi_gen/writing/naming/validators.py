"""What the modules of validators/ are called: those of schemas and of parameters share
one folder, and so one scope.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from ...media_formats.media_types import essence
from ...model import Api, Id, Operation
from . import reserved
from .scopes import Chosen, NameRequest, resolve
from .words import snake


@dataclass(frozen=True, slots=True)
class ValidatorNames:
    schemas: Mapping[Id, str]
    """By named schemas, and by bodies that have their schema in place."""
    parameters: Mapping[Id, str]
    """By operations."""


class _Checked(Enum):
    SCHEMA = "schema"
    PARAMETERS = "parameters"


_Key = tuple[_Checked, Id]


def validator_names(api: Api, chosen: Chosen) -> ValidatorNames:
    modules = resolve(_requests(api, chosen), reserved.MODULES)
    schemas: dict[Id, str] = {}
    parameters: dict[Id, str] = {}
    for (checked, id_), module in modules.items():
        (schemas if checked is _Checked.SCHEMA else parameters)[id_] = module
    return ValidatorNames(schemas, parameters)


def _requests(api: Api, chosen: Chosen) -> list[NameRequest[_Key]]:
    named = {id_ for id_, _ in api.schemas}
    requests = [
        _schema(id_, snake(chosen(id_) or name, "schema"), exact=True)
        for id_, name in api.schemas
    ]
    requests += [
        _schema(id_, snake(_words_of_place(id_), "schema"))
        for id_ in api.rules
        if id_ not in named
    ]
    for operation in api.operations:
        name = chosen(operation.id) or operation.operation_id
        requests += _of_bodies(operation, name, api)
        key = _Checked.PARAMETERS, operation.id
        wanted = snake(f"{name} parameters", "operation")
        requests.append(NameRequest(key, wanted, operation.id))
    known = {request.key for request in requests}
    requests += [
        request for request in _of_payloads(api, chosen) if request.key not in known
    ]
    return requests


def _schema(id_: Id, name: str, exact: bool = False) -> NameRequest[_Key]:
    return NameRequest((_Checked.SCHEMA, id_), name, id_, exact)


def _words_of_place(id_: Id) -> str:
    return "_".join(part for part in id_.replace("#", "/").split("/") if part)


def _of_bodies(
    operation: Operation, name: str, api: Api
) -> Iterator[NameRequest[_Key]]:
    """For bodies that have their schemas in place; the best one has the plain name."""
    seen: set[Id] = set()
    for body in operation.bodies:
        id_ = body.rules.id
        if id_ not in api.rules and id_ not in seen:
            media_type = essence(body.media_type) if seen else ""
            yield _schema(id_, snake(f"{name} {media_type} request", "operation"))
        seen.add(id_)


def _of_payloads(api: Api, chosen: Chosen) -> Iterator[NameRequest[_Key]]:
    """For what webhooks and callbacks bring, where its schemas stand in place."""
    for incoming in api.server_requests:
        name = chosen(incoming.id) or " ".join(incoming.words)
        for body in incoming.bodies:
            if body.rules.checks and body.rules.id not in api.rules:
                yield _schema(body.rules.id, snake(f"{name} payload", "webhook"))
