"""Maps of objects, such as `webhooks`, `callbacks`, `components/schemas` or `properties`.

The standard lets objects be extended, but no map of them. Documents do it all the same:

    webhooks: {created: {post: ...}, x-sdk-exclude: true}

A member is an extension if it has the name of one and cannot be an object of the map.
"""

from __future__ import annotations

from ...documents.json_types import is_object
from ...documents.object_kinds import ALL_KINDS, kind_of, structure_of
from ...editions import SWAGGER_2, Version
from .repair import ALL_VERSIONS, SINCE_3_1, Repair, on
from .repair_context import RepairContext
from .trigger import REFUSED, Fragment, Members

_FURTHER_MAPS = {
    "Components": {"examples": "{Example}", "links": "{Link}"},
    "Header": {"examples": "{Example}"},
    "MediaType": {"examples": "{Example}"},
    "Parameter": {"examples": "{Example}"},
    "Response": {"links": "{Link}"},
    "Server": {"variables": "{ServerVariable}"},
}
"""Maps of objects that no other repair looks into."""


def _maps(kind: str, version: Version) -> dict[str, str]:
    """The members of a kind that are maps, each with the kind of its objects."""
    own = structure_of(version is SWAGGER_2).get(kind, {})
    members = {**own, **_FURTHER_MAPS.get(kind, {})}
    return {name: kind_of(row) for name, row in members.items() if row[0] == "{"}


def _may_be(kind: str, value: object, version: Version) -> bool:
    """Whether a value can be an object of a kind. From 3.1 on, `true` is a schema."""
    is_schema = kind == "Schema" and version.name in SINCE_3_1
    return is_object(value) or (is_schema and isinstance(value, bool))


def remove_extensions(context: RepairContext) -> None:
    for name, kind in _maps(context.kind, context.version).items():
        found = context.members.get(name)
        if not is_object(found):
            continue
        for member, value in list(found.items()):
            if member.startswith("x-") and not _may_be(kind, value, context.version):
                del found[member]
                message = f"`{name}` cannot have extensions: ignored"
                context.note_once("extension-in-map", message, name, member)


def remove_extensions_of_schemas(context: RepairContext) -> None:
    """As above; the standard's schema does not look into every schema."""
    remove_extensions(context)


_EXTENDED: Fragment = {
    "type": "object",
    "not": {"patternProperties": {"^x-": {"type": "object"}}},
}
_HAS_EXTENDED = Members.any_of(_maps("Schema", SWAGGER_2), _EXTENDED)
_KINDS = (ALL_KINDS | {*_FURTHER_MAPS}) - {"Schema"}

REPAIRS = (
    Repair(remove_extensions, _KINDS, ALL_VERSIONS, REFUSED),
    Repair(remove_extensions_of_schemas, on("Schema"), ALL_VERSIONS, _HAS_EXTENDED),
)
