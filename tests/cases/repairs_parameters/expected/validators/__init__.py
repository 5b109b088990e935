"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.lazy import lazy

if TYPE_CHECKING:
    from .paths_1users_1_user_id_1_part_get_parameters_3_schema import (
        validate_paths_1users_1_user_id_1_part_get_parameters_3_schema as validate_paths_1users_1_user_id_1_part_get_parameters_3_schema,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_paths_1users_1_user_id_1_part_get_parameters_3_schema": "paths_1users_1_user_id_1_part_get_parameters_3_schema",
        },
    )
