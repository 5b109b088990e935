"""Names of the functions that convert aliases: `any_pet_from_dict`, `any_pet_from_json`."""

from __future__ import annotations

from collections.abc import Mapping

from ...model import (
    Api,
    Declaration,
    Enumeration,
    FormattedString,
    Id,
    ObjectDeclaration,
    Scalar,
    without_null,
)


def conversion_names(api: Api, modules: Mapping[Id, str]) -> dict[Id, str]:
    """`any_pet` for each alias that is more than a scalar.

    The functions are attributes of models/, as its modules are.
    """
    taken = set(modules.values())
    names: dict[Id, str] = {}
    for declaration in api.declarations.values():
        if _is_converted(declaration):
            name = modules[declaration.id].rstrip("_")
            while taken & {f"{name}_from_dict", f"{name}_from_json"}:
                name += "_"
            names[declaration.id] = name
    return names


def _is_converted(declaration: Declaration) -> bool:
    return not isinstance(declaration, ObjectDeclaration) and not isinstance(
        without_null(declaration.type), Scalar | FormattedString | Enumeration
    )
