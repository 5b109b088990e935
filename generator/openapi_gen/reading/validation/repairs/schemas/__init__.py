"""Schema Objects: a module for each family of keywords, in the order of the repairs."""

from __future__ import annotations

from . import (
    arrays,
    enums,
    newer_keywords,
    null_types,
    nulls,
    objects,
    recursive_references,
    types,
    values,
)

REPAIRS = (
    *recursive_references.REPAIRS,
    *newer_keywords.REPAIRS,
    *null_types.REPAIRS,
    *types.REPAIRS,
    *objects.REPAIRS,
    *arrays.REPAIRS,
    *values.REPAIRS,
    *enums.REPAIRS,
    *nulls.REPAIRS,
)
