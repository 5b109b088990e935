"""The vocabularies of a schema, by its `$schema` or the document's dialect.

JSON Schema 2020-12, section 8.1: a dialect's meta-schema lists its vocabularies, and a
keyword of a vocabulary that is not listed asserts nothing.
"""

from __future__ import annotations

from ...context import Context, Vocabularies
from ...documents.node import Node

_CORE = "https://json-schema.org/draft/2020-12/"
_ALL = Vocabularies()


def vocabularies_of(schema: Node, context: Context) -> Vocabularies:
    """The vocabularies of the schema resource that the schema belongs to."""
    dialect = context.documents.dialect(schema)
    if not dialect or dialect.startswith(_CORE) or "spec.openapis.org" in dialect:
        return _ALL
    if dialect not in context.dialects:
        context.dialects[dialect] = _read(schema, dialect, context)
    return context.dialects[dialect]


def _read(schema: Node, dialect: str, context: Context) -> Vocabularies:
    """From the meta-schema; all vocabularies where it cannot be read."""
    meta = context.documents.find_resource(schema, dialect)
    if meta is None:
        context.diagnostics.note(
            schema.place,
            "meta-schema-not-found",
            f"meta-schema {dialect!r} is not available: all keywords are read as JSON"
            " Schema 2020-12; map it to a file with --map-ref",
        )
        return _ALL
    listed = dict(meta.members("$vocabulary"))
    if not listed:
        return _ALL
    return Vocabularies(
        applicator=f"{_CORE}vocab/applicator" in listed,
        validation=f"{_CORE}vocab/validation" in listed,
    )
