"""How Pet is written in XML."""

from ..runtime.xml.shapes import Xml
from . import category, tag

SHAPE: Xml = Xml(
    "object",
    "pet",
    members={
        "id": "integer",
        "category": category,
        "photoUrls": Xml("array", node="element", items=Xml(name="photoUrl")),
        "tags": Xml("array", items=tag),
        "born": Xml(name="birthday"),
    },
)
