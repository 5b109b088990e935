"""How Receipt is written in XML."""

from ..runtime.xml.shapes import Xml

SHAPE: Xml = Xml(
    "object",
    members={
        "total": "number",
        "paid": "boolean",
        "totals": Xml("array", items="integer"),
    },
)
