"""What the OpenAPI standard's own schemas refuse in a document, as diagnostics.

The schemas are compiled and take milliseconds. What they refuse is repaired where it has
only one meaning (repairs/). The rest is an error where it matters to a client, else a
warning.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...diagnostics.collector import Diagnostics
from ..documents.documents import Documents
from ..documents.json_types import is_list
from ..documents.node import Node
from ..editions import Version
from .openapi_schemas import schemas_of
from .repairs import repair_all
from .repairs.repair_context import Reported
from .triggers import needs_walk

if TYPE_CHECKING:
    from .severity import Explanation


def validate(documents: Documents, version: Version, diagnostics: Diagnostics) -> None:
    """Repairs the documents, and reports whatever the standard's schema refuses."""
    schemas = schemas_of(version)
    if schemas.accepts_document(documents.root) and not needs_walk(
        documents.root, version
    ):
        return
    from .severity import explanations  # most documents need no explanation

    reported, unseen = repair_all(documents, version, diagnostics)
    judged = [(documents.root, "Document")]
    # A reference to a reference is visited where it leads.
    judged += [(v.node, v.kind) for v in unseen if "$ref" not in v.node]
    texts = documents.root.source.texts
    texts.repaired = bool(reported)
    for node, kind in judged:
        if not schemas.accepts(node, kind):
            texts.repaired = True  # messages quote the document
            _report(node, explanations(node, kind, schemas), reported, diagnostics)


def _report(
    node: Node,
    refused: Iterable[Explanation],
    reported: Reported,
    diagnostics: Diagnostics,
) -> None:
    """Reports what is refused, unless a repair has reported the same place.

    A repair that only warned may leave an error behind.
    """
    for each in refused:
        at = _node_at(node, each.pointer)
        replaces = reported.get((at.source.name, at.pointer))
        if replaces or replaces is not None and not each.is_error:
            continue
        report = diagnostics.error if each.is_error else diagnostics.warning
        report(at.place, each.code, each.message)


def _node_at(node: Node, pointer: str) -> Node:
    """What a pointer leads to, in the file where it is written; it need not exist."""
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        value = node.value
        if is_list(value):
            inner = (
                value[int(key)] if key.isdecimal() and int(key) < len(value) else None
            )
        else:
            inner = node.literal(key)
        node = node.child(key, inner)
    return node
