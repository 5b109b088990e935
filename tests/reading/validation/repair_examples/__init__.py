"""The smallest document that needs each repair: a module for each kind of object."""

from __future__ import annotations

from . import (
    any_kind,
    documents,
    maps,
    operations,
    parameters,
    paths,
    references,
    responses,
    schemas,
)

EXAMPLES = {
    **any_kind.EXAMPLES,
    **documents.EXAMPLES,
    **maps.EXAMPLES,
    **operations.EXAMPLES,
    **parameters.EXAMPLES,
    **paths.EXAMPLES,
    **references.EXAMPLES,
    **responses.EXAMPLES,
    **schemas.EXAMPLES,
}
"""By the name of the repair: one or more documents."""
