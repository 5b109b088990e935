"""How Node is written in XML."""

from ..runtime.xml.shapes import Xml
from . import node

SHAPE: Xml = Xml(
    "object",
    members={
        "name": Xml(node="attribute"),
        "weight": "integer",
        "first": node,
        "nodes": Xml(
            "array", "children", node="element", items=Xml(name="child", of=node)
        ),
    },
)
