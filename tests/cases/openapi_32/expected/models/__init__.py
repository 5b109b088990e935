"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .file import File as File
    from .filter_ import Filter as Filter
    from .folder import Folder as Folder
    from .node import Node as Node
    from .question import Question as Question
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "File": "file",
            "Filter": "filter_",
            "Folder": "folder",
            "Node": "node",
            "Question": "question",
        },
    )
