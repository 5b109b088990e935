"""What the views of all pages share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ..model import Api, Id, Operation
from ..model.supplement import Supplement
from ..records import dataclass
from ..writing.naming.names import Names
from .constraints import Constraints
from .examples import Examples
from .fields import Fields
from .page import Frames
from .site_map import SiteMap
from .text import Text
from .type_markup import TypeMarkup


@dataclass(slots=True)
class Context:
    api: Api
    names: Names
    supplement: Supplement
    examples: Examples
    frames: Frames
    site: SiteMap
    package: str
    """The import name of the client."""
    text: Text = field(default_factory=Text)
    constraints: Constraints = field(init=False)
    operations: Mapping[Id, Operation] = field(init=False)
    _fields: dict[str, Fields] = field(default_factory=dict[str, Fields])

    def __post_init__(self) -> None:
        self.constraints = Constraints(self.api.rules, self.api.shared)
        self.operations = {one.id: one for one in self.api.operations}

    def fields(self, root: str) -> Fields:
        """The rows of pages whose links begin with `root`."""
        known = self._fields.get(root)
        if known is None:
            types = TypeMarkup(self.names, self.site, root)
            known = self._fields[root] = Fields(
                self.api, self.names, self.text, self.constraints, types
            )
        return known
