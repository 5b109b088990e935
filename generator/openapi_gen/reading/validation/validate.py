"""What the OpenAPI standard's own schemas say of a document, as diagnostics.

The schemas run compiled, in milliseconds, as a schemas. A document that they refuse is
mended where it can be understood in one way only (repairs/); what they refuse still is
an error where it matters to a client, and else a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...diagnostics.collector import Diagnostics
from ..documents.documents import Documents
from ..documents.node import Node
from ..documents.walk import Visit
from ..editions import SWAGGER_2, Version
from .openapi_schemas import OpenApiSchemas
from .repairs import repair
from .repairs.repair_context import Told
from .severity import Explanation, explanations

# A reference that leads to no component of the document itself.
_LEADS_ELSEWHERE = re.compile(r"""\$ref["']?\s*:\s*["']?(?!#/components/)""")


def validate(documents: Documents, version: Version, diagnostics: Diagnostics) -> None:
    """Mends the documents, and tells of all that the standard's schema refuses."""
    schemas = OpenApiSchemas(version)
    root = documents.root
    if schemas.accepts(root) and not _needs_a_walk(root, version):
        return
    told, entered = repair(documents, version, diagnostics)
    if not schemas.accepts(root):
        _tell(root, explanations(root, "Document", schemas), told, diagnostics)
    for visit in _judged(entered):
        if not schemas.accepts(visit.node, visit.kind):
            findings = explanations(visit.node, visit.kind, schemas)
            _tell(visit.node, findings, told, diagnostics)


def _needs_a_walk(root: Node, version: Version) -> bool:
    """Whether a document that the schemas accepts has what only a walk can find."""
    text = root.source.text
    return (
        version is SWAGGER_2
        or bool(root.source.moved)
        or "x-webhooks" in root
        or _LEADS_ELSEWHERE.search(text) is not None
        or "nullable" in text
        and version.name != "3.0"
    )


def _judged(entered: Iterable[Visit]) -> Iterable[Visit]:
    """What the schemas can judge: a reference to a reference is visit where it leads."""
    for visit in entered:
        if "$ref" not in visit.node:
            yield visit


def _tell(
    node: Node,
    findings: Iterable[Explanation],
    told: Told,
    diagnostics: Diagnostics,
) -> None:
    file = node.source.name
    for finding in findings:
        place = node.source.place(node.pointer + finding.pointer)
        settled = told.get((file, node.pointer + finding.pointer))
        if settled or settled is not None and not finding.is_error:
            continue
        if finding.is_error:
            diagnostics.error(place, "FIXME", finding.message)
        else:
            diagnostics.warning(place, "FIXME", finding.message)
