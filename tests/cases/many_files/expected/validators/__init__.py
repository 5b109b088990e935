"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .parameters_yaml_types_limit import (
        validate_parameters_yaml_types_limit as validate_parameters_yaml_types_limit,
    )
    from .schemas_leaf_json import (
        validate_schemas_leaf_json as validate_schemas_leaf_json,
    )
    from .schemas_tree import validate_schemas_tree as validate_schemas_tree
    from .schemas_tree_properties_children import (
        validate_schemas_tree_properties_children as validate_schemas_tree_properties_children,
    )
    from .tree import validate_tree as validate_tree
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_parameters_yaml_types_limit": "parameters_yaml_types_limit",
            "validate_schemas_leaf_json": "schemas_leaf_json",
            "validate_schemas_tree": "schemas_tree",
            "validate_schemas_tree_properties_children": "schemas_tree_properties_children",
            "validate_tree": "tree",
        },
    )
