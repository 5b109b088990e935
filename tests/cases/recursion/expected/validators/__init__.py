"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .entries import validate_entries as validate_entries
    from .entry_ import validate_entry as validate_entry
    from .folder import validate_folder as validate_folder
    from .itself import validate_itself as validate_itself
    from .json import validate_json as validate_json
    from .left import validate_left as validate_left
    from .nest_ import validate_nest as validate_nest
    from .node import validate_node as validate_node
    from .right import validate_right as validate_right
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_entries": "entries",
            "validate_entry": "entry_",
            "validate_folder": "folder",
            "validate_itself": "itself",
            "validate_json": "json",
            "validate_left": "left",
            "validate_nest": "nest_",
            "validate_node": "node",
            "validate_right": "right",
        },
    )
