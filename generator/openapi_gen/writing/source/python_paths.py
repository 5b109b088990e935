"""Paths of wire names into a type, in Python names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...model import (
    Declaration,
    Id,
    MapOf,
    Ref,
    Scalar,
    Type,
    bare_type,
    fields_of,
)
from ..naming.names import Names


def python_path(
    type_: Type,
    path: Iterable[str],
    names: Names,
    declarations: Mapping[Id, Declaration],
) -> tuple[list[str], Type]:
    """A path in Python names, and the type at its end."""
    steps: list[str] = []
    for name in path:
        bare = bare_type(type_, declarations)
        fields = {field.name: field.type for field in fields_of(bare, declarations)}
        if isinstance(bare, Ref) and name in fields:
            steps.append(names.fields[bare.id][name])
            type_ = fields[name]
        else:
            steps.append(name)
            type_ = bare.value if isinstance(bare, MapOf) else Scalar.ANY
    return steps, bare_type(type_, declarations)
