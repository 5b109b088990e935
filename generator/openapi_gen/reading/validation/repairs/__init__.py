"""What breaks the standard, but can be understood in one way only: mended, with a warning.

Real documents are full of it. A repair changes the data as it was read, before anybody
else sees it, and says what it assumes. What it does not know stays, for the validation
to refuse.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ....diagnostics.collector import Diagnostics
from ...documents.documents import Documents
from ...documents.object_kinds import OPENAPI
from ...documents.object_kinds import SWAGGER_2 as SWAGGER_2_STRUCTURE
from ...documents.walk import Visit, walk
from ...editions import SWAGGER_2, Version
from . import (
    info,
    operations,
    parameters,
    paths,
    references,
    responses,
    schemas,
    servers,
)
from .repair_context import RepairContext, Told
from .scalar_values import mend_plain

_BY_KIND: Mapping[str, tuple[Callable[[RepairContext], None], ...]] = {
    "Document": (info.mend_document,),
    "Info": (info.mend_info,),
    "Paths": (paths.mend_paths,),
    "PathItem": (paths.mend_path_item,),
    "Operation": (operations.mend_operation,),
    "Parameter": (parameters.mend_parameter,),
    "Responses": (responses.mend_responses,),
    "Response": (responses.mend_response,),
    "Schema": schemas.MENDERS,
    "Server": (servers.mend_server,),
}
_OF_SWAGGER_2: Mapping[str, tuple[Callable[[RepairContext], None], ...]] = {
    **_BY_KIND,
    "Document": (info.mend_document, servers.mend_host),
    "Parameter": (parameters.mend_parameter, *schemas.OF_PARAMETERS),
    "Header": schemas.OF_PARAMETERS,
}


def repair(
    documents: Documents, version: Version, diagnostics: Diagnostics
) -> tuple[Told, list[Visit]]:
    """Mends the root document and what it refers to.

    Returns what was said of which places, and the objects that the document's own schema
    does not see.
    """
    old = version is SWAGGER_2
    structure = SWAGGER_2_STRUCTURE if old else OPENAPI
    by_kind = _OF_SWAGGER_2 if old else _BY_KIND
    told: Told = {}
    entered: list[Visit] = []
    for visit in walk(documents, structure):
        repair = RepairContext(
            visit.node, visit.kind, version, documents, diagnostics, told
        )
        if repair.is_object:
            mend_plain(repair)
            references.mend_reference(repair)
            for mend in by_kind.get(visit.kind, ()):
                mend(repair)
        if visit.entered:
            entered.append(visit)
    return told, entered
