"""What breaks the standard but has only one meaning is repaired, with a warning.

Real documents are full of it. A repair changes the data before anything else reads it,
and reports what it assumes. Whatever no repair knows is left for the validation.
"""

from __future__ import annotations

from ....diagnostics.collector import Diagnostics
from ...documents.documents import Documents
from ...documents.object_kinds import structure_of
from ...documents.walk import Visit, walk
from ...editions import SWAGGER_2, Version
from . import (
    info,
    maps,
    misplaced_references,
    operations,
    parameters,
    paths,
    references,
    responses,
    scalar_values,
    schemas,
    servers,
)
from .repair import Repair
from .repair_context import RepairContext, Reported

REPAIRS: tuple[Repair, ...] = (
    *maps.REPAIRS,
    *misplaced_references.REPAIRS,
    *scalar_values.REPAIRS,
    *references.REPAIRS,
    *info.REPAIRS,
    *servers.REPAIRS,
    *paths.REPAIRS,
    *operations.REPAIRS,
    *parameters.REPAIRS,
    *responses.REPAIRS,
    *schemas.REPAIRS,
)
"""All repairs, in the order in which they are applied to an object."""


def repairs_for(kind: str, version: Version) -> list[Repair]:
    return [repair for repair in REPAIRS if repair.applies_to(kind, version)]


def repair_all(
    documents: Documents, version: Version, diagnostics: Diagnostics
) -> tuple[Reported, list[Visit]]:
    """Repairs the root document and whatever it refers to.

    Returns the places that were reported, and the objects that the standard's schema
    does not see when it validates the root document.
    """
    by_kind: dict[str, list[Repair]] = {}
    reported: Reported = {}
    unseen: list[Visit] = []
    for visit in walk(documents, structure_of(version is SWAGGER_2)):
        if visit.kind not in by_kind:
            by_kind[visit.kind] = repairs_for(visit.kind, version)
        context = RepairContext(
            visit.node, visit.kind, version, documents, diagnostics, reported
        )
        if context.is_object:
            for repair in by_kind[visit.kind]:
                repair.apply(context)
        if visit.unseen:
            unseen.append(visit)
    return reported, unseen
