"""The names that callers use, as JSON data and back; modules and validators are not
compared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from ...model import Api, Json, Location, ObjectDeclaration, Operation, Server
from ...writing.naming.derived_methods import Derived
from ...writing.naming.names import ModelName, Names
from ...writing.naming.servers import ServerName
from ...writing.naming.tags import TagName


def names_to_json(names: Names) -> dict[str, Json]:
    """Each table of names, sorted. Fields and arguments with the name of what is sent are
    left out."""
    arguments = {
        id_: {f"{where.value} {key}": name for (where, key), name in one.items()}
        for id_, one in names.arguments.items()
    }
    derived = {
        f"{what.value} {id_} {of}": name
        for (what, id_, of), name in names.derived.items()
    }
    return {
        "models": _sorted({id_: one.name for id_, one in names.models.items()}),
        "copies": _sorted(names.copies),
        "fields": _others(names.fields),
        "tags": _sorted({tag: one.attribute for tag, one in names.tags.items()}),
        "methods": _sorted(names.methods),
        "streams": _sorted(names.streams),
        "derived": _sorted(derived),
        "arguments": _others(arguments),
        "credentials": _sorted(names.credentials),
        "servers": [*sorted(one.function for one in names.servers.values())],
        "server_requests": _sorted(names.server_requests),
    }


def _sorted(table: Mapping[str, Json]) -> dict[str, Json]:
    return dict(sorted(table.items()))


def _others(tables: Mapping[str, Mapping[str, str]]) -> dict[str, Json]:
    """The names that are not those of what is sent."""
    found = {
        id_: _sorted(
            {key: name for key, name in one.items() if key.split(" ")[-1] != name}
        )
        for id_, one in tables.items()
    }
    return {id_: one for id_, one in sorted(found.items()) if one}


def names_from_json(data: Mapping[str, Any], api: Api) -> Names:
    """The names of an API. Raises as `from_json` does."""
    tables = cast("dict[str, dict[str, Any]]", data)
    return Names(
        models={id_: ModelName("", name) for id_, name in tables["models"].items()},
        copies=tables["copies"],
        enumerations={},
        enums={},
        fields={
            id_: {
                field.name: tables["fields"].get(id_, {}).get(field.name, field.name)
                for field in one.fields
            }
            for id_, one in api.declarations.items()
            if isinstance(one, ObjectDeclaration)
        },
        tags={tag: TagName(one, "", "") for tag, one in tables["tags"].items()},
        methods=tables["methods"],
        streams=tables["streams"],
        derived={
            (Derived(what), id_, of): name
            for key, name in tables["derived"].items()
            for what, id_, of in [key.split(" ", 2)]
        },
        arguments={
            one.id: _arguments(one, tables["arguments"].get(one.id, {}))
            for one in api.operations
        },
        credentials=tables["credentials"],
        servers={
            Server(name, "", "", "", ()): ServerName(name, {}, {})
            for name in data["servers"]
        },
        validators={},
        checks={},
        parameters={},
        conversions={},
        xml={},
        server_requests=tables["server_requests"],
    )


def _arguments(
    operation: Operation, others: Mapping[str, str]
) -> dict[tuple[Location, str], str]:
    return {
        (one.location, one.name): others.get(
            f"{one.location.value} {one.name}", one.name
        )
        for one in operation.parameters
    }
