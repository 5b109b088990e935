"""Schema Objects: a module for each family of keywords."""

from __future__ import annotations

from .arrays import mend_items
from .newer_keywords import mend_later
from .nulls import mend_nullable
from .objects import mend_required
from .types import mend_type
from .values import mend_bounds, mend_discriminator, mend_enum, mend_pattern

MENDERS = (
    mend_later,
    mend_type,
    mend_required,
    mend_items,
    mend_enum,
    mend_pattern,
    mend_bounds,
    mend_discriminator,
    mend_nullable,
)
OF_PARAMETERS = tuple(mend for mend in MENDERS if mend is not mend_required)
"""For the parameters of Swagger 2.0, which are schemas and have a flag `required`."""
