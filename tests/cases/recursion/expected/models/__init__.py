"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .entries import Entries as Entries
    from .entry_ import Entry as Entry
    from .folder import Folder as Folder
    from .itself import Itself as Itself
    from .json import Json as Json
    from .left import Left as Left
    from .nest_ import Nest as Nest
    from .node import Node as Node
    from .right import Right as Right
    from .tree import Tree as Tree
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Entries": "entries",
            "Entry": "entry_",
            "Folder": "folder",
            "Itself": "itself",
            "Json": "json",
            "Left": "left",
            "Nest": "nest_",
            "Node": "node",
            "Right": "right",
            "Tree": "tree",
        },
    )
